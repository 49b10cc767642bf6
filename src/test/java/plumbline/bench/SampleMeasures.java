package plumbline.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Eight measures of sixty months in every area, written by the database itself, each with its
 * target, and one of them published for every area and year.
 */
record SampleMeasures(Connection connection) {

  private static final int MEASURES = 8;
  private static final int MONTHS = 60;
  private static final long IMPORT = 1;

  private static final String NUMBERS =
      "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < " + MONTHS + ") ";

  /** The id of the published measure of an area. */
  static long measure(SampleArea area) {
    return area.id().value() * 10 + 1;
  }

  /** Writes everything, unless it stands already. */
  void writeOnce() throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT COUNT(*) FROM measure")) {
      if (row.next() && row.getInt(1) > 0) {
        return;
      }
    }
    run(
        """
        INSERT INTO measure (id, area_id, measure_key, standard, name, definition, numerator,
          denominator, unit, counted, better, exceptions_rule, source, owner_role, target,
          target_words, version)
        WITH RECURSIVE k AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM k WHERE i < %d)
        SELECT a.id * 10 + k.i, a.id, CONCAT('measure-', k.i),
          IF(k.i = 1, 'ehc-plans-20-weeks', ''), CONCAT('Plans issued within 20 weeks, part ', k.i),
          'The share of new plans that were final within 20 weeks of the request.',
          'Plans in time', 'All new plans', 'RATE', '', 'HIGHER',
          'Four exceptions of the regulations', 'SEN2 return', 'SEND service manager', 60,
          'Agreed by the board', 1
        FROM k
        JOIN local_area a
        """
            .formatted(MEASURES));
    run(
        """
        INSERT INTO observation (id, area_id, measure_id, about, about_name, basis, first_day,
          last_day, period_written, exactness, amount, exceptions, is_forecast, category,
          category_order, printed, source, page, note, readers, standing, reason, recorded_by,
          recorded_at, version)
        %s
        SELECT m.id * 100 + n.i, m.area_id, m.id, 'AREA', '', 'MONTH',
          DATE_ADD('2021-01-01', INTERVAL n.i - 1 MONTH),
          LAST_DAY(DATE_ADD('2021-01-01', INTERVAL n.i - 1 MONTH)), '', 'EXACT',
          40 + n.i %% 7 + n.i / 10, 'INCLUDING', FALSE, '', 0, '', 'Monthly return', '', '',
          'PARTNERSHIP', 'CURRENT', '', m.area_id, '2026-01-05 09:00:00', 1
        FROM n
        JOIN measure m
        """
            .formatted(NUMBERS));
    writePublished();
  }

  private void writePublished() throws SQLException {
    run("UPDATE local_area SET ons_code = CONCAT('E06', LPAD(id, 6, '0'))");
    run(
        """
        INSERT INTO statistic_import (id, statistic, release_year, file_name, bytes, sha256, state,
          held_until, rows_left, bytes_read, rows_read, values_taken, values_new, values_restated,
          values_gone, message, uploaded_by, uploaded_at)
        VALUES (%d, 'timeliness_20_week', 2025, 'timeliness.csv', 1, '', 'TAKEN', '2026-01-01', 0,
          1, 1, 1, 1, 0, 0, '', 1, '2026-01-01')
        """
            .formatted(IMPORT));
    run(
        "INSERT INTO published_area (import_id, area_code, area_name, region_code)"
            + " SELECT %d, ons_code, name, '' FROM local_area".formatted(IMPORT));
    run(
        """
        INSERT INTO published_value (import_id, standard, area_code, exceptions, basis, first_day,
          last_day, amount)
        %s
        SELECT %d, 'ehc-plans-20-weeks', a.ons_code, e.word, 'CALENDAR_YEAR',
          CONCAT(2018 + n.i, '-01-01'), CONCAT(2018 + n.i, '-12-31'), 50 + n.i
        FROM n
        JOIN local_area a
        JOIN (SELECT 'INCLUDING' AS word UNION SELECT 'EXCLUDING') e
        WHERE n.i <= 7
        """
            .formatted(NUMBERS, IMPORT));
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
