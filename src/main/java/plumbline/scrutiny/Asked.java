package plumbline.scrutiny;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.meetings.Question;

/** The questions of a committee's members, the oldest first. */
public record Asked(List<Question> all) {

  public Asked {
    all = List.copyOf(all);
  }

  /** Those that nobody has answered. */
  public List<Question> open() {
    return all.stream().filter(Question::isOpen).toList();
  }

  /** Those that were answered on the day of a meeting and since; one more than are told. */
  public List<Question> answeredSince(@Nullable LocalDate met) {
    LocalDate from = SinceLastMet.from(met);
    return all.stream()
        .filter(each -> each.answers().stream().anyMatch(said -> !said.on().isBefore(from)))
        .limit(SinceLastMet.MOST + 1)
        .toList();
  }
}
