package plumbline.board;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import plumbline.common.AreaName;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.frameworks.Level;
import plumbline.people.Viewer;
import plumbline.ratings.Movement;
import plumbline.reports.CsvText;

/** The board as a file: a line for each criterion and month that the person may read. */
@Singleton
final class BoardCsv {

  private final BoardRepository repository;
  private final Boards boards;
  private final Frameworks frameworks;

  BoardCsv(BoardRepository repository, Boards boards, Frameworks frameworks) {
    this.repository = repository;
    this.boards = boards;
    this.frameworks = frameworks;
  }

  byte[] bytes(Viewer viewer, AreaName area, int limit) {
    StringWriter text = new StringWriter();
    text.append('\ufeff');
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(
          "Month",
          "Criterion id",
          "Code",
          "Criterion",
          "Level",
          "Letter",
          "Stage",
          "Movement",
          "Corrected",
          "Agencies that do not agree");
      List<BoardMonth> months = repository.months(viewer, area.id(), limit).reversed();
      if (!months.isEmpty()) {
        BoardRatings ratings =
            boards.ratings(viewer, area, months.getFirst().month(), months.getLast().month());
        months.forEach(month -> write(csv, month, ratings));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(CsvWriter csv, BoardMonth month, BoardRatings ratings) {
    Framework framework = frameworks.get(month.framework());
    for (Framework.Placed placed : framework.criteria()) {
      BoardCell cell = ratings.get(month.month(), placed.criterion().id());
      if (cell != null) {
        List<String> dissent = ratings.dissent(month.month(), placed.criterion().id());
        write(csv, framework, placed.criterion(), cell, String.join("; ", dissent));
      }
    }
  }

  private static void write(
      CsvWriter csv, Framework framework, Criterion criterion, BoardCell cell, String dissent) {
    Stream<String> cells =
        Stream.of(
            cell.month().toString(),
            criterion.id().value(),
            criterion.printed(),
            criterion.title(),
            cell.level(framework.scale()).map(Level::word).orElse(""),
            cell.level(framework.scale()).map(Level::letter).orElse(""),
            cell.stage().words(),
            cell.movement(framework.scale()).map(Movement::words).orElse(""),
            cell.corrections() > 0 ? "corrected" : "",
            dissent);
    csv.writeRecord(cells.map(CsvText::guard).toList());
  }
}
