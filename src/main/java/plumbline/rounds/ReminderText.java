package plumbline.rounds;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import plumbline.common.AreaName;
import plumbline.common.Month;
import plumbline.mail.Letter;
import plumbline.people.Viewer;
import plumbline.web.WebSettings;

/** The words of a reminder. */
final class ReminderText {

  private final WebSettings settings;
  private final InstantSource clock;

  ReminderText(WebSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** One letter about everything that is open with one person. */
  Letter letter(Viewer from, AreaName area, Round round, List<Answering> lines) {
    String month = round.month().words();
    String verb = Month.today(clock).isAfter(round.dueOn()) ? "was" : "is";
    String body =
        """
        Good day, %s,

        the self-evaluation of %s for %s %s due on %s. Still open with you:

        %s

        You find it here, where you sign in with this e-mail address:
        %s

        Last month’s level and words are there already; where nothing has changed, one press is enough. What you type is kept as you go.

        Thank you.
        %s
        """
            .formatted(
                lines.getFirst().person(),
                area.name(),
                month,
                verb,
                Month.dayWords(round.dueOn()),
                lines.stream().map(ReminderText::open).collect(Collectors.joining("\n")),
                settings.link(area.path("/rounds/" + round.month() + "/rate")),
                from.name());
    return new Letter(
        lines.getFirst().personId(),
        oneLine("%s, %s: your ratings are still open".formatted(area.name(), month)),
        body);
  }

  private static String open(Answering line) {
    int left = line.asked() - line.answered();
    String criteria =
        "%d of %d %s".formatted(left, line.asked(), line.asked() == 1 ? "criterion" : "criteria");
    return line.isLead()
        ? "- " + criteria + " in your care to confirm"
        : "- " + criteria + " to rate for " + line.agency();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }
}
