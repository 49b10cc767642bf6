package plumbline.publications;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.PersonId;
import plumbline.common.PublicationId;

/**
 * What becomes of papers that were sent: their formats are made, they are corrected or withdrawn.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PublicationStateRepository extends GenericRepository<Publication, PublicationId> {

  /** Keeps a file from being swept away between its arrival and its row. */
  @Query("SELECT id FROM local_area WHERE id = :area LOCK IN SHARE MODE")
  AreaId holdArea(AreaId area);

  @Query(PublicationRepository.COLUMNS + " AND b.id = :id")
  Optional<Publication> find(AreaId area, PublicationId id);

  /** Papers whose formats nobody makes at this moment, the oldest first. */
  @Query(
      """
      SELECT area_id, id
      FROM publication
      WHERE state = 'MAKING'
        AND held_until <= :now
      ORDER BY id
      LIMIT 10
      """)
  List<Waiting> waiting(LocalDateTime now);

  /** One row for the program that may make the formats now, none for every other. */
  @Query(
      """
      UPDATE publication
      SET holder = :holder,
          held_until = :until
      WHERE area_id = :area
        AND id = :id
        AND state = 'MAKING'
        AND held_until <= :now
      """)
  int claim(AreaId area, PublicationId id, String holder, LocalDateTime now, LocalDateTime until);

  /** Nothing when somebody else makes them by now, or the paper was withdrawn. */
  @Query(
      """
      UPDATE publication
      SET held_until = :until
      WHERE area_id = :area
        AND id = :id
        AND state = 'MAKING'
        AND holder = :holder
      """)
  int hold(AreaId area, PublicationId id, String holder, LocalDateTime until);

  @Query(
      """
      UPDATE publication
      SET state = 'PUBLISHED',
          ready_at = :now,
          failure = '',
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND state = 'MAKING'
        AND holder = :holder
      """)
  int publish(AreaId area, PublicationId id, String holder, LocalDateTime now);

  @Query(
      """
      UPDATE publication
      SET state = 'FAILED',
          failure = :sentence,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND state = 'MAKING'
        AND holder = :holder
      """)
  int fail(AreaId area, PublicationId id, String holder, String sentence);

  @Query(
      """
      UPDATE publication
      SET state = 'MAKING',
          failure = '',
          held_until = :now,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
        AND state = 'FAILED'
      """)
  int tryAgain(AreaId area, PublicationId id, int version, LocalDateTime now);

  /** Once only: what was withdrawn stays so. */
  @Query(
      """
      UPDATE publication
      SET state = 'WITHDRAWN',
          withdrawn_at = :now,
          withdrawn_by = :person,
          withdrawn_reason = :reason,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
        AND state <> 'WITHDRAWN'
      """)
  int withdraw(
      AreaId area,
      PublicationId id,
      int version,
      PersonId person,
      LocalDateTime now,
      String reason);

  @Query(
      """
      UPDATE publication
      SET superseded_at = :now,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND superseded_at IS NULL
      """)
  int supersede(AreaId area, PublicationId id, LocalDateTime now);

  /** The months of a paper that prints every rating in them, for the members of its committee. */
  @Query(
      """
      INSERT INTO released_months (area_id, publication_id, committee_id, audience, from_month,
        to_month)
      SELECT b.area_id, b.id, b.committee_id, b.audience, b.from_month, b.to_month
      FROM publication b
      WHERE b.area_id = :area
        AND b.id = :id
        AND b.from_month IS NOT NULL
        AND EXISTS (
          SELECT 1 FROM paper_section s
          WHERE s.area_id = b.area_id AND s.paper_id = b.paper_id AND s.kind = 'RATINGS')
      """)
  int release(AreaId area, PublicationId id);

  @Query("DELETE FROM released_months WHERE area_id = :area AND publication_id = :id")
  int takeBack(AreaId area, PublicationId id);
}
