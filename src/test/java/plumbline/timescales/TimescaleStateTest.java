package plumbline.timescales;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.testing.RunsBeside;
import plumbline.timescales.TermDates.Given;
import plumbline.timescales.TermDates.Term;

@RunsBeside
class TimescaleStateTest {

  private static final TermDates TERMS =
      new TermDates(
          List.of(
              new Given(Term.AUTUMN, 2019, LocalDate.of(2019, 9, 2), LocalDate.of(2019, 12, 20)),
              new Given(Term.SPRING, 2020, LocalDate.of(2020, 1, 6), LocalDate.of(2020, 4, 3))));

  /** Fact S2-67: the paper states none of this. */
  @Test
  void theFourteenTimescalesOfOnePaperAreCounted() {
    List<String> fourteen =
        List.of(
            "December 2018 with a half termly review.",
            "January 2019 reviewed through supervision (case notes) and after each SEND Panel"
                + " (Panel notes)",
            "April 2019 – this action is complete and the Service will review impact by April"
                + " 2020.",
            "September 2019 (engagement with wider services through the Workforce Development"
                + " Plan) but this will be an ongoing focus and will be incorporated into the"
                + " oversight of the SENDACT Improvement Board.",
            "April 2019",
            "April 2019",
            "September 2019",
            "December 2019",
            "September 2019",
            "January 2019",
            "March 2020",
            "July 2020",
            "September 2020",
            "August 2019");
    LocalDate meeting = LocalDate.of(2019, 9, 23);
    Map<TimescaleState, Long> counts =
        fourteen.stream()
            .map(written -> Timescale.read(written, meeting).stateAt(meeting, TermDates.NONE))
            .collect(groupingBy(state -> state, counting()));
    assertThat(counts)
        .containsOnly(
            Map.entry(TimescaleState.PAST_DUE, 6L),
            Map.entry(TimescaleState.DUE_THIS_MONTH, 3L),
            Map.entry(TimescaleState.COMPLETE_REVIEW_DUE, 1L),
            Map.entry(TimescaleState.FUTURE, 4L));
  }

  @ParameterizedTest
  @CsvSource({
    "September 2019, 2019-08-31, FUTURE",
    "September 2019, 2019-09-01, DUE_THIS_MONTH",
    "September 2019, 2019-09-30, DUE_THIS_MONTH",
    "September 2019, 2019-10-01, PAST_DUE",
    "20 September 2019, 2019-09-20, DUE_THIS_MONTH",
    "20 September 2019, 2019-09-21, PAST_DUE",
    "Autumn term 2019, 2019-11-30, FUTURE",
    "Autumn term 2019, 2019-12-20, DUE_THIS_MONTH",
    "Autumn term 2019, 2019-12-21, PAST_DUE",
    "Spring term 2020, 2020-03-31, FUTURE",
    "Spring term 2021, 2021-02-28, FUTURE",
    "Spring term 2021, 2021-03-01, TERM_DATES_NEEDED",
    "Spring term 2021, 2021-04-30, TERM_DATES_NEEDED",
    "Spring term 2021, 2021-05-01, PAST_DUE",
    "Financial year 2019/20, 2020-03-31, DUE_THIS_MONTH",
    "Complete - impact review autumn term 2019, 2019-12-21, COMPLETE_REVIEW_PAST_DUE",
    "Complete - impact review autumn term 2021, 2021-12-31, COMPLETE_REVIEW_DUE",
    "Ongoing, 2030-01-01, ONGOING"
  })
  void theStateFollowsTheDay(String written, LocalDate day, TimescaleState state) {
    assertThat(Timescale.read(written, null).stateAt(day, TERMS)).isEqualTo(state);
  }

  @Test
  void aTermStaysATermUntilItsDaysAreKnown() {
    Timescale timescale = Timescale.read("end of the autumn term 2019", null);
    assertThat(timescale.lastDay(TermDates.NONE)).isEmpty();
    assertThat(timescale.lastDay(TERMS)).contains(LocalDate.of(2019, 12, 20));
  }

  @Test
  void aTermGivenTwiceIsRefused() {
    List<Given> twice = List.of(TERMS.given().getFirst(), TERMS.given().getFirst());
    assertThatThrownBy(() -> new TermDates(twice)).isInstanceOf(IllegalArgumentException.class);
  }
}
