package plumbline.recommendations;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.NotFound;
import plumbline.common.RecommendationId;
import plumbline.common.Refused;
import plumbline.common.ReviewId;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;

/** Adds recommendations, changes their drafts, agrees and closes them. */
@Singleton
public class Recommendations {

  static final int MOST_AT_ONCE = 60;

  private final RecommendationRepository reading;
  private final ChangeRepository repository;
  private final Drafting drafting;
  private final Found found;
  private final List<OpenActions> openActions;
  private final History history;

  Recommendations(
      RecommendationRepository reading,
      ChangeRepository repository,
      Drafting drafting,
      Found found,
      List<OpenActions> openActions,
      History history) {
    this.reading = reading;
    this.repository = repository;
    this.drafting = drafting;
    this.found = found;
    this.openActions = openActions;
    this.history = history;
  }

  /** The recommendation, if this person may read it. */
  public Optional<Recommendation> find(Viewer viewer, AreaId area, RecommendationId id) {
    return reading.find(viewer, area, id);
  }

  /** Those of one review in print order. */
  public List<Recommendation> ofReview(Viewer viewer, AreaId area, ReviewId review) {
    return reading.all(viewer, area, review);
  }

  /**
   * Adds one, in draft.
   *
   * @throws Refused for a review or criterion that is not of this area
   */
  @Transactional
  @RequiresPermission(Permission.WRITE_RECOMMENDATIONS)
  public RecommendationId add(Viewer viewer, AreaId area, RecommendationText text) {
    RecommendationId id = drafting.insert(viewer, area, text);
    found.record(viewer, area, "recommendation added", id);
    return id;
  }

  /**
   * Adds several of one review at once, in draft: all of them or none.
   *
   * @throws Refused on field {@code words-3}, say, for what is wrong with the third
   */
  @Transactional
  @RequiresPermission(Permission.WRITE_RECOMMENDATIONS)
  public List<RecommendationId> addAll(
      Viewer viewer, AreaId area, ReviewId review, List<RecommendationText> texts) {
    if (texts.isEmpty() || texts.size() > MOST_AT_ONCE) {
      throw new Refused(
          "words-1",
          texts.isEmpty() ? "Enter at least one recommendation." : "Enter at most 60 at once.");
    }
    List<RecommendationId> ids = new ArrayList<>();
    for (RecommendationText text : texts) {
      ids.add(drafting.insert(viewer, area, text));
    }
    history.record(
        viewer.id(),
        area,
        new Change(
            "recommendations added",
            "recommendations of review " + review.value(),
            new Several(ids, texts)));
    return ids;
  }

  private record Several(List<RecommendationId> ids, List<RecommendationText> texts) {}

  /**
   * Changes a draft.
   *
   * @throws Conflict when it is agreed already, or somebody else changed it first
   */
  @Transactional
  @RequiresPermission(Permission.WRITE_RECOMMENDATIONS)
  public void change(
      Viewer viewer, AreaId area, RecommendationId id, int version, RecommendationText text) {
    Recommendation now = found.changeable(viewer, area, id);
    requireState(now, RecommendationState.DRAFT);
    drafting.update(viewer, area, now, version, text);
    found.record(viewer, area, "recommendation changed", id);
  }

  /** From here on its words stay, and the readers of its review see it. */
  @Transactional
  @RequiresPermission(Permission.AGREE_RECOMMENDATIONS)
  public void agree(Viewer viewer, AreaId area, RecommendationId id, int version) {
    requireState(found.changeable(viewer, area, id), RecommendationState.DRAFT);
    found.requireOne(repository.agree(area, id, version));
    found.record(viewer, area, "recommendation agreed", id);
  }

  /** Agrees every draft of a review; how many there were. */
  @Transactional
  @RequiresPermission(Permission.AGREE_RECOMMENDATIONS)
  public int agreeAll(Viewer viewer, AreaId area, ReviewId review) {
    boolean isThere = repository.hold(area, review).isPresent();
    List<RecommendationId> drafts =
        reading.all(viewer, area, review).stream()
            .filter(each -> each.state() == RecommendationState.DRAFT)
            .map(Recommendation::id)
            .toList();
    if (!isThere || drafts.isEmpty()) {
      throw new NotFound();
    }
    int agreed = repository.agreeAll(area, review);
    history.record(
        viewer.id(),
        area,
        new Change(
            "recommendations agreed",
            "recommendations of review " + review.value(),
            new Agreed(drafts)));
    return agreed;
  }

  /**
   * Puts another role in the place of one whose holder leaves, in all that are not closed; the
   * caller adds these changes to the history.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Change> handOver(AreaId area, String from, String to) {
    List<RecommendationId> ids = repository.of(area, from);
    if (ids.isEmpty()) {
      return List.of();
    }
    repository.handOver(area, ids, to);
    return found.changes(area, "recommendation handed over", reading.these(area, ids));
  }

  private record Agreed(List<RecommendationId> ids) {}

  /**
   * Nothing more is done for it.
   *
   * @throws Conflict while actions for it are open; the message names them
   */
  @Transactional
  @RequiresPermission(Permission.WRITE_RECOMMENDATIONS)
  public void close(Viewer viewer, AreaId area, RecommendationId id, int version, String reason) {
    requireState(found.changeable(viewer, area, id), RecommendationState.AGREED);
    if (reason.isBlank()) {
      throw new Refused("closing_reason", "Enter why it is closed: what was reached, or given up.");
    }
    // Closed first: from here on no action can be linked to it, and those that are can be seen.
    found.requireOne(repository.close(area, id, version, found.today(), reason));
    requireNoOpenActions(area, id);
    found.record(viewer, area, "recommendation closed", id);
  }

  private void requireNoOpenActions(AreaId area, RecommendationId id) {
    List<String> open = openActions.stream().flatMap(each -> each.of(area, id).stream()).toList();
    if (!open.isEmpty()) {
      throw new Conflict(
          "It cannot be closed while actions for it are open: "
              + String.join("; ", open)
              + ". Finish or withdraw them first.");
    }
  }

  private static void requireState(Recommendation now, RecommendationState wanted) {
    if (now.state() == wanted) {
      return;
    }
    throw new Conflict(
        switch (now.state()) {
          case DRAFT -> "This recommendation is still a draft. Agree it first.";
          case AGREED ->
              "This recommendation is agreed, so its words stay. A changed wording is a new"
                  + " recommendation; what is odd in the paper belongs into a source note.";
          case CLOSED -> "This recommendation is closed.";
        });
  }

  /** The subject of its history, on which notes hang. */
  public static String subject(RecommendationId id) {
    return "recommendation " + id.value();
  }
}
