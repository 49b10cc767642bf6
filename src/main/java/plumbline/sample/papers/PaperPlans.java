package plumbline.sample.papers;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import plumbline.actions.ActionFacts;
import plumbline.actions.ActionLinks;
import plumbline.actions.ActionUpdate;
import plumbline.actions.ActionUpdates;
import plumbline.actions.Actions;
import plumbline.common.ActionId;
import plumbline.common.MilestoneId;
import plumbline.common.PlanId;
import plumbline.common.RecommendationId;
import plumbline.people.Viewer;
import plumbline.plans.PlanFacts;
import plumbline.plans.Plans;

/** Enters the plans of a file and how their actions go. */
@Singleton
class PaperPlans {

  private final Plans plans;
  private final Actions actions;
  private final ActionUpdates updates;
  private final ActionLinks links;

  PaperPlans(Plans plans, Actions actions, ActionUpdates updates, ActionLinks links) {
    this.plans = plans;
    this.actions = actions;
    this.updates = updates;
    this.links = links;
  }

  /** An action that was entered, and how often it was changed since. */
  private static final class Entered {
    private final ActionId id;
    private int version = 1;

    Entered(ActionId id) {
      this.id = id;
    }

    int next() {
      return version++;
    }
  }

  void plan(PapersFile file, Desk desk) {
    file.plans().forEach(plan -> desk.on(PapersFile.day(plan.began()), () -> enter(plan, desk)));
  }

  private void enter(PapersFile.PlanText plan, Desk desk) {
    Writers by = desk.writers();
    PlanId id =
        plans.add(
            by.coordinator(),
            by.id(),
            new PlanFacts(
                plan.kind(),
                plan.title(),
                "",
                Objects.requireNonNull(desk.records().reviews().get(plan.review()))));
    plan.actions().forEach(text -> enter(id, text, desk));
  }

  private void enter(PlanId plan, PapersFile.ActionText text, Desk desk) {
    Writers by = desk.writers();
    ActionFacts facts = facts(text, by, text.timescale());
    Entered action = new Entered(actions.add(by.coordinator(), by.id(), plan, facts));
    desk.records().actions().put(text.reference(), action.id);
    for (String key : text.recommendations()) {
      RecommendationId asked =
          Objects.requireNonNull(desk.records().recommendations().get(key), key);
      links.link(by.coordinator(), by.id(), action.id, action.next(), asked);
    }
    text.milestones().forEach(step -> enter(action, step, desk));
    for (PapersFile.ChangeText change : text.changes()) {
      desk.on(PapersFile.day(change.day()), () -> move(action, text, change, by));
    }
    for (PapersFile.UpdateText update : text.updates()) {
      LocalDate day = PapersFile.day(update.day());
      desk.on(day, () -> update(action, by.person(text.by()), update, by));
    }
    end(action, text, desk);
  }

  private void enter(Entered action, PapersFile.MilestoneText step, Desk desk) {
    Writers by = desk.writers();
    MilestoneId id =
        updates.addMilestone(
            by.coordinator(), by.id(), action.id, action.next(), step.words(), step.timescale());
    if (!step.reached().isEmpty()) {
      LocalDate day = PapersFile.day(step.reached());
      desk.on(
          day, () -> updates.reach(by.coordinator(), by.id(), action.id, action.next(), id, day));
    }
  }

  private static ActionFacts facts(PapersFile.ActionText text, Writers by, String timescale) {
    return new ActionFacts(
        text.reference(),
        text.words(),
        text.lead(),
        text.accountable(),
        by.agency(text.agency()),
        PapersFile.day("1 " + text.start()),
        timescale,
        "",
        text.success(),
        text.dependsOn(),
        PapersFile.ids(text.criteria()));
  }

  private void move(
      Entered action, PapersFile.ActionText text, PapersFile.ChangeText change, Writers by) {
    ActionFacts facts = facts(text, by, change.timescale());
    actions.change(by.coordinator(), by.id(), action.id, action.next(), facts, change.reason());
  }

  private void update(Entered action, Viewer who, PapersFile.UpdateText update, Writers by) {
    ActionUpdate said =
        new ActionUpdate(
            PapersFile.day(update.day()), update.progress(), update.impact(), update.words());
    updates.update(who, by.id(), action.id, action.next(), said);
  }

  private void end(Entered action, PapersFile.ActionText text, Desk desk) {
    Writers by = desk.writers();
    PapersFile.ClosingText verified = text.verified();
    if (verified != null) {
      desk.on(
          PapersFile.day(verified.day()),
          () ->
              updates.verify(
                  by.coordinator(), by.id(), action.id, action.next(), verified.reason()));
    }
    PapersFile.ClosingText withdrawn = text.withdrawn();
    if (withdrawn != null) {
      desk.on(
          PapersFile.day(withdrawn.day()),
          () ->
              updates.withdraw(
                  by.coordinator(), by.id(), action.id, action.next(), withdrawn.reason()));
    }
  }
}
