package plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

  @ParameterizedTest
  @EnumSource
  void everyToneCanBeReadByPeopleWithLowVision(Tone tone) {
    double light = Math.max(luminance(tone.background()), luminance(tone.foreground()));
    double dark = Math.min(luminance(tone.background()), luminance(tone.foreground()));
    assertThat((light + 0.05) / (dark + 0.05)).isGreaterThanOrEqualTo(4.5);
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16 & 0xff)
        + 0.7152 * linear(colour >> 8 & 0xff)
        + 0.0722 * linear(colour & 0xff);
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  @Test
  void aHeadingOfLevelThreeNeedsOneOfLevelTwoBeforeIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> report(new Block.Paragraph("x"), new Block.Heading(3, "Three")))
        .withMessage("The first heading of a report is of level 2, not: Three");
  }

  @Test
  void aRowHasOneCellForEachColumn() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Block.Table("Ratings", List.of("a", "b"), List.of(Row.of(Cell.of("x")))))
        .withMessage("A row of the table \"Ratings\" has 1 cells where 2 are expected.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/areas/1", "javascript:alert(1)", "https://", "https:///x", "a b"})
  void aRecordHasAnAbsoluteWebAddress(String href) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Block.Note(1, "Plans", href));
  }

  @Test
  void numbersOfNotesRise() {
    var second = new Block.Note(2, "Plans", "");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Block.Notes(List.of(second, second)))
        .withMessage("Note 2 stands after note 2.");
  }

  @Test
  void aMarkSaysItsLevelInWordsAndByLetter() {
    assertThat(Cell.mark(Tone.RED, "R", "Red").text()).isEqualTo("Red (R)");
    assertThat(new Cell.Mark(Tone.AMBER, "A", "Amber", "not confirmed").text())
        .isEqualTo("Amber (A), not confirmed");
    assertThat(Cell.mark(Tone.NONE, "–", "Not rated").text()).isEqualTo("Not rated");
  }

  private static Report report(Block... blocks) {
    return new Report("Title", "", "Area", "en-GB", Instant.EPOCH, List.of(blocks));
  }
}
