package plumbline.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A committee in every area with five reviews of forty recommendations, each answered at eight
 * meetings; a third of them past due. Written by the database itself.
 */
record SampleScrutiny(Connection connection) {

  private static final int REVIEWS = 5;
  private static final int RECOMMENDATIONS = 200;
  private static final int MEETINGS = 8;

  /** The id of the committee of an area; it is the area's number, too. */
  static long committee(SampleArea area) {
    return area.id().value();
  }

  /** Writes everything, unless it stands already. */
  void writeOnce() throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT COUNT(*) FROM committee")) {
      if (row.next() && row.getInt(1) > 0) {
        return;
      }
    }
    run(
        """
        INSERT INTO committee (id, area_id, name, version)
        SELECT id, id, 'Children’s scrutiny committee', 1
        FROM local_area
        """);
    run(
        """
        INSERT INTO meeting (id, area_id, committee_id, held_on, place, cancelled, version)
        %s
        SELECT a.id * 100 + n.i, a.id, a.id, DATE_ADD('2024-03-12', INTERVAL 3 * n.i MONTH),
          'Town hall', FALSE, 1
        FROM n
        JOIN local_area a
        """
            .formatted(numbers(MEETINGS)));
    run(
        """
        INSERT INTO review (id, area_id, kind, title, conducted_by, began, ended, published, marking,
          readers, committee_id, source, predecessor_id, predecessor_verdict, outcome, added_by,
          version)
        %s
        SELECT a.id * 10 + n.i, a.id, 'TASK_GROUP', CONCAT('Task group ', n.i), 'Task group',
          '2024-01', '2024-02', '2024-03', '', 'PUBLIC', a.id, '', NULL, '', '', a.id, 1
        FROM n
        JOIN local_area a
        """
            .formatted(numbers(REVIEWS)));
    writeRecommendations();
  }

  private void writeRecommendations() throws SQLException {
    run(
        """
        INSERT INTO timescale (area_id, of_id, ordinal, as_written, standing, due_precision, due_from,
          reviews, remark, due_by, reason, set_by, set_at)
        %s
        SELECT a.id, 1000000 + a.id * 1000 + n.i, 1, 'a day', 'OPEN', 'DAY',
          DATE_ADD('2026-11-25', INTERVAL 3 * n.i - 200 DAY), '', '',
          DATE_ADD('2026-11-25', INTERVAL 3 * n.i - 200 DAY), '', a.id, '2026-01-05 09:00:00'
        FROM n
        JOIN local_area a
        """
            .formatted(numbers(RECOMMENDATIONS)));
    run(
        """
        INSERT INTO recommendation (id, area_id, review_id, position, reference, printed, theme,
          words, owner, state, decision, decided_on, decision_reason, depends_on, timescale,
          added_by, closed_on, closing_reason, version)
        %s
        SELECT 1000000 + a.id * 1000 + n.i, a.id, a.id * 10 + 1 + n.i %% 5, n.i, n.i, TRUE,
          CONCAT('Theme ', 1 + n.i %% 4),
          CONCAT('Agree with every school who answers when a family asks for help with advice, and'
            ' say so in the letter that goes out with each plan; point ', n.i),
          'Head of inclusion', 'AGREED', 'ACCEPTED', '2024-04-01', '', '', 1, a.id, NULL, '', 1
        FROM n
        JOIN local_area a
        """
            .formatted(numbers(RECOMMENDATIONS)));
    run(
        """
        INSERT INTO response (area_id, recommendation_id, meeting_id, correction, words, author,
          signed_off_by, signed_off_on, why, given_by, given_at)
        SELECT r.area_id, r.id, m.id, 0,
          CONCAT('The joint panel agreed a shared process in the spring and has met every fortnight'
            ' since. An audit of forty plans found that health advice was complete in thirty-one of'
            ' them; the remaining nine were sent back. Meeting ', m.id),
          'Head of inclusion', '', NULL, '', r.area_id, m.held_on
        FROM recommendation r
        JOIN meeting m ON m.area_id = r.area_id
        """);
  }

  private static String numbers(int most) {
    return "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < "
        + most
        + ") ";
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
