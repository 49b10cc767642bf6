package plumbline.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import plumbline.charts.Histogram;
import plumbline.charts.SamplePictures;
import plumbline.reports.pdf.SampleReports;

/** A report with every kind of block, row and cell, and others that are hard to lay out. */
public final class EveryBlock {

  public static final String UNBROKEN = "x".repeat(499) + "y";
  public static final String LONG =
      IntStream.range(0, 3_500)
          .mapToObj("w%04d "::formatted)
          .reduce("", String::concat)
          .substring(0, 20_000)
          .strip();
  public static final String HOSTILE =
      "שלום Hebrew, مرحبا Arabic, 😀 emoji, 👨‍👩‍👧 family, \u0000\u0007 control, \u202Eoverride\u202C,"
          + " \uD800 lone, tab\there, Ŵŷ Welsh, <b>&amp; \"quotes\" ]]>";
  public static final List<String> FORMULAS =
      List.of("=1+1", "+44 20", "-5", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"y\")", "\t=2");

  private EveryBlock() {}

  public static Report report() {
    List<Block> blocks = new ArrayList<>(SampleReports.small().blocks());
    blocks.add(new Block.Heading(2, "5. Figures"));
    blocks.add(new Block.Words("Reason", "Two plans late.\n- One in May\n  - of health"));
    blocks.add(new Block.Chart(SamplePictures.process()));
    blocks.add(new Block.Heading(3, "How long it took"));
    blocks.add(new Block.Words("Reason", "Therapists were away."));
    blocks.add(new Block.Chart(SamplePictures.histogram()));
    blocks.add(new Block.Chart(SamplePictures.comparison()));
    blocks.add(numbers());
    blocks.add(SampleReports.matrix("Two years of ratings", 14, 24));
    blocks.add(new Block.Heading(2, "6. Notes to the figures"));
    blocks.add(notes());
    return SampleReports.report(blocks);
  }

  private static Block.Table numbers() {
    return new Block.Table(
        "",
        List.of("What", "Number", "Day"),
        List.of(
            number("Share", new BigDecimal("54.50"), "54.5%"),
            number("Money", new BigDecimal("171395"), "£171,395"),
            number("People", new BigDecimal("1911"), "1,911"),
            number("Posts", new BigDecimal("1.5"), "1.5 posts"),
            number("Wait", new BigDecimal("276"), "4 minutes 36 seconds"),
            number("Down", new BigDecimal("-3.25"), "−3.25")));
  }

  private static Block.Notes notes() {
    return new Block.Notes(
        List.of(
            new Block.Note(
                1,
                "EHC plans issued within 20 weeks, calendar year 2018, excluding exceptions; source:"
                    + " the area's own count, which nobody has published",
                "https://plumbline.example.org/areas/1/measures/2?at=2018&of=plans"),
            new Block.Note(2, "New EHC plans, 2018; source: SEN2", ""),
            new Block.Note(11, "Waits on 31 March 2018", "http://localhost:8080/areas/1")));
  }

  private static Row number(String what, BigDecimal value, String printed) {
    return Row.of(Cell.of(what), Cell.of(value, printed), Cell.of(LocalDate.of(2018, 3, 12)));
  }

  /** The same text wherever a report has text. */
  public static Report everywhere(String text) {
    return new Report(
        text,
        text,
        text,
        "en-GB",
        SampleReports.MADE,
        List.of(
            new Block.Heading(2, text),
            new Block.Heading(3, text),
            new Block.Paragraph(text),
            new Block.Words(text, text + "\n- " + text + "\n  - " + text),
            new Block.Facts(List.of(new Block.Fact(text, text))),
            new Block.Table(
                text,
                List.of(text, "Two"),
                List.of(
                    Row.band(text),
                    Row.of(Cell.of(text), Cell.of(text)),
                    Row.of(Cell.of(text), new Cell.Mark(Tone.RED, "R", "Red", text)))),
            new Block.Notes(
                List.of(
                    new Block.Note(1, text, "https://example.org/1"),
                    new Block.Note(2, text, "")))));
  }

  /** Reports that are hard to lay out, by what is hard about them. */
  public static Map<String, Report> hard() {
    Map<String, Report> hard = new LinkedHashMap<>();
    hard.put("every block", report());
    hard.put("no block", SampleReports.report());
    hard.put("empty sections", empties());
    hard.put("one month", SampleReports.report(SampleReports.matrix("Ratings", 9, 1)));
    hard.put("ten years", SampleReports.report(SampleReports.matrix("Ratings", 3, 120)));
    hard.put("long", everywhere(LONG));
    hard.put("unbroken", everywhere(UNBROKEN));
    hard.put("hostile", everywhere(HOSTILE));
    hard.put("right to left", everywhere("שלום עולם 123 (abc) مرحبا بالعالم"));
    hard.put("formulas", formulas());
    return hard;
  }

  /** Headings with nothing below them, and blocks with nothing in them. */
  private static Report empties() {
    return new Report(
        "Title",
        "",
        "",
        "en-GB",
        SampleReports.MADE,
        List.of(
            new Block.Paragraph(""),
            new Block.Words(" \n"),
            new Block.Facts(List.of()),
            new Block.Facts(List.of(new Block.Fact("", ""))),
            new Block.Heading(2, "Empty tables"),
            new Block.Table("", List.of("", ""), List.of()),
            new Block.Table("", List.of("", ""), List.of(Row.of(Cell.of(""), Cell.of("")))),
            new Block.Heading(2, "Empty notes"),
            new Block.Notes(List.of()),
            new Block.Heading(2, "Empty chart"),
            new Block.Chart(
                new Histogram("Waits", "", "", List.of(), null, SamplePictures.PERCENT)),
            new Block.Heading(2, "Nothing below"),
            new Block.Heading(3, "Nothing either")));
  }

  public static Report formulas() {
    return SampleReports.report(
        new Block.Heading(2, "=1+1"),
        new Block.Table(
            "=cmd|' /C calc'!A0",
            List.of("=Column", "Text"),
            FORMULAS.stream().map(text -> Row.of(Cell.of(text), Cell.of(text))).toList()));
  }
}
