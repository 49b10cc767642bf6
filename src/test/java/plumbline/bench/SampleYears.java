package plumbline.bench;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import plumbline.common.Sha256;

/**
 * Two years of ratings in every area, written by the database itself: 23 closed months and an open
 * one, each criterion with the texts that a lead would give it.
 */
record SampleYears(Connection connection) {

  static final int AREAS = 150;
  static final String PASSWORD = "three random words";
  private static final int MONTHS = 24;

  private static final String NUMBERS =
      "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < " + AREAS + ") ";

  private static final List<String> SENTENCES =
      List.of(
          "The joint panel agreed a shared process in the spring and has met every fortnight since.",
          "Parents on the forum say that letters are clearer, but that calls go unanswered in holidays.",
          "Waiting times for a first appointment fell from nineteen to fourteen weeks over two terms.",
          "Three secondary schools have not yet named a lead, and the area team visits them monthly.",
          "An audit of forty plans found that health advice was complete in thirty-one of them.",
          "The new data return shows attendance by need, so that gaps are seen within the month.",
          "Staff in early years settings finished the training, and a refresher is booked for autumn.",
          "Funding for the post ends in March unless the partners agree a further year at the board.");

  /** Writes everything, unless it stands already. */
  void writeOnce(List<String> criteria) throws SQLException {
    if (has("SELECT COUNT(*) FROM local_area")) {
      return;
    }
    writeAreas();
    for (int number = 1; number <= MONTHS; number++) {
      writeRound(number);
      writeRatings(number, criteria);
    }
  }

