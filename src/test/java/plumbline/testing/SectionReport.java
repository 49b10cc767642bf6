package plumbline.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.PaperId;
import plumbline.common.PlanId;
import plumbline.common.ReviewId;
import plumbline.papers.Audience;
import plumbline.papers.Paper;
import plumbline.papers.PaperKind;
import plumbline.papers.PaperReports;
import plumbline.papers.Section;
import plumbline.papers.SectionKind;
import plumbline.people.Viewer;
import plumbline.reports.Block;
import plumbline.reports.Cell;
import plumbline.reports.Report;
import plumbline.reports.Row;
import plumbline.reports.pdf.PdfReport;

/** A paper of one section, made for readers and read again as words. */
public record SectionReport(Report report) {

  /** Which section, for whom, and about what. */
  public record Wish(
      SectionKind section,
      Audience audience,
      CommitteeId committee,
      @Nullable ReviewId review,
      @Nullable PlanId plan) {}

  public static SectionReport of(Viewer maker, AreaName area, Wish wish) {
    return of(maker, area, wish, List.of(wish.section()));
  }

  /** The same after a summary of it. */
  public static SectionReport summarised(Viewer maker, AreaName area, Wish wish) {
    return of(maker, area, wish, List.of(SectionKind.SUMMARY, wish.section()));
  }

  private static SectionReport of(
      Viewer maker, AreaName area, Wish wish, List<SectionKind> sections) {
    Paper paper =
        new Paper(
            new PaperId(1),
            PaperKind.MEASURES_REPORT,
            "A paper",
            wish.committee(),
            "Scrutiny",
            null,
            null,
            wish.audience(),
            null,
            null,
            wish.review(),
            wish.plan(),
            "",
            sections.stream().map(Section::of).toList(),
            null,
            "",
            false,
            1);
    return new SectionReport(Plumbline.bean(PaperReports.class).report(maker, area, paper));
  }

  /** Leaves the paper as a PDF where people can look at it. */
  public SectionReport keep(String name) throws IOException {
    Path folder = Path.of("target", "papers");
    Files.createDirectories(folder);
    try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".pdf"))) {
      PdfReport.write(report, out);
    }
    return this;
  }

  public <B extends Block> List<B> blocks(Class<B> kind) {
    return report.blocks().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The titles of its parts. */
  public List<String> parts() {
    return blocks(Block.Heading.class).stream()
        .filter(heading -> heading.level() == 3)
        .map(Block.Heading::text)
        .toList();
  }

  /** Everything it says, a line for each block, row or note. */
  public String text() {
    return report.blocks().stream().map(SectionReport::text).collect(Collectors.joining("\n"));
  }

  private static String text(Block block) {
    return switch (block) {
      case Block.Heading heading -> heading.text();
      case Block.Paragraph paragraph -> paragraph.text();
      case Block.Words words -> words.label() + ": " + words.text();
      case Block.Facts facts ->
          lines(facts.facts(), fact -> fact.term() + ": " + fact.description());
      case Block.Chart chart -> chart.picture().description();
      case Block.Table table -> table.caption() + "\n" + lines(table.rows(), SectionReport::text);
      case Block.Notes notes ->
          lines(notes.notes(), note -> "[%d] %s".formatted(note.number(), note.text()));
    };
  }

  private static <T> String lines(List<T> all, Function<T, String> line) {
    return all.stream().map(line).collect(Collectors.joining("\n"));
  }

  private static String text(Row row) {
    return switch (row) {
      case Row.Band band -> band.title();
      case Row.Cells cells ->
          cells.cells().stream().map(Cell::text).collect(Collectors.joining(" | "));
    };
  }
}
