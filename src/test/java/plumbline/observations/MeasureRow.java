package plumbline.observations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.Ids;
import plumbline.common.MeasureId;
import plumbline.database.TestDatabase;
import plumbline.measures.Unit;

/** Measures for tests that are about their values only. */
final class MeasureRow {

  private MeasureRow() {}

  static MeasureId add(AreaId area, Unit unit, String counted, CriterionId... criteria) {
    long id = Ids.next();
    run(
        """
        INSERT INTO measure (id, area_id, measure_key, standard, name, definition, numerator,
          denominator, unit, counted, better, exceptions_rule, source, owner_role, target_words,
          version)
        VALUES (%d, %d, 'm-%d', '', 'Plans issued in 20 weeks', '', '', '', '%s', '%s', 'HIGHER',
          '', '', '', '', 1)
        """
            .formatted(id, area.value(), id, unit, counted));
    for (CriterionId criterion : criteria) {
      run(
          "INSERT INTO measure_criterion VALUES (%d, %d, '%s')"
              .formatted(area.value(), id, criterion));
    }
    return new MeasureId(id);
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
