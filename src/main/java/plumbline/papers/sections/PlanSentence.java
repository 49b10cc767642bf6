package plumbline.papers.sections;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import plumbline.actions.ActionRow;
import plumbline.actions.ActionState;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;

/** How many actions of the plan are past their date, and the longest. */
@Singleton
@Order(80)
final class PlanSentence implements Sentence {

  private final PlanReading reading;

  PlanSentence(PlanReading reading) {
    this.reading = reading;
  }

  @Override
  public Set<SectionKind> about() {
    return Set.of(SectionKind.PLAN);
  }

  @Override
  public String words(Contents contents) {
    return reading.of(contents).map(PlanSentence::words).orElse("");
  }

  private static String words(PlanActions actions) {
    long open = actions.rows().stream().filter(row -> row.state() == ActionState.OPEN).count();
    List<ActionRow> late = actions.late();
    if (late.isEmpty()) {
      return open == 0 ? "" : "No open action of the plan is past its date.";
    }
    ActionRow longest = late.getFirst();
    return "%d of %s of the plan %s past due; the longest is %s late: %s."
        .formatted(
            late.size(),
            Count.of(open, "open action", "open actions"),
            late.size() == 1 ? "is" : "are",
            Count.of(actions.daysLate(longest), "day", "days"),
            Count.quoted(PlanTexts.name(longest)));
  }
}
