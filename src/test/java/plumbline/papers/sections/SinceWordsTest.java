package plumbline.papers.sections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.common.Month;
import plumbline.common.RecommendationId;
import plumbline.ratings.Mark;
import plumbline.ratings.Movement;
import plumbline.ratings.Stage;
import plumbline.scrutiny.Compared;
import plumbline.scrutiny.GivenAnswer;
import plumbline.scrutiny.Moved;

/** What a paper says of the time since a committee last met, as its sentences have it. */
class SinceWordsTest {

  private static final LocalDate MET = LocalDate.of(2026, 9, 10);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; no criterion moved up or down",
        "UP; '1 criterion moved up (C1 Title, up from red)'",
        "UP DOWN; '1 criterion moved down (C2 Title, down from green), and 1 criterion moved up (C1"
            + " Title, up from red)'",
        "FIRST; 'no criterion moved up or down, and 1 criterion has its first rating (C1 Title)'",
        "NO_LONGER_RATED NO_LONGER_RATED FIRST; 'no criterion moved up or down, and 2 criteria are"
            + " no longer rated (C1 Title; C2 Title), and 1 criterion has its first rating (C3"
            + " Title)'",
        "UP FIRST FIRST; '1 criterion moved up (C1 Title, up from red), and 2 criteria have their"
            + " first rating (C2 Title; C3 Title)'"
      })
  void theSummarySaysWhateverIsOtherwiseNow(String movements, String words) {
    Compared compared = compared(Month.of(2026, 8), Month.of(2026, 9), movements);
    assertThat(MovedSinceSentence.words(MET, compared, "month"))
        .isEqualTo("Since the committee last met, on 10 September 2026, " + words + ".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "none",
      value = {
        "none; none; No month up to May 2026 has been closed yet.",
        "2026-08; 2026-08; No month up to May 2026 has been closed since. The newest is August"
            + " 2026.",
        "none; 2026-08; 'Nothing to compare with: no month up to May 2026 had been closed by then."
            + " The newest is August 2026.'",
        "2026-08; 2026-09; 'From August 2026 to September 2026: 0 moved, 0 stayed as they were.'"
      })
  void theSectionSaysWhichMonthsItCompares(
      @Nullable String from, @Nullable String to, String words) {
    Compared compared = compared(month(from), month(to), "");
    assertThat(MovedSinceSection.words(compared, "month up to May 2026")).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0; 1; 0; ''",
        "1; 1; 0; 1 recommendation was answered",
        "5; 2; 0; 2 recommendations were answered",
        "2; 2; 1; 2 recommendations were answered and 1 question",
        "0; 1; 1; 1 question was answered",
        "0; 1; 60; 60 questions were answered",
        "0; 1; 61; more than 60 questions were answered",
        "60; 30; 0; 30 recommendations were answered",
        "61; 30; 2; more than 60 answers were given about recommendations and 2 questions were"
            + " answered"
      })
  void answersAreToldApartFromRecommendations(
      int answers, int recommendations, int questions, String words) {
    List<GivenAnswer> given =
        IntStream.range(0, answers)
            .mapToObj(each -> new RecommendationId(each % recommendations))
            .map(id -> new GivenAnswer(id, "", "", "Done.", "Head of SEND", MET))
            .toList();
    assertThat(AnswersSentence.words(MET, given, questions))
        .isEqualTo(
            words.isEmpty() ? "" : "At the meeting of 10 September 2026 and since, " + words + ".");
  }

  private static @Nullable Month month(@Nullable String text) {
    return text == null ? null : Month.parse(text).orElseThrow();
  }

  private static Compared compared(@Nullable Month from, @Nullable Month to, String movements) {
    List<Moved> moved = new ArrayList<>();
    Arrays.stream(movements.split(" "))
        .filter(each -> !each.isEmpty())
        .map(Movement::valueOf)
        .forEach(kind -> moved.add(moved(kind, "C" + (moved.size() + 1))));
    return new Compared(from, to, moved, 0, 0);
  }

  private static Moved moved(Movement kind, String code) {
    Mark mark = Mark.of(Optional.empty(), Stage.AGREED, false);
    return switch (kind) {
      case UP -> new Moved(code, "Title", "", mark, kind, "up", "up from red", "");
      case DOWN -> new Moved(code, "Title", "", mark, kind, "down", "down from green", "");
      default -> new Moved(code, "Title", "", mark, kind, "", "otherwise now", "");
    };
  }
}
