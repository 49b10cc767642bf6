package plumbline.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.testing.RunsBeside;

@RunsBeside
class PastedTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "i. One\\nii. Two\\niii. Three | i,ii,iii",
        "1. One\\n2. Two\\n3. Three | 1,2,3",
        "1) One\\n2) Two\\n3) Three | 1,2,3",
        "(a) One\\n(b) Two\\n(c) Three | a,b,c",
        "a) One\\nb) Two\\nc) Three | a,b,c",
        "(1) One\\n(2) Two\\n(3) Three | 1,2,3",
        "Recommendation 1: One\\nRecommendation 2: Two\\nRecommendation 3: Three | 1,2,3",
        "1.1. One\\n1.2. Two\\n1.3. Three | 1.1,1.2,1.3",
        "- i. **One**\\n- ii. **Two**\\n- iii. **Three** | i,ii,iii",
        "- One\\n- > Two\\n- Three | '',,",
        "• One\\n• Two\\n• Three | '',,",
        "* One\\n\\n* Two\\n\\n* Three | '',,"
      })
  void aListIsSplitAtItsNumbering(String text, String references) {
    PastedText pasted = PastedText.split(text.replace("\\n", "\n"));
    assertThat(pasted.items())
        .extracting(PastedText.Item::words)
        .containsExactly("One", "Two", "Three");
    assertThat(String.join(",", pasted.items().stream().map(PastedText.Item::reference).toList()))
        .isEqualTo(references.replace("''", "").strip());
    assertThat(pasted.left()).isEmpty();
  }

  @Test
  void aListInThemesKeepsThemWithItsTimescales() {
    PastedText pasted =
        PastedText.split(
            """
            The panel recommends:

            Service Standards

            - i. Set standards for answers.
            All parents know who to call.

            Timescale: December 2018 with a half termly review.

            - ii. **Keep notes that all can read.**

            Timescale: January 2019

            Effective Participation

            iii. Review letters:
            a) their length
            b) their language

            Timescale: April 2019 – complete
            """);
    assertThat(pasted.items())
        .containsExactly(
            new PastedText.Item(
                "i",
                "Service Standards",
                "Set standards for answers.\nAll parents know who to call.",
                "December 2018 with a half termly review."),
            new PastedText.Item(
                "ii", "Service Standards", "Keep notes that all can read.", "January 2019"),
            new PastedText.Item(
                "iii",
                "Effective Participation",
                "Review letters:\na) their length\nb) their language",
                "April 2019 – complete"));
    assertThat(pasted.left()).containsExactly("The panel recommends:");
  }

  @Test
  void aLastOneWithoutItsBulletIsOneToo() {
    PastedText pasted =
        PastedText.split(
            """
            A human touch

            - > Review the website with families.
            - > Train those who write plans.

            Efficient services working well together

            The Cabinet Members must ensure that transitions begin at 14.
            """);
    assertThat(pasted.items())
        .containsExactly(
            new PastedText.Item("", "A human touch", "Review the website with families.", ""),
            new PastedText.Item("", "A human touch", "Train those who write plans.", ""),
            new PastedText.Item(
                "",
                "Efficient services working well together",
                "The Cabinet Members must ensure that transitions begin at 14.",
                ""));
  }

  @Test
  void limbsWithinALineStayInIt() {
    assertThat(PastedText.split("- Lobby for: A) funds; B) plans; C) debts.\n- Write.").items())
        .extracting(PastedText.Item::words)
        .containsExactly("Lobby for: A) funds; B) plans; C) debts.", "Write.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   \n\n  ",
        "The Council should act at once. It should also write to the minister.",
        "First, do this.\n\nSecond, do that.",
        "2018 saw little progress.\nI asked for more."
      })
  void aTextWithoutNumberingIsNotSplit(String text) {
    assertThat(PastedText.split(text).isNumbered()).isFalse();
  }

  @Test
  void aLongPasteIsSplitAtOnce() {
    String text = "x ".repeat(5000) + "\n" + "12. " + "word ".repeat(4000) + "\n".repeat(500);
    assertThat(PastedText.split(text.repeat(5)).items()).hasSize(5);
    assertThat(PastedText.split("- ".repeat(9000)).left()).isEqualTo(List.of());
  }
}
