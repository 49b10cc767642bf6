package plumbline.papers.sections;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.actions.ActionRow;
import plumbline.actions.ActionState;
import plumbline.common.Month;

/** What a paper says of an action, in the words of its cells. */
final class PlanTexts {

  private PlanTexts() {}

  /** "30 actions: 18 open, of which 4 are past due; 6 done, 5 of them verified; 1 withdrawn." */
  static String count(PlanActions actions) {
    long open = count(actions, ActionState.OPEN);
    long verified = count(actions, ActionState.VERIFIED);
    long done = count(actions, ActionState.DONE) + verified;
    long withdrawn = count(actions, ActionState.WITHDRAWN);
    int late = actions.late().size();
    int all = actions.rows().size();
    return "%d %s: %d open, of which %d %s past due; %d done, %d of them verified%s."
        .formatted(
            all,
            all == 1 ? "action" : "actions",
            open,
            late,
            late == 1 ? "is" : "are",
            done,
            verified,
            withdrawn == 0 ? "" : "; " + withdrawn + " withdrawn");
  }

  private static long count(PlanActions actions, ActionState state) {
    return actions.rows().stream().filter(row -> row.state() == state).count();
  }

  static String name(ActionRow row) {
    return row.reference() + ": " + row.words();
  }

  static String what(PlanActions actions, ActionRow row) {
    String waits = row.dependsReference();
    return lines(
        name(row),
        said("Success", row.success()),
        said("For", actions.linked(row)),
        waits == null ? "" : "Waits for " + waits);
  }

  static String lead(ActionRow row) {
    String agency = row.agencyName();
    return Stream.of(row.leadRole(), agency == null ? "" : agency)
        .filter(words -> !words.isBlank())
        .collect(Collectors.joining(", "));
  }

  static String who(ActionRow row) {
    return lines(lead(row), said("Accountable", row.officer()));
  }

  /** "Open, at risk"; of what is over the state alone. */
  static String progress(ActionRow row) {
    return row.state() == ActionState.OPEN
        ? row.state().words() + ", " + row.progress().words().toLowerCase(java.util.Locale.UK)
        : row.state().words();
  }

  static String said(ActionRow row) {
    LocalDate day = row.updatedOn();
    String words = row.said();
    if (day == null) {
      return "No update yet";
    }
    return words == null || words.isBlank()
        ? "Updated " + Month.words(day)
        : Month.words(day) + ": " + words;
  }

  private static String said(String term, String words) {
    return words.isBlank() ? "" : term + ": " + words;
  }

  /** One below the other; what is empty is left out. */
  static String lines(String... all) {
    return Stream.of(all).filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
  }
}
