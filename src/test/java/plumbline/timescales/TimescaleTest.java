package plumbline.timescales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assumptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.testing.RunsBeside;
import plumbline.timescales.Understanding.NotUnderstood;
import plumbline.timescales.Understanding.Understood;

@RunsBeside
class TimescaleTest {

  private static final LocalDate MEETING = LocalDate.of(2019, 9, 23);

  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(resources = "/timescales/papers.csv", delimiter = '|')
  void thePapersAreRead(String fact, @Nullable String written, String words, TimescaleState state) {
    readsAs(written == null ? "" : written, words, state);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/timescales/committees.csv", delimiter = '|')
  void whatCommitteesWriteIsRead(String written, String words, TimescaleState state) {
    readsAs(written, words, state);
    readsAs(written.toUpperCase(Locale.ROOT) + " ", null, state);
  }

  private static void readsAs(String written, @Nullable String words, TimescaleState state) {
    Timescale timescale = Timescale.read(written, MEETING);
    assertThat(timescale.asWritten()).isEqualTo(written);
    assertThat(timescale.stateAt(MEETING, TermDates.NONE)).isEqualTo(state);
    if (words != null) {
      assertThat(sentence(timescale)).isEqualTo(words);
    }
  }

  private static String sentence(Timescale timescale) {
    return switch (timescale.understanding()) {
      case NotUnderstood(Doubt doubt) -> "Not understood: " + doubt.words();
      case Understood understood when !understood.remark().isEmpty() ->
          understood.words() + " [" + understood.remark() + "]";
      case Understanding other -> other.words();
    };
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/timescales/not-understood.csv", delimiter = '|')
  void whatMayMeanTwoThingsIsNotGuessed(String written, Doubt doubt) {
    Timescale timescale = Timescale.read(written, MEETING);
    assertThat(timescale.understanding()).isEqualTo(new NotUnderstood(doubt));
    assertThat(timescale.words()).isEqualTo("Not understood: kept as written");
    assertThat(timescale.lastDay(TermDates.NONE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"in six months", "next month", "within 3 weeks", "end of this academic year"})
  void aRelativePeriodNeedsADayToCountFrom(String written) {
    assertThat(Timescale.read(written, null).understanding())
        .isEqualTo(new NotUnderstood(Doubt.NOTHING_TO_COUNT_FROM));
  }

  @Test
  void aPersonMayReadWhatTheProgramCannot() {
    Timescale read = Timescale.read("Sep-19", MEETING);
    Timescale confirmed = read.understoodFrom("September 2019", MEETING);
    assertThat(read.isUnderstood()).isFalse();
    assertThat(confirmed.isUnderstood()).isTrue();
    assertThat(confirmed.asWritten()).isEqualTo("Sep-19");
    assertThat(confirmed.lastDay(TermDates.NONE)).contains(LocalDate.of(2019, 9, 30));
  }

  /** What must happen first stays in the writer's words, so a word more in it is no harm. */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/timescales/committees.csv", delimiter = '|')
  void aWordThatTurnsTheMeaningEndsTheUnderstanding(String written, String words) {
    Assumptions.assumeThat(words).doesNotContain("Waits for");
    for (String turn : List.of("not", "unless", "possibly", "excluding", "?", "🙂")) {
      List<String> parts = List.of(written.split(" "));
      for (int place = 0; place <= parts.size(); place++) {
        List<String> turned = new ArrayList<>(parts);
        turned.add(place, turn);
        String text = String.join(" ", turned);
        assertThat(Timescale.read(text, MEETING).isUnderstood()).as(text).isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        " ",
        "(",
        ")",
        "1",
        "-",
        "20",
        "after ",
        "the ",
        "every ",
        "2019",
        "September 2019 ",
        "review ",
        "monthly ",
        "🙂",
        "\u0000",
        "\\",
        "'",
        "%s",
        "1/1/",
        "a b ",
        "on completion of ",
        "(a ",
        "the service will "
      })
  @Timeout(10)
  void hostileTextIsReadQuickly(String piece) {
    for (int length : new int[] {499, 500, 20_000}) {
      String text = piece.repeat(length).substring(0, length);
      long start = System.nanoTime();
      Timescale.read(text, MEETING);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }
  }
}
