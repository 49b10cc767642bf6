package plumbline.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.testing.RunsBeside;

@RunsBeside
class RoughDateTest {

  @ParameterizedTest
  @CsvSource({
    "2022, 2022, 2022",
    "11/2022, 2022-11, November 2022",
    "2022-11, 2022-11, November 2022",
    "November 2022, 2022-11, November 2022",
    "sept 2019, 2019-09, September 2019",
    "23 September 2019, 2019-09-23, 23 September 2019",
    "23/9/2019, 2019-09-23, 23 September 2019",
    "20.04.2016, 2016-04-20, 20 April 2016",
    "'', '', ''"
  })
  void aDateKeepsThePrecisionWithWhichItIsTyped(String typed, String value, String words) {
    RoughDate date = RoughDate.parse(typed).orElseThrow();
    assertThat(date.value()).isEqualTo(value);
    assertThat(date.words()).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"31/2/2022", "13/2022", "Smarch 2022", "last year", "22", "1 2 3", "0001"})
  void whatIsNoDateIsRefused(String typed) {
    assertThat(RoughDate.parse(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2021-11, 2022-10, true",
    "2022, 2022-10, false",
    "2022-10-05, 2022-10, false",
    "2023, 2022-10, false"
  })
  void datesAreComparedAsFarAsBothAreKnown(String one, String other, boolean isBefore) {
    assertThat(new RoughDate(one).isBefore(new RoughDate(other))).isEqualTo(isBefore);
  }
}
