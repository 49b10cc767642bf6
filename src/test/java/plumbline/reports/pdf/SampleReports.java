package plumbline.reports.pdf;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import plumbline.charts.SamplePictures;
import plumbline.reports.Block;
import plumbline.reports.Cell;
import plumbline.reports.Report;
import plumbline.reports.Row;
import plumbline.reports.Tone;

/** Reports as committees get them, and some that nobody should have to read. */
public final class SampleReports {

  public static final Instant MADE = Instant.parse("2018-04-03T09:00:00Z");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

  private SampleReports() {}

  public static Report report(Block... blocks) {
    return report(List.of(blocks));
  }

  public static Report report(List<Block> blocks) {
    return new Report(
        "Preparation for inspection: trend of ratings",
        "Report to the Children, Education and Skills Scrutiny Committee, March 2018",
        "Wexbridge local area",
        "en-GB",
        MADE,
        blocks);
  }

  public static Report small() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "1. Purpose of the report"));
    blocks.add(
        new Block.Paragraph(
            "This report tells the committee how ready the local area is for inspection, what moved"
                + " since it last met and why, and what the partners promise to do next."));
    blocks.add(
        new Block.Facts(
            List.of(
                new Block.Fact("Months shown", "February and March 2018"),
                new Block.Fact(
                    "Red", "Substantial work is still to be done in every service of the area."),
                new Block.Fact("Contact", "Inspection coordinator"))));
    blocks.add(new Block.Heading(2, "2. Ratings"));
    blocks.add(matrix("Ratings by criterion", 12, 2));
    blocks.add(movements());
    blocks.add(new Block.Heading(2, "3. Progress"));
    blocks.add(new Block.Heading(3, "A9 Baseline for setting targets"));
    blocks.add(
        new Block.Words(
            """
            Joint working between the services is not yet settled.
            - Schools have set their own baselines – 69% became 86%
            - Consistent measures still to be agreed for:
              - higher education and employment
              - independent living
            - Health has begun to discuss therapy needs, with a long sentence that has to go on over \
            the end of the line to show how an item hangs below its own first word

            The committee hears more in May.\
            """));
    blocks.add(new Block.Heading(2, "4. Recommendation"));
    blocks.add(new Block.Paragraph("The committee is asked to note the report."));
    return report(blocks);
  }

  private static Block.Table movements() {
    return new Block.Table(
        "Movement from February to March 2018",
        List.of("Movement", "Criteria", "Share", "Why"),
        List.of(
            Row.of(
                Cell.of("Up"),
                Cell.of(3),
                Cell.of(new BigDecimal("0.25"), "25%"),
                Cell.of("Assessments are made within twenty weeks again.")),
            Row.of(
                Cell.of("Down"),
                Cell.of(-1),
                Cell.of(new BigDecimal("0.083"), "8.3%"),
                Cell.of("")),
            Row.of(
                Cell.of("Same"),
                Cell.of(1234),
                Cell.of(new BigDecimal("0.667"), "66.7%"),
                Cell.of("Nothing moved."))));
  }

  public static Block.Table matrix(String caption, int criteria, int months) {
    var columns = new ArrayList<String>(List.of("Criterion"));
    YearMonth first = YearMonth.of(2018, 2);
    IntStream.range(0, months).forEach(m -> columns.add(MONTH.format(first.plusMonths(m))));
    var rows = new ArrayList<Row>();
    for (int c = 0; c < criteria; c++) {
      if (c % 6 == 0) {
        rows.add(Row.band("Question " + (c / 6 + 1) + ": how well are needs identified?"));
      }
      var cells = new ArrayList<Cell>();
      cells.add(
          Cell.of(
              "A%d The %s of assessing needs, and how families and teachers take part in it"
                  .formatted(c + 1, c % 3 == 0 ? "timing and quality" : "thoroughness")));
      for (int m = 0; m < months; m++) {
        cells.add(mark(c * 7 + m * 3 + c * m));
      }
      rows.add(new Row.Cells(cells));
    }
    return new Block.Table(caption, columns, rows);
  }

  private static Cell mark(int seed) {
    return switch (seed % 7) {
      case 0, 1 -> Cell.mark(Tone.RED, "R", "Red");
      case 2 -> new Cell.Mark(Tone.AMBER, "A", "Amber", "carried forward, not confirmed");
      case 3, 4 -> Cell.mark(Tone.AMBER, "A", "Amber");
      case 5 -> Cell.mark(Tone.GREEN, "G", "Green");
      default -> Cell.mark(Tone.NONE, "–", "Not recorded in the source");
    };
  }

  /** What speed is measured on: about twenty pages of ratings, charts and recommendations. */
  public static Report paper() {
    List<Block> blocks = new ArrayList<>(large().blocks());
    blocks.add(new Block.Heading(2, "Figures"));
    for (int i = 0; i < 3; i++) {
      blocks.add(new Block.Chart(SamplePictures.process()));
      blocks.add(new Block.Chart(SamplePictures.histogram()));
    }
    blocks.add(new Block.Heading(2, "Recommendations"));
    for (int i = 1; i <= 14; i++) {
      blocks.add(new Block.Heading(3, "Recommendation " + i));
      blocks.add(
          new Block.Facts(
              List.of(
                  new Block.Fact("Asked for", "A joint plan for therapy waits by the spring term."),
                  new Block.Fact("Answer", "Agreed; the partners will report in the autumn."),
                  new Block.Fact("Timescale", "As written: by the end of term"))));
    }
    return report(blocks);
  }

  /** Many small texts below many headings. */
  public static Report large() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "Ratings"));
    blocks.add(matrix("Ratings by criterion", 44, 24));
    blocks.add(new Block.Heading(2, "Progress"));
    for (int i = 1; i <= 44; i++) {
      blocks.add(new Block.Heading(3, "A" + i + " How well needs are assessed"));
      blocks.add(
          new Block.Words(
              "The partners agreed a baseline and said what they will do before they meet again. "
                      .repeat(3)
                  + "\n- Baselines agreed with schools – joint measures still to come\n"
                  + "- Therapy waits fell from 69% to 86% within time\n  - by the end of term\n"
                  + "The next step is a shared plan for every child who moves on."));
    }
    return report(blocks);
  }
}
