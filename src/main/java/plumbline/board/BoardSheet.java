package plumbline.board;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.frameworks.Level;
import plumbline.people.Viewer;
import plumbline.ratings.Movement;
import plumbline.reports.sheet.SheetRows;

/**
 * The boards of areas as one spreadsheet: a row for each criterion, month and area. Only three
 * areas are in memory at a time: while one is written the next two are read and their cells worded.
 */
@Singleton
final class BoardSheet {

  private static final int READERS = 2;

  private static final List<SheetRows.Column> COLUMNS =
      List.of(
          new SheetRows.Column("Area", 20),
          new SheetRows.Column("Framework", 24),
          new SheetRows.Column("Section", 30),
          new SheetRows.Column("Code", 8),
          new SheetRows.Column("Criterion", 50),
          new SheetRows.Column("Month", 10),
          new SheetRows.Column("Level", 12),
          new SheetRows.Column("Letter", 7),
          new SheetRows.Column("Stage", 18),
          new SheetRows.Column("Movement", 18),
          new SheetRows.Column("Reason", 60),
          new SheetRows.Column("Corrected", 10));

  private final BoardSheetRepository repository;
  private final Frameworks frameworks;

  BoardSheet(BoardSheetRepository repository, Frameworks frameworks) {
    this.repository = repository;
    this.frameworks = frameworks;
  }

  /** A criterion in its place, and that place as a number to sort by. */
  private record Place(int at, Framework framework, Framework.Placed placed, String section) {}

  /** Writes what this person may read of these areas; leaves the stream open. */
  void write(Viewer viewer, List<AreaName> areas, OutputStream out) throws IOException {
    Map<FrameworkVersion, Map<CriterionId, Place>> places = new ConcurrentHashMap<>();
    Queue<Future<List<Object[]>>> read = new ArrayDeque<>();
    try (SheetRows sheet = new SheetRows(out, "Ratings", COLUMNS);
        ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
      for (AreaName area : areas) {
        read.add(readers.submit(() -> rows(viewer, area, places)));
        if (read.size() > READERS) {
          write(sheet, read.remove());
        }
      }
      while (!read.isEmpty()) {
        write(sheet, read.remove());
      }
    }
  }

  private static void write(SheetRows sheet, Future<List<Object[]>> read) throws IOException {
    for (Object[] row : ready(read)) {
      sheet.row(row);
    }
  }

  private static List<Object[]> ready(Future<List<Object[]>> read) throws IOException {
    try {
      return read.get();
    } catch (ExecutionException failed) {
      throw new IOException("The ratings could not be read.", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("Stopped while the ratings were read.", interrupted);
    }
  }

  /** Month by month, the earliest first, and in the order of the framework. */
  private List<Object[]> rows(
      Viewer viewer, AreaName area, Map<FrameworkVersion, Map<CriterionId, Place>> places) {
    Map<Month, List<BoardSheetRow>> months =
        repository.rows(viewer, area.id()).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.cell().month(), LinkedHashMap::new, Collectors.toList()));
    List<Object[]> rows = new ArrayList<>();
    for (List<BoardSheetRow> month : List.copyOf(months.values()).reversed()) {
      Map<CriterionId, Place> of =
          places.computeIfAbsent(month.getFirst().framework(), this::places);
      String name = month.getFirst().cell().month().toString();
      month.sort(Comparator.comparingInt(row -> place(of, row).map(Place::at).orElse(0)));
      for (BoardSheetRow row : month) {
        place(of, row).ifPresent(place -> rows.add(cells(area, name, place, row)));
      }
    }
    return rows;
  }

  private static Optional<Place> place(Map<CriterionId, Place> places, BoardSheetRow row) {
    return Optional.ofNullable(places.get(row.cell().criterionId()));
  }

  private Map<CriterionId, Place> places(FrameworkVersion version) {
    Framework framework = frameworks.get(version);
    Map<CriterionId, Place> places = new HashMap<>();
    for (Framework.Placed placed : framework.criteria()) {
      places.put(
          placed.criterion().id(),
          new Place(places.size(), framework, placed, Boards.title(placed.path())));
    }
    return places;
  }

  private static Object[] cells(AreaName area, String month, Place place, BoardSheetRow row) {
    Framework framework = place.framework();
    BoardCell cell = row.cell();
    Optional<Level> level = cell.level(framework.scale());
    return new Object[] {
      area.name(),
      framework.title(),
      place.section(),
      place.placed().criterion().printed(),
      place.placed().criterion().title(),
      month,
      level.map(Level::word).orElse(""),
      level.map(Level::letter).orElse(""),
      cell.stage().words(),
      cell.movement(framework.scale()).map(Movement::words).orElse(""),
      row.reason(),
      cell.corrections() > 0 ? "corrected" : ""
    };
  }
}
