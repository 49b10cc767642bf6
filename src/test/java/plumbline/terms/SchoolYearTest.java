package plumbline.terms;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.common.Refused;
import plumbline.testing.RunsBeside;
import plumbline.timescales.TermDates;
import plumbline.timescales.TermDates.Given;
import plumbline.timescales.TermDates.Term;

@RunsBeside
class SchoolYearTest {

  private static final String GOOD =
      "2019-09-02 2019-12-20 2020-01-06 2020-04-03 2020-04-20 2020-07-21";

  private static final TermDates NEIGHBOURS =
      new TermDates(
          List.of(
              new Given(Term.SUMMER, 2019, LocalDate.of(2019, 4, 23), LocalDate.of(2019, 8, 28)),
              new Given(Term.AUTUMN, 2020, LocalDate.of(2020, 8, 24), LocalDate.of(2020, 12, 18))));

  @Test
  void aCalendarAsCouncilsPublishItIsTaken() {
    assertThatNoException().isThrownBy(() -> year(GOOD).requirePossible(NEIGHBOURS));
    assertThatNoException().isThrownBy(() -> year(GOOD).requirePossible(TermDates.NONE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2019-09-02 | 1999-09-02 | autumn_first | Enter a first day in a school year from 2000/01 to 2098/99.",
        "2019-09-02 | 2019-03-02 | autumn_first | Enter a first day in August or September.",
        "2019-09-02 | 2019-08-28 | autumn_first | Enter a first day after the term before has ended.",
        "2019-09-02 | 2019-12-21 | autumn_last  | The last day of the autumn term is before its first day.",
        "2019-12-20 | 2019-10-25 | autumn_last  | Enter a last day in December 2019 for the autumn term.",
        "2019-12-20 | 2020-12-20 | autumn_last  | Enter a last day in December 2019 for the autumn term.",
        "2020-01-06 | 2019-12-20 | spring_first | Enter a first day after the term before has ended.",
        "2020-01-06 | 2019-12-30 | spring_first | Enter a first day in 2020 for the spring term.",
        "2020-04-03 | 2020-05-01 | spring_last  | Enter a last day in March or April 2020 for the spring term.",
        "2020-04-20 | 2020-04-03 | summer_first | Enter a first day after the term before has ended.",
        "2020-07-21 | 2020-06-30 | summer_last  | Enter a last day in July or August 2020 for the summer term.",
        "2020-07-21 | 2020-08-24 | summer_last  | Enter a last day before the next autumn term, which has its dates.",
      })
  void aDayThatCannotBeIsRefusedInOneSentence(
      String instead, String day, String field, String sentence) {
    assertThatThrownBy(() -> year(GOOD.replace(instead, day)).requirePossible(NEIGHBOURS))
        .hasMessage(sentence)
        .extracting(refused -> ((Refused) refused).field())
        .isEqualTo(field);
  }

  private static SchoolYear year(String words) {
    List<LocalDate> days = Stream.of(words.split(" ")).map(LocalDate::parse).toList();
    return new SchoolYear(
        days.get(0).getYear(),
        days.get(0),
        days.get(1),
        days.get(2),
        days.get(3),
        days.get(4),
        days.get(5),
        1);
  }
}
