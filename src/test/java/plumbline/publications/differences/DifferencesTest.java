package plumbline.publications.differences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.publications.differences.Piece.Kind;
import plumbline.reports.Block;
import plumbline.reports.Cell;
import plumbline.reports.Report;
import plumbline.reports.Row;
import plumbline.reports.Tone;
import plumbline.testing.RunsBeside;

@RunsBeside
class DifferencesTest {

  private static final Block RATINGS = new Block.Heading(2, "Ratings by criterion");

  @Test
  void aRatingIsNamedByItsSectionRowAndColumn() {
    assertThat(words(report(RATINGS, ratings("Red", "R")), report(RATINGS, ratings("Amber", "A"))))
        .containsExactly("Ratings by criterion, E1, November 2026: was Red (R), is Amber (A)");
  }

  private static Block ratings(String word, String letter) {
    return table(
        Row.band("Education"),
        Row.of(Cell.of("E1"), Cell.mark(Tone.RED, letter, word), Cell.of("Lea")));
  }

  private static Block table(Row... rows) {
    return new Block.Table(
        "Ratings by criterion", List.of("Criterion", "November 2026", "Lead"), List.of(rows));
  }

  @Test
  void aRowThatComesOrGoesIsOneDifference() {
    Row first = Row.of(Cell.of("E1"), Cell.of("Red"), Cell.of("Lea"));
    Row second = Row.of(Cell.of("E2"), Cell.of("Green"), Cell.of("Lou"));
    assertThat(words(report(RATINGS, table(first)), report(RATINGS, table(first, second))))
        .containsExactly(
            "Ratings by criterion, E2: was not there, is November 2026: Green; Lead: Lou");
    assertThat(words(report(RATINGS, table(first, second)), report(RATINGS, table(second))))
        .containsExactly(
            "Ratings by criterion, E1: was November 2026: Red; Lead: Lea, is no longer there");
  }

  @Test
  void aSectionThatComesOrGoesIsOneDifference() {
    Report without = report(new Block.Heading(2, "Summary"), new Block.Paragraph("All is well."));
    Report with =
        report(
            new Block.Heading(2, "Summary"),
            new Block.Paragraph("All is well."),
            new Block.Heading(2, "Promises past due"),
            new Block.Paragraph("One."),
            new Block.Paragraph("Two."));
    assertThat(words(without, with))
        .containsExactly("Promises past due: was not there, is a section of its own: One.\nTwo.");
    assertThat(words(with, without))
        .containsExactly(
            "Promises past due: was a section of its own: One.\nTwo., is no longer there");
  }

  @Test
  void aLongTextSaysWordByWordWhatWentAndCame() {
    String text = "The joint protocol was agreed by all partners and is used in every school. ";
    List<Difference> found =
        Differences.between(
            report(words(text.repeat(5) + "Waits are long. " + text.repeat(5))),
            report(words(text.repeat(5) + "Waits are short. " + text.repeat(5))));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().place()).isEqualTo("Next steps, E1, Progress made");
    List<Piece> pieces = found.getFirst().pieces();
    assertThat(pieces)
        .filteredOn(piece -> piece.kind() == Kind.REMOVED)
        .extracting(piece -> piece.text().strip())
        .containsExactly("long.");
    assertThat(pieces)
        .filteredOn(piece -> piece.kind() == Kind.ADDED)
        .extracting(piece -> piece.text().strip())
        .containsExactly("short.");
    assertThat(pieces.getFirst().text()).startsWith("… ").endsWith("Waits are ");
    assertThat(found.getFirst().shortIs()).contains("Waits are short.").hasSizeLessThan(200);
  }

  private static Block[] words(String text) {
    return new Block[] {
      new Block.Heading(2, "Next steps"),
      new Block.Heading(3, "E1"),
      new Block.Words("Progress made", text)
    };
  }

  @Test
  void theNumbersOfNotesAreNoDifference() {
    Block heading = new Block.Heading(2, "Measures");
    Report first = report(heading, new Block.Paragraph("54.5% [1] of plans were on time."));
    Report second = report(heading, new Block.Paragraph("54.5% [12] of plans were on time."));
    assertThat(Differences.between(first, second)).isEmpty();
  }

  @Test
  void whenAReportWasMadeIsNoDifference() {
    Report first = report(RATINGS, ratings("Red", "R"));
    Report second =
        new Report(
            first.title(),
            first.subtitle(),
            first.author(),
            first.language(),
            first.madeAt().plusSeconds(86_400),
            first.blocks());
    assertThat(Differences.between(first, second)).isEmpty();
  }

  private static List<String> words(Report first, Report second) {
    return Differences.between(first, second).stream().map(Difference::words).toList();
  }

  private static Report report(Block... blocks) {
    return new Report(
        "Monthly position",
        "Wexbridge",
        "Wexbridge",
        "en-GB",
        Instant.parse("2026-11-28T10:00:00Z"),
        List.of(blocks));
  }
}
