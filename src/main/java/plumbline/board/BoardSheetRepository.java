package plumbline.board;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.database.LongReads;
import plumbline.people.Viewer;
import plumbline.ratings.Before;
import plumbline.ratings.Movement;
import plumbline.ratings.Stage;

/** The ratings of an area for a file, as its board gives them to a person. */
@Singleton
final class BoardSheetRepository {

  /** Ten years of the largest frameworks that there are. */
  private static final int MOST = 20_000;

  private static final String ROWS =
      """
      SELECT d.month, d.framework_id, d.framework_version, r.criterion_id, r.stage,
        IF(k.id IS NULL, r.level, k.level),
        r.before_standing, r.before_level, r.movement,
        IF(r.own OR d.told, r.reason, ''),
        IF(k.id IS NULL, 0, 1)
      FROM (
        SELECT n.id, n.month, n.framework_id, n.framework_version,
          n.state = 'CLOSED' AND EXISTS (
            SELECT 1 FROM released_months p
            WHERE p.area_id = n.area_id
              AND n.month BETWEEN p.from_month AND p.to_month
              AND ((? AND p.audience = 'PUBLIC') OR FIND_IN_SET(p.committee_id, ?))) AS released,
          EXISTS (
            SELECT 1 FROM released_months t
            WHERE t.area_id = n.area_id
              AND t.to_month = n.month
              AND ((? AND t.audience = 'PUBLIC') OR FIND_IN_SET(t.committee_id, ?))) AS told
        FROM round n
        WHERE n.area_id = ?) d
      JOIN (
        SELECT g.round_id, g.criterion_id, g.stage, g.level, g.before_standing, g.before_level,
          g.movement, g.reason, ? OR FIND_IN_SET(g.criterion_id, ?) AS own
        FROM rating g
        WHERE g.area_id = ?) r ON r.round_id = d.id
      LEFT JOIN (
        SELECT c.round_id, c.criterion_id, MAX(c.id) AS id
        FROM correction c
        WHERE c.area_id = ?
        GROUP BY c.round_id, c.criterion_id) newest ON newest.round_id = r.round_id
          AND newest.criterion_id = r.criterion_id
          AND r.own
      LEFT JOIN correction k ON k.id = newest.id
      WHERE r.own OR d.released
      ORDER BY d.month DESC
      LIMIT ?
      """;

  private final LongReads reads;

  BoardSheetRepository(LongReads reads) {
    this.reads = reads;
  }

  /**
   * The newest months first. The reason stands where the person may read the texts of the month: a
   * paper prints those of its last month.
   */
  List<BoardSheetRow> rows(Viewer viewer, AreaId area) {
    boolean everyPaper = viewer.readsEveryPaper(area);
    String committees = list(viewer.committees(area).stream().map(CommitteeId::value));
    return reads.rows(
        ROWS,
        new Reading()::row,
        everyPaper,
        committees,
        everyPaper,
        committees,
        area.value(),
        viewer.readsWholeArea(area),
        list(viewer.criteria(area).stream()),
        area.value(),
        area.value(),
        MOST);
  }

  /** As the database takes a list in one value; ids hold no comma. */
  private static String list(Stream<?> ids) {
    return ids.map(Object::toString).collect(Collectors.joining(","));
  }

  /** Reads months, versions and criteria once, which come again in nearly every row. */
  private static final class Reading {

    private final Map<String, Month> months = new HashMap<>();
    private final Map<String, CriterionId> criteria = new HashMap<>();
    private @Nullable FrameworkVersion last;

    /** Asks for the columns in their order, so that the driver finds each behind the last. */
    BoardSheetRow row(LongReads.Row row) {
      Month month = months.computeIfAbsent(row.text(1), text -> Month.parse(text).orElseThrow());
      FrameworkVersion framework = framework(row.text(2), row.number(3));
      CriterionId criterion = criteria.computeIfAbsent(row.text(4), CriterionId::new);
      Stage stage = Stage.valueOf(row.text(5));
      String level = row.textOrNull(6);
      Before.Standing before = Before.Standing.valueOf(row.text(7));
      String beforeLevel = row.textOrNull(8);
      String moved = row.textOrNull(9);
      Movement movement = moved == null ? null : Movement.valueOf(moved);
      String reason = row.text(10);
      int corrections = row.number(11);
      return new BoardSheetRow(
          framework,
          new BoardCell(month, criterion, stage, level, before, beforeLevel, movement, corrections),
          reason);
    }

    private FrameworkVersion framework(String id, int version) {
      FrameworkVersion framework = last;
      if (framework == null || framework.version() != version || !framework.id().equals(id)) {
        framework = new FrameworkVersion(id, version);
        last = framework;
      }
      return framework;
    }
  }
}
