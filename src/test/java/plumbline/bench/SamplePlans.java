package plumbline.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A plan of five hundred actions in every area, written by the database itself: each with its
 * timescale, its criteria and two updates, a fifth of them past due and a fifth done.
 */
record SamplePlans(Connection connection) {

  static final int ACTIONS = 500;

  private static final String NUMBERS =
      "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < "
          + ACTIONS
          + ") ";

  /** The id of the plan of an area; it is the area's number, too. */
  static long plan(SampleArea area) {
    return area.id().value();
  }

  /** Writes everything, unless it stands already. */
  void writeOnce(List<String> criteria) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT COUNT(*) FROM plan")) {
      if (row.next() && row.getInt(1) > 0) {
        return;
      }
    }
    run(
        """
        INSERT INTO agency (id, area_id, name, kind, version)
        SELECT a.id * 10 + k.i, a.id, CONCAT('Agency ', k.i), 'HEALTH', 1
        FROM local_area a
        JOIN (SELECT 1 AS i UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5) k
        """);
    run(
        """
        INSERT INTO plan (id, area_id, kind, title, cause, review_id, version)
        SELECT id, id, 'IMPROVEMENT_PLAN', 'Improvement plan', 'Area inspection', NULL, 1
        FROM local_area
        """);
    run(
        """
        INSERT INTO timescale (area_id, of_id, ordinal, as_written, standing, due_precision, due_from,
          reviews, remark, due_by, reason, set_by, set_at)
        %s
        SELECT a.id, a.id * 1000 + n.i, 1, 'a day', 'OPEN', 'DAY',
          DATE_ADD('2026-03-01', INTERVAL n.i - 200 DAY), '', '',
          DATE_ADD('2026-03-01', INTERVAL n.i - 200 DAY), '', a.id, '2026-01-05 09:00:00'
        FROM n
        JOIN local_area a
        """
            .formatted(NUMBERS));
    writeActions();
    run(
        """
        INSERT INTO action_update (id, area_id, action_id, step, dated, progress, impact, words,
          made_by, made_at)
        SELECT a.id * 10 + k.i, a.area_id, a.id, 'UPDATED', DATE_ADD('2026-01-01', INTERVAL k.i MONTH),
          a.progress, a.impact, 'The joint panel agreed a shared process and has met since.',
          a.area_id, '2026-02-01 10:00:00'
        FROM action a
        JOIN (SELECT 1 AS i UNION SELECT 2) k
        """);
    for (int which = 0; which < 2; which++) {
      run(
          """
          INSERT INTO action_criterion (area_id, criterion_id, action_id)
          SELECT a.area_id, ELT(1 + (a.id + %d) %% %d, %s), a.id
          FROM action a
          """
              .formatted(7 * which, criteria.size(), "'" + String.join("','", criteria) + "'"));
    }
  }

  private void writeActions() throws SQLException {
    run(
        """
        INSERT INTO action (id, area_id, plan_id, reference, words, lead_role, officer, agency_id,
          starts_on, success, depends_on, timescale, state, progress, impact, version)
        %s
        SELECT a.id * 1000 + n.i, a.id, a.id, CONCAT('A', n.i),
          CONCAT('Agree with every school who answers when a family asks for help with advice, and'
            ' say so in the letter that goes out with each plan; round ', n.i),
          'Head of inclusion', 'Director of services', a.id * 10 + 1 + n.i %% 5, '2025-09-01',
          'Families say in the survey that they know whom to ask.', NULL, 1,
          IF(n.i %% 5 = 0, 'DONE', 'OPEN'),
          IF(n.i %% 5 = 0, 'DONE', ELT(1 + n.i %% 3, 'ON_TRACK', 'AT_RISK', 'NOT_STARTED')),
          ELT(1 + n.i %% 3, 'TOO_EARLY', 'NONE_YET', 'SOME'), 1
        FROM n
        JOIN local_area a
        """
            .formatted(NUMBERS));
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
