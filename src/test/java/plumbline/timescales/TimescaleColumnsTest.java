package plumbline.timescales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import plumbline.testing.RunsBeside;

@RunsBeside
class TimescaleColumnsTest {

  private static final LocalDate MEETING = LocalDate.of(2019, 9, 23);

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = {"/timescales/committees.csv", "/timescales/not-understood.csv"},
      delimiter = '|')
  void whatIsStoredComesBack(String written) {
    Understanding understanding = Timescale.read(written, MEETING).understanding();
    TimescaleColumns columns = TimescaleColumns.of(understanding);
    assertThat(columns.understanding()).isEqualTo(understanding);
    assertThat(columns.standing().length()).isLessThanOrEqualTo(20);
  }

  @Test
  void theColumnsArePlainCodes() {
    Timescale timescale =
        Timescale.read(
            "Q3 2019/20 (led by Health), ongoing, review in May 2020, every 4-5 weeks and after"
                + " each panel",
            MEETING);
    assertThat(TimescaleColumns.of(timescale.understanding()))
        .isEqualTo(
            new TimescaleColumns(
                "ONGOING",
                null,
                "QUARTER",
                LocalDate.of(2019, 10, 1),
                "MONTH",
                LocalDate.of(2020, 5, 1),
                "EVERY 4-5 WEEK\nAFTER_EACH panel",
                null,
                "led by Health"));
  }

  @Test
  void aPeriodThatNeverBeginsOnThatDayIsRefused() {
    var columns =
        new TimescaleColumns(
            "OPEN", null, "QUARTER", LocalDate.of(2019, 11, 1), null, null, "", null, "");
    assertThatThrownBy(columns::understanding).isInstanceOf(IllegalArgumentException.class);
  }
}
