package plumbline.actions;

import plumbline.common.Conflict;

/** Where an action stands; past due is not among them, because it is computed. */
public enum ActionState {
  OPEN("Open"),
  DONE("Done, to be verified"),
  VERIFIED("Verified"),
  WITHDRAWN("Withdrawn");

  private final String words;

  ActionState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /**
   * The state after somebody judged the progress so.
   *
   * @throws Conflict when this state takes no such judgement
   */
  ActionState after(Progress progress) {
    return switch (this) {
      case OPEN, DONE -> progress == Progress.DONE ? DONE : OPEN;
      case VERIFIED -> {
        if (progress != Progress.DONE) {
          throw new Conflict(
              "This action is verified, so its progress stays “Done”; the coordinator can reopen"
                  + " it. Nothing of yours was saved.");
        }
        yield VERIFIED;
      }
      case WITHDRAWN -> throw withdrawn();
    };
  }

  ActionState verified() {
    return switch (this) {
      case DONE -> VERIFIED;
      case OPEN -> throw new Conflict("Only an action that is done can be verified; this is open.");
      case VERIFIED -> throw new Conflict("This action has been verified already.");
      case WITHDRAWN -> throw withdrawn();
    };
  }

  ActionState reopened() {
    return switch (this) {
      case DONE, VERIFIED, WITHDRAWN -> OPEN;
      case OPEN -> throw new Conflict("This action is open already.");
    };
  }

  ActionState withdrawnNow() {
    return switch (this) {
      case OPEN, DONE -> WITHDRAWN;
      case VERIFIED ->
          throw new Conflict("This action is verified; the coordinator can reopen it first.");
      case WITHDRAWN -> throw withdrawn();
    };
  }

  /**
   * @throws Conflict when what is promised in this action can no longer be changed
   */
  void requireChangeable() {
    switch (this) {
      case OPEN, DONE -> {}
      case VERIFIED ->
          throw new Conflict(
              "This action is verified, so it can only be changed once the coordinator has reopened"
                  + " it. Nothing of yours was saved.");
      case WITHDRAWN -> throw withdrawn();
    }
  }

  private static Conflict withdrawn() {
    return new Conflict(
        "This action has been withdrawn; the coordinator can reopen it. Nothing of yours was"
            + " saved.");
  }
}
