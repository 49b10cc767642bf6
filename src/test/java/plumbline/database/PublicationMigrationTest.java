package plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import plumbline.database.DatabaseSettings.Account;

/** Papers from before formats were listed one by one go on being found. */
class PublicationMigrationTest {

  private final ServerAddress address = ScratchServer.server().address();
  private final Account migration = ScratchServer.migration();

  @Test
  void whatWasPublishedIsPublicAndReadyAndOpensItsMonths() throws SQLException {
    ScratchServer.emptySchema();
    Flyway.configure()
        .dataSource(address.url(), migration.user(), migration.password())
        .locations("classpath:db/migration")
        .table(Schema.MIGRATIONS)
        .target("75")
        .load()
        .migrate();
    ScratchServer.execute(
        migration,
        "INSERT INTO local_area (id, slug, name, contact_role, version) VALUES (1, 'a', 'A', '', 1)",
        "INSERT INTO committee (id, area_id, name, version) VALUES (2, 1, 'Scrutiny', 1)",
        "INSERT INTO person (id, email, name, job_title, state, access_version, version)"
            + " VALUES (3, 'c@example.org', 'C', '', 'ACTIVE', 1, 1)",
        """
        INSERT INTO publication (id, area_id, committee_id, title, from_month, to_month, published_at,
          published_by, html_sha256, pdf_sha256, csv_sha256)
        VALUES (4, 1, 2, 'Ratings', '2026-08', '2026-09',
          '2026-10-01 12:00:00', 3, REPEAT('a', 64), REPEAT('b', 64), REPEAT('c', 64))
        """);
    Schema schema = new Schema(address, ScratchServer.program());
    schema.migrate(migration);
    schema.check();
    assertThat(
            ScratchServer.read(
                "SELECT CONCAT_WS(' ', kind, audience, state, ready_at = published_at) FROM publication"))
        .isEqualTo("MONTHLY_POSITION PUBLIC PUBLISHED 1");
    assertThat(
            ScratchServer.read(
                "SELECT CONCAT_WS(' ', publication_id, committee_id, audience, from_month, to_month) FROM released_months"))
        .isEqualTo("4 2 PUBLIC 2026-08 2026-09");
    assertThat(
            ScratchServer.read(
                "SELECT GROUP_CONCAT(CONCAT(format, LEFT(sha256, 2)) ORDER BY format) FROM publication_file"))
        .isEqualTo("CSVcc,PAGEaa,PDFbb");
  }
}
