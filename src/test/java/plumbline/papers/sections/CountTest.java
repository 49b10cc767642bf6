package plumbline.papers.sections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTest {

  @ParameterizedTest(name = "{0} is quoted as {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "i: Answer letters | “i: Answer letters”",
        "i: Answer letters in time. | “i: Answer letters in time”",
        "i: Set standards:\\n- for letters\\n- for calls | “i: Set standards: …”",
        "i: Set standards.\\n- For letters. | “i: Set standards …”",
        "\\n i: Answer letters \\n | “i: Answer letters”",
        "i: Answer every letter of a parent or carer within ten working days and say when the"
            + " plan of the child will be final | “i: Answer every letter of a parent or carer"
            + " within ten working days and say when the plan of the child will be …”",
        "iv | “iv”",
      })
  void aLongTextIsQuotedByHowItBegins(String text, String quoted) {
    assertThat(Count.quoted(text.replace("\\n", "\n"))).isEqualTo(quoted);
  }
}