  private boolean has(String count) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(count)) {
      return row.next() && row.getInt(1) > 0;
    }
  }

  private void writeAreas() throws SQLException {
    run(
        """
        INSERT INTO local_area (id, slug, name, contact_role, version)
        %s
        SELECT i, CONCAT('bench-', i), CONCAT('Bench area ', i), 'SEND programme manager', 1 FROM n
        """
            .formatted(NUMBERS));
    run("INSERT INTO history_chain (area_id, sequence, hash) SELECT id, 0, '' FROM local_area");
    run(
        """
        INSERT INTO person (id, email, name, job_title, state, password_hash, access_version, version)
        SELECT id, CONCAT('coordinator@', slug, '.example.org'), CONCAT('Coordinator ', id), '',
          'ACTIVE', ?, 1, 1
        FROM local_area
        """,
        Password.hash(PASSWORD)
            .addRandomSalt(16)
            .with(Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID))
            .getResult());
    run(
        """
        INSERT INTO role_grant (id, person_id, role, area_id)
        SELECT id, id, 'COORDINATOR', id FROM local_area
        """);
  }

  private void writeRound(int number) throws SQLException {
    boolean open = number == MONTHS;
    YearMonth month = YearMonth.parse(SampleArea.OPEN_MONTH).minusMonths(MONTHS - number);
    run(
        """
        INSERT INTO round (id, area_id, month, framework_id, framework_version, state, source,
          due_on, closed_at, closed_by, version)
        SELECT a.id * 100 + ?, a.id, ?, v.framework_id, v.version, ?, NULL,
          ?, ?, IF(?, NULL, a.id), IF(?, 1, 2)
        FROM local_area a
        JOIN framework_version v
        """,
        number,
        month.toString(),
        open ? "OPEN" : "CLOSED",
        month.atEndOfMonth(),
        open ? null : month.plusMonths(1).atDay(3).atTime(9, 30),
        open,
        open);
  }

  /** A level that climbs with the months and sometimes falls back; the open month is carried on. */
  private void writeRatings(int number, List<String> criteria) throws SQLException {
    boolean open = number == MONTHS;
    run(
        """
        INSERT INTO rating (area_id, round_id, criterion_id, stage, level, before_standing,
          before_level, movement, reason, challenge, progress, next_steps, strengthen, agreed_by,
          agreed_at, version)
        SELECT area, area * 100 + ?, criterion, ?, ELT(1 + level, 'red', 'amber', 'green'),
          ?, IF(?, NULL, ELT(1 + earlier, 'red', 'amber', 'green')), ?,
          IF(level = earlier, '', %s),
          IF(level < 2, %s, ''), IF(level = 2 OR seed %% 3 = 0, %s, ''), IF(level < 2, %s, ''),
          IF(level = 2 AND seed %% 3 = 1, %s, ''), IF(?, NULL, area), ?, 1
        FROM (
          SELECT area, criterion, CRC32(CONCAT(area, criterion, ?)) AS seed,
            %s AS level, %s AS earlier
          FROM (
            SELECT a.id AS area, c.criterion, CAST(CRC32(CONCAT(a.id, '/', c.criterion)) AS SIGNED) AS h
            FROM local_area a
            JOIN JSON_TABLE(?, '$[*]' COLUMNS (criterion VARCHAR(40) PATH '$')) c) placed) rated
        """
            .formatted(
                text(5, 2),
                text(0, 4),
                text(1, 3),
                text(2, 5),
                text(3, 3),
                level(open ? number - 1 : number),
                level(number - 1)),
        number,
        open ? "CARRIED_FORWARD" : "AGREED",
        number == 1 ? "NONE" : "RATED",
        number == 1,
        null,
        open,
        open ? null : YearMonth.parse(SampleArea.OPEN_MONTH).atDay(1).atStartOfDay(),
        number,
        criteria.stream().map(id -> '"' + id + '"').collect(Collectors.joining(",", "[", "]")));
    if (!open) {
      keepMovements(number);
    }
  }

  private void keepMovements(int number) throws SQLException {
    run(
        """
        UPDATE rating
        SET movement = CASE
          WHEN before_level IS NULL THEN 'FIRST'
          WHEN before_level = level THEN 'SAME'
          WHEN FIELD(level, 'red', 'amber', 'green') > FIELD(before_level, 'red', 'amber', 'green')
            THEN 'UP'
          ELSE 'DOWN' END
        WHERE round_id = area_id * 100 + ?
        """,
        number);
  }

  private static String level(int number) {
    return "GREATEST(0, LEAST(2, h %% 2 + (%1$d + h %% 9) DIV 9 - ((%1$d + h) %% 17 = 0)))"
        .formatted(number);
  }

  /** So many different sentences, chosen by the rating and this kind of text. */
  private static String text(int kind, int sentences) {
    String all =
        SENTENCES.stream().map(sentence -> "'" + sentence + "'").collect(Collectors.joining(", "));
    return java.util.stream.IntStream.range(0, sentences)
        .mapToObj(i -> "ELT(1 + (seed + %d) %% 8, %s)".formatted(kind + 3 * i, all))
        .collect(Collectors.joining(", ", "CONCAT_WS(' ', ", ")"));
  }

  /** Signs every coordinator in; none of them is asked for a second factor. */
  void signIn() throws SQLException {
    run("DELETE FROM session");
    run("DELETE FROM sign_in_failure");
    run(
        """
        INSERT IGNORE INTO factor_exemption (person_id, reason, given_by, given_at)
        SELECT id, 'A made-up person of the bench.', id, UTC_TIMESTAMP(6) FROM person
        """);
    run(
        "INSERT IGNORE INTO role_grant (id, person_id, role) VALUES (?, ?, 'ADMINISTRATOR')",
        1_000_000 + AREAS,
        AREAS);
    for (int number = 1; number <= AREAS; number++) {
      signIn(new SampleArea(number));
    }
    coordinateEverywhere(SampleArea.EVERYWHERE.number());
    signIn(SampleArea.EVERYWHERE);
  }

  private void signIn(SampleArea area) throws SQLException {
    run(
        """
        INSERT INTO session (token_hash, person_id, csrf, strength, started_at, seen_at)
        VALUES (?, ?, ?, 'TWO_FACTORS', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
        """,
        Sha256.of(area.cookie()),
        area.number(),
        area.csrf());
  }

  private void coordinateEverywhere(int person) throws SQLException {
    run(
        """
        INSERT IGNORE INTO person (id, email, name, job_title, state, password_hash, access_version,
          version)
        SELECT ?, 'everywhere@example.org', 'Everywhere', '', 'ACTIVE', p.password_hash, 1, 1
        FROM person p
        WHERE p.id = 1
        """,
        person);
    run(
        """
        INSERT IGNORE INTO role_grant (id, person_id, role, area_id)
        SELECT 2000000 + a.id, ?, 'COORDINATOR', a.id FROM local_area a
        """,
        person);
  }

  private void run(String sql, @org.jspecify.annotations.Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
