package plumbline.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.common.PlainText.Item;
import plumbline.common.PlainText.Items;
import plumbline.common.PlainText.Paragraph;
import plumbline.common.PlainText.Part;

class PlainTextTest {

  static Stream<Arguments> texts() {
    return Stream.of(
        text("nothing", ""),
        text("only white space", " \n\t\r\n  "),
        text("one paragraph", "One.", paragraph("One.")),
        text("a new line within a paragraph", "One,\ntwo.", paragraph("One,\ntwo.")),
        text("blank lines", "One.\n\n \nTwo.", paragraph("One."), paragraph("Two.")),
        text("mixed line ends", "a\r\nb\rc\n\r\nd", paragraph("a\nb\nc"), paragraph("d")),
        text("separators of lines", "a\u2028b\u2029c", paragraph("a\nb\nc")),
        text("a list", "- a\n- b", items(item("a"), item("b"))),
        text(
            "a list without blank lines around it",
            "Before\n- a\nAfter",
            paragraph("Before"),
            items(item("a")),
            paragraph("After")),
        text("blank lines within a list", "- a\n\n- b", items(item("a"), item("b"))),
        text("two levels", "- a\n  - b\n  - c\n- d", items(item("a", "b", "c"), item("d"))),
        text("tabs", "-\ta\n\t- b\n\t-\tc", items(item("a", "b", "c"))),
        text("one space is no second level", " - a\n - b", items(item("a"), item("b"))),
        text("a third level is a second", "- a\n    - b", items(item("a", "b"))),
        text("a second level without a first", "  - a\n- b", items(item("a"), item("b"))),
        text("a dash without a space", "-5 degrees\n--", paragraph("-5 degrees\n--")),
        text("a dash alone", "- ", paragraph("-")),
        text("a dash within", "a - b", paragraph("a - b")),
        text("space at the end", "- a  \nb\t", items(item("a")), paragraph("b")),
        text("right to left", "שלום\n- مرحبا", paragraph("שלום"), items(item("مرحبا"))),
        text("emoji", "- 👨‍👩‍👧 family", items(item("👨‍👩‍👧 family"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void aTextIsReadAsParagraphsAndListsOfTwoLevels(String name, String text, List<Part> parts) {
    assertThat(PlainText.of(text).parts()).as(name).isEqualTo(parts);
  }

  @Test
  @Timeout(5)
  void longTextsAreReadWholeAndAtOnce() {
    for (String piece : List.of("x", "- \n", "  - a\n", "- a\n  - b\n", " \t", "\r\n", "-")) {
      String text = piece.repeat(20_000 / piece.length());
      assertThatNoException().isThrownBy(() -> PlainText.of(text));
    }
    String word = "x".repeat(20_000);
    assertThat(PlainText.of(word).parts()).containsExactly(new Paragraph(word));
  }

  private static Arguments text(String name, String text, Part... parts) {
    return Arguments.of(name, text, List.of(parts));
  }

  private static Paragraph paragraph(String text) {
    return new Paragraph(text);
  }

  private static Items items(Item... items) {
    return new Items(List.of(items));
  }

  private static Item item(String text, String... subItems) {
    return new Item(text, List.of(subItems));
  }
}
