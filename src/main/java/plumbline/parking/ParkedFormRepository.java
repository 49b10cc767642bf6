package plumbline.parking;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import plumbline.common.PersonId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ParkedFormRepository extends GenericRepository<KeptText, Long> {

  @Query(
      """
      INSERT INTO parked_form (id, person_id, path, submission, body, parked_at)
      VALUES (:id, :person, :path, :submission, :body, :now)
      ON DUPLICATE KEY UPDATE body = :body, parked_at = :now
      """)
  int park(
      long id, PersonId person, String path, String submission, String body, LocalDateTime now);

  @Query(
      """
      DELETE FROM parked_form
      WHERE person_id = :person
        AND path = :path
      """)
  int deleteAt(PersonId person, String path);

  /** Of the drafts, or of the forms that were sent on purpose, all but the newest go. */
  @Query(
      """
      DELETE FROM parked_form
      WHERE person_id = :person
        AND (path LIKE '%/draft') = :drafts
        AND id NOT IN (
          SELECT n.id FROM (
            SELECT id
            FROM parked_form
            WHERE person_id = :person
              AND (path LIKE '%/draft') = :drafts
            ORDER BY parked_at DESC, id DESC
            LIMIT :most) n)
      """)
  int keepNewest(PersonId person, boolean drafts, int most);

  @Query(
      """
      SELECT id, path, submission, body, parked_at
      FROM parked_form
      WHERE person_id = :person
        AND parked_at > :after
      ORDER BY parked_at DESC, id DESC
      LIMIT :most
      """)
  List<KeptText> of(PersonId person, LocalDateTime after, int most);

  @Query("SELECT COUNT(*) FROM parked_form WHERE person_id = :person AND parked_at > :after")
  int count(PersonId person, LocalDateTime after);

  @Query("DELETE FROM parked_form WHERE person_id = :person AND id = :id")
  int delete(PersonId person, long id);

  @Query("DELETE FROM parked_form WHERE parked_at <= :before LIMIT 1000")
  int deleteBefore(LocalDateTime before);
}
