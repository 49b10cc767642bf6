package plumbline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.common.Refused;
import plumbline.testing.RunsBeside;

@RunsBeside
class ValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RATE  |         | 86%              | 86      | 86%",
        "RATE  |         | 54.5             | 54.5    | 54.5%",
        "RATE  |         | 4.3 per cent     | 4.3     | 4.3%",
        "RATE  |         | 100 %            | 100     | 100%",
        "RATE  |         | 0                | 0       | 0%",
        "RATE  |         | 47.1234          | 47.1234 | 47.1234%",
        "COUNT |         | 1,911            | 1911    | 1,911",
        "COUNT | plans   | 2060             | 2060    | 2,060 plans",
        "COUNT | plans   | 1,911 plans      | 1911    | 1,911 plans",
        "COUNT |         | 1234567          | 1234567 | 1,234,567",
        "COUNT |         | 23.4             | 23.4    | 23.4",
        "MONEY |         | £171,395         | 171395  | £171,395",
        "MONEY |         | 171395.50        | 171395.50 | £171,395.50",
        "MONEY |         | £1.2 million     | 1200000 | £1,200,000",
        "MONEY |         | £250k            | 250000  | £250,000",
        "MONEY |         | −£3,000          | -3000   | −£3,000",
        "MONEY |         | £-12.5           | -12.5   | −£12.50",
        "POSTS |         | 1.5              | 1.5     | 1.5 posts",
        "POSTS |         | 1                | 1       | 1 post",
        "POSTS |         | 0.5 FTE          | 0.5     | 0.5 posts",
        "POSTS | officers | 2 officers      | 2       | 2 officers",
        "TIME  | minutes | 4 min 36 s       | 4.6     | 4 minutes 36 seconds",
        "TIME  | minutes | 4 minutes and 36 seconds | 4.6 | 4 minutes 36 seconds",
        "TIME  | minutes | 4:36             | 4.6     | 4 minutes 36 seconds",
        "TIME  | minutes | 4.6              | 4.6     | 4 minutes 36 seconds",
        "TIME  | minutes | 4 min 26 s       | 4.4333  | 4 minutes 26 seconds",
        "TIME  | minutes | 1 minute         | 1       | 1 minute",
        "TIME  | minutes | 1 h 15 min       | 75      | 75 minutes",
        "TIME  | minutes | 1:15:30          | 75.5    | 75 minutes 30 seconds",
        "TIME  | minutes | 0.0011           | 0.0011  | 0.0011 minutes",
        "TIME  | hours   | 37               | 37      | 37 hours",
        "TIME  | hours   | 1:30             | 1.5     | 1 hour 30 minutes",
        "TIME  | days    | 45 days          | 45      | 45 days",
        "TIME  | days    | 2 weeks          | 14      | 14 days",
        "TIME  | weeks   | 37.5             | 37.5    | 37.5 weeks",
      })
  void whatIsTypedIsKeptExactlyAndSaidAgain(
      Unit unit, @Nullable String counted, String typed, BigDecimal amount, String words) {
    Values values = new Values(unit, counted == null ? "" : counted);
    BigDecimal read = values.read("amount", typed);
    assertThat(read).isEqualByComparingTo(amount);
    assertThat(values.words(read)).isEqualTo(words);
    assertThat(values.words(read.setScale(4))).isEqualTo(words);
    assertThat(values.read("amount", words)).isEqualByComparingTo(amount);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RATE  |      | 140     | “140” cannot be a percentage of a whole; enter a number from 0 to 100.",
        "RATE  |      | 140%    | “140%” cannot be a percentage of a whole; enter a number from 0 to 100.",
        "RATE  |      | 100.01  | “100.01” cannot be a percentage of a whole; enter a number from 0 to 100.",
        "RATE  |      | -1      | “-1” cannot be a percentage of a whole; enter a number from 0 to 100.",
        "RATE  |      | £5      | “£5” is not such a value; enter one like 86% or 54.5.",
        "RATE  |      | 54.54321 | “54.54321” has more than four decimals; enter four or fewer.",
        "RATE  |      |         | Enter a value, such as 86% or 54.5.",
        "COUNT |      | 1,91    | “1,91” is not such a value; enter one like 1,911.",
        "COUNT |      | many    | “many” is not such a value; enter one like 1,911.",
        "COUNT |      | 86%     | “86%” is not such a value; enter one like 1,911.",
        "COUNT |      | -4      | “-4” is less than nothing; enter 0 or more.",
        "COUNT |      | 123456789012345 | “123456789012345” is not such a value; enter one like 1,911.",
        "MONEY |      | $5      | “$5” is not such a value; enter one like £171,395.",
        "TIME  | minutes | 4:76 | “4:76” is not such a value; enter one like 4 min 36 s, 4:36 or 4.6.",
        "TIME  | days | 4:36    | “4:36” is not such a value; enter one like 45 days or 45.",
        "TIME  | days | 3 hours | “3 hours” is not such a value; enter one like 45 days or 45.",
      })
  void whatCannotBeAValueIsRefusedInOneSentence(
      Unit unit, @Nullable String counted, @Nullable String typed, String sentence) {
    Values values = new Values(unit, counted == null ? "" : counted);
    assertThatThrownBy(() -> values.read("amount", typed == null ? "" : typed))
        .isInstanceOf(Refused.class)
        .hasMessage(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "RATE,54.5000,54.5%",
    "COUNT,1911.0000,'1,911'",
    "MONEY,171395.0000,'£171,395'",
    "TIME,45.0,45"
  })
  void axesAndColumnsHaveTheNumberAlone(Unit unit, BigDecimal amount, String words) {
    assertThat(new Values(unit, "days").shortWords(amount)).isEqualTo(words);
  }
}
