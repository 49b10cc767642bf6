package plumbline.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import plumbline.common.AreaName;
import plumbline.common.Ids;
import plumbline.database.TestDatabase;

/** Published values for tests, of areas with codes that no real area has. */
public final class Published {

  public static final String STANDARD = "ehc-plans-20-weeks";

  private static final AtomicInteger NUMBER = new AtomicInteger(990_000);

  private final String code = "E06" + NUMBER.incrementAndGet();
  private final long release = Ids.next();

  /** Gives the area a code, and begins a release in which it stands. */
  public Published(AreaName area, int year) {
    run("UPDATE local_area SET ons_code = '%s' WHERE id = %d".formatted(code, area.id().value()));
    run(
        """
        INSERT INTO statistic_import (id, statistic, release_year, file_name, bytes, sha256, state,
          held_until, rows_left, bytes_read, rows_read, values_taken, values_new, values_restated,
          values_gone, message, uploaded_by, uploaded_at)
        SELECT %d, 'timeliness_20_week', %d, 'timeliness.csv', 1, '', 'TAKEN', '2026-01-01', 0, 1,
          1, 1, 1, 0, 0, '', MIN(p.id), '2026-01-01'
        FROM person p
        """
            .formatted(release, year));
    run(
        "INSERT INTO published_area (import_id, area_code, area_name, region_code)"
            + " VALUES (%d, '%s', '%s', '')".formatted(release, code, area.name()));
  }

  /** The rate of a calendar year, including and excluding exceptions. */
  public Published year(int year, String including, String excluding) {
    value(year, "INCLUDING", including);
    value(year, "EXCLUDING", excluding);
    return this;
  }

  private void value(int year, String exceptions, String amount) {
    run(
        """
        INSERT INTO published_value (import_id, standard, area_code, exceptions, basis, first_day,
          last_day, amount)
        VALUES (%d, '%s', '%s', '%s', 'CALENDAR_YEAR', '%d-01-01', '%d-12-31', %s)
        """
            .formatted(release, STANDARD, code, exceptions, year, year, amount));
  }

  private static void run(String sql) {
    try (Connection connection =
            DriverManager.getConnection(
                TestDatabase.url(),
                TestDatabase.program().user(),
                TestDatabase.program().password());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
