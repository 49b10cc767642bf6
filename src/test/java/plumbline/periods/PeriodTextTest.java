package plumbline.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.common.Refused;
import plumbline.testing.RunsBeside;

@RunsBeside
class PeriodTextTest {

  private static final LocalDate SOURCE = LocalDate.of(2019, 6, 19);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "January 2018                | MONTH          | 2018-01-01 | 2018-01-31 | January 2018",
        "Feb 18                      | MONTH          | 2018-02-01 | 2018-02-28 | February 2018",
        "Feb-18                      | MONTH          | 2018-02-01 | 2018-02-28 | February 2018",
        "Sept. 2020                  | MONTH          | 2020-09-01 | 2020-09-30 | September 2020",
        "2018-02                     | MONTH          | 2018-02-01 | 2018-02-28 | February 2018",
        "02/2018                     | MONTH          | 2018-02-01 | 2018-02-28 | February 2018",
        "2018                        | CALENDAR_YEAR  | 2018-01-01 | 2018-12-31 | calendar year 2018",
        "Jan–Dec 2018                | CALENDAR_YEAR  | 2018-01-01 | 2018-12-31 | calendar year 2018",
        "Jan-May 2019                | PART_YEAR      | 2019-01-01 | 2019-05-31 | January to May 2019",
        "January to May 2019         | PART_YEAR      | 2019-01-01 | 2019-05-31 | January to May 2019",
        "between Jan and May 2019    | PART_YEAR      | 2019-01-01 | 2019-05-31 | January to May 2019",
        "Sep 2018 - May 2019         | PART_YEAR      | 2018-09-01 | 2019-05-31 | September 2018 to May 2019",
        "Nov 2021–Oct 2022           | SPAN           | 2021-11-01 | 2022-10-31 | November 2021 to October 2022",
        "2017 to 2019                | SPAN           | 2017-01-01 | 2019-12-31 | January 2017 to December 2019",
        "April to June 2018          | QUARTER        | 2018-04-01 | 2018-06-30 | April to June 2018",
        "Q2 2018                     | QUARTER        | 2018-04-01 | 2018-06-30 | April to June 2018",
        "Q2 2018/19                  | QUARTER        | 2018-07-01 | 2018-09-30 | July to September 2018",
        "Q4 2018-19                  | QUARTER        | 2019-01-01 | 2019-03-31 | January to March 2019",
        "autumn term 2018            | TERM           | 2018-09-01 | 2018-12-31 | autumn term 2018",
        "Spring 2019                 | TERM           | 2019-01-01 | 2019-03-31 | spring term 2019",
        "the summer term of 2019     | TERM           | 2019-04-01 | 2019-07-31 | summer term 2019",
        "academic year 2017/2018     | ACADEMIC_YEAR  | 2017-09-01 | 2018-08-31 | academic year 2017/18",
        "2017/18 academic year       | ACADEMIC_YEAR  | 2017-09-01 | 2018-08-31 | academic year 2017/18",
        "the 2018/19 financial year  | FINANCIAL_YEAR | 2018-04-01 | 2019-03-31 | financial year 2018/19",
        "School year 2017-18         | ACADEMIC_YEAR  | 2017-09-01 | 2018-08-31 | academic year 2017/18",
        "Sept 2017 to Aug 2018       | ACADEMIC_YEAR  | 2017-09-01 | 2018-08-31 | academic year 2017/18",
        "financial year 1999/00      | FINANCIAL_YEAR | 1999-04-01 | 2000-03-31 | financial year 1999/00",
        "FY 2018/19                  | FINANCIAL_YEAR | 2018-04-01 | 2019-03-31 | financial year 2018/19",
        "30 June 2018                | POINT          | 2018-06-30 | 2018-06-30 | 30 June 2018",
        "30th June 18                | POINT          | 2018-06-30 | 2018-06-30 | 30 June 2018",
        "30/06/2018                  | POINT          | 2018-06-30 | 2018-06-30 | 30 June 2018",
        "2018-06-30                  | POINT          | 2018-06-30 | 2018-06-30 | 30 June 2018",
        "as at June 2018             | POINT          | 2018-06-01 | 2018-06-30 | June 2018, point in time",
        "by September 2021           | BY             | 2021-09-30 | 2021-09-30 | by September 2021",
        "up to 15 September 2021     | BY             | 2021-09-15 | 2021-09-15 | by 15 September 2021",
        "since September 2019        | SINCE          | 2019-09-01 | 2019-09-01 | since September 2019",
        "from 12 September 2019      | SINCE          | 2019-09-12 | 2019-09-12 | since 12 September 2019",
        "3 January 2019 to 31 May 2019 | PART_YEAR    | 2019-01-03 | 2019-05-31 | 3 January 2019 to 31 May 2019",
        "3 January to 31 May 2019    | PART_YEAR      | 2019-01-03 | 2019-05-31 | 3 January 2019 to 31 May 2019",
        "29 February 2020            | POINT          | 2020-02-29 | 2020-02-29 | 29 February 2020",
      })
  void whatPapersWriteIsReadAndSaidAgain(
      String typed, Basis basis, LocalDate first, LocalDate last, String words) {
    Period period = PeriodText.read("period", typed);
    assertThat(period).isEqualTo(new Period(basis, first, last));
    assertThat(period.words()).isEqualTo(words);
    assertThat(PeriodText.read("period", words)).isEqualTo(period);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2017/18      | ACADEMIC_YEAR  | academic year 2017/18",
        "201718       | ACADEMIC_YEAR  | academic year 2017/18",
        "2011-12      | FINANCIAL_YEAR | financial year 2011/12",
        "June 2018    | POINT          | June 2018, point in time",
        "2018         | POINT          | 2018, point in time",
        "June 2018    | BY             | by June 2018",
        "by June 2018 | BY             | by June 2018",
        "June 2018    | SINCE          | since June 2018",
        "June 2018    | MONTH          | June 2018",
        "             | NOT_STATED     | period not stated, source of 19 June 2019",
        "20 April 2016 | NOT_STATED    | period not stated, source of 20 April 2016",
      })
  void whatThePersonSaysItMeansHolds(@Nullable String typed, Basis basis, String words) {
    PeriodText text = new PeriodText("period", typed == null ? "" : typed, basis, SOURCE);
    assertThat(text.read().words()).isEqualTo(words);
    assertThat(PeriodText.read("period", words)).isEqualTo(text.read());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "               |           | Enter the period that the figure is about, such as January 2018 or 2017/18.",
        "2017/18        |           | “2017/18” may be an academic or a financial year; say which.",
        "2018-19        |           | “2018-19” may be an academic or a financial year; say which.",
        "May 2019 – Jan 2019 |      | “May 2019 – Jan 2019” ends before it starts; enter the earlier date first.",
        "Sep–Jan 2019   |           | “Sep–Jan 2019” ends before it starts; enter the earlier date first.",
        "2019 to 2018   |           | “2019 to 2018” ends before it starts; enter the earlier date first.",
        "31 June 2018   |           | “31 June 2018” is not a period that can be understood; enter one such as January 2018, 2018, Jan–May 2019 or 30 June 2018.",
        "30 June        |           | “30 June” is not a period that can be understood; enter one such as January 2018, 2018, Jan–May 2019 or 30 June 2018.",
        "last year      |           | “last year” is not a period that can be understood; enter one such as January 2018, 2018, Jan–May 2019 or 30 June 2018.",
        "2017/19        |           | “2017/19” is not a period that can be understood; enter one such as January 2018, 2018, Jan–May 2019 or 30 June 2018.",
        "2018           | MONTH     | “2018” is not of the kind “month”; change the one or the other.",
        "by June 2018   | MONTH     | “by June 2018” is not of the kind “month”; change the one or the other.",
        "2018           | ACADEMIC_YEAR | “2018” is not of the kind “academic year”; change the one or the other.",
        "June 2018      | TERM      | “June 2018” is not of the kind “term”; change the one or the other.",
      })
  void whatCannotBeAPeriodIsRefusedInOneSentence(
      @Nullable String typed, @Nullable Basis basis, String sentence) {
    PeriodText text = new PeriodText("period", typed == null ? "" : typed, basis, SOURCE);
    assertThatThrownBy(text::read)
        .isInstanceOf(Refused.class)
        .hasMessage(sentence)
        .extracting(refused -> ((Refused) refused).field())
        .isEqualTo("period");
  }

  @Test
  void aPeriodThatIsNotStatedNeedsTheDayOfItsSource() {
    assertThatThrownBy(() -> new PeriodText("period", "", Basis.NOT_STATED, null).read())
        .hasMessage("Enter the day of the source, because the period is not stated.");
  }

  @Test
  void aTextOfAnyLengthIsRefusedAtOnce() {
    String long1 = "1 to ".repeat(20_000);
    assertThatThrownBy(() -> PeriodText.read("period", long1))
        .hasMessage("This period is too long to be one; enter one such as January 2018.");
  }
}
