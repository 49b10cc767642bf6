package plumbline.rate;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.PersonId;

/** Drafts; every query names the one person who may see them. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DraftRepository extends GenericRepository<Draft, CriterionId> {

  /**
   * Keeps the draft of an agreed rating in one statement. No row when the month is not open, or
   * when this person has confirmed the rating since: what arrives late must not come back. The lock
   * makes it wait for a confirmation that is under way.
   */
  @Query(
      """
      INSERT INTO draft (area_id, round_id, person_id, criterion_id, voice, entry, base_version,
        saved_at)
      SELECT r.area_id, r.round_id, :person, r.criterion_id, 0, :typed, :version, :now
      FROM round d
      JOIN rating r ON r.area_id = d.area_id AND r.round_id = d.id
      WHERE d.area_id = :area
        AND d.month = :month
        AND d.state = 'OPEN'
        AND r.criterion_id = :criterion
        AND (r.version = :version OR NOT r.agreed_by <=> :person)
      LOCK IN SHARE MODE
      ON DUPLICATE KEY UPDATE
        entry = VALUES(entry),
        base_version = LEAST(base_version, VALUES(base_version)),
        saved_at = VALUES(saved_at)
      """)
  int keep(
      PersonId person,
      AreaId area,
      Month month,
      CriterionId criterion,
      int version,
      String typed,
      LocalDateTime now);

  /** The same for what is typed for an agency, whose rating need not be there yet. */
  @Query(
      """
      INSERT INTO draft (area_id, round_id, person_id, criterion_id, voice, entry, base_version,
        saved_at)
      SELECT r.area_id, r.round_id, :person, r.criterion_id, :speaker, :typed, :version, :now
      FROM round d
      JOIN rating r ON r.area_id = d.area_id AND r.round_id = d.id
      LEFT JOIN agency_rating x ON x.area_id = r.area_id AND x.round_id = r.round_id
        AND x.criterion_id = r.criterion_id AND x.agency_id = :speaker
      WHERE d.area_id = :area
        AND d.month = :month
        AND d.state = 'OPEN'
        AND r.criterion_id = :criterion
        AND (COALESCE(x.version, 0) = :version OR NOT x.given_by <=> :person)
      LOCK IN SHARE MODE
      ON DUPLICATE KEY UPDATE
        entry = VALUES(entry),
        base_version = LEAST(base_version, VALUES(base_version)),
        saved_at = VALUES(saved_at)
      """)
  int keepFor(
      PersonId person,
      AreaId area,
      Month month,
      CriterionId criterion,
      AgencyId speaker,
      int version,
      String typed,
      LocalDateTime now);

  /** The rating under a draft, if it is no longer the version that the person saw. */
  @Query(
      """
      SELECT d.state AS round_state, r.version, p.name AS saved_by_name
      FROM round d
      JOIN rating r ON r.area_id = d.area_id AND r.round_id = d.id
      LEFT JOIN person p ON p.id = r.agreed_by
      WHERE d.area_id = :area
        AND d.month = :month
        AND r.criterion_id = :criterion
        AND (r.version <> :version OR d.state <> 'OPEN')
      """)
  Optional<Changed> changed(AreaId area, Month month, CriterionId criterion, int version);

  /** The same for an agency's rating. */
  @Query(
      """
      SELECT d.state AS round_state, COALESCE(x.version, 0) AS version, p.name AS saved_by_name
      FROM round d
      JOIN rating r ON r.area_id = d.area_id AND r.round_id = d.id
      LEFT JOIN agency_rating x ON x.area_id = r.area_id AND x.round_id = r.round_id
        AND x.criterion_id = r.criterion_id AND x.agency_id = :speaker
      LEFT JOIN person p ON p.id = x.given_by
      WHERE d.area_id = :area
        AND d.month = :month
        AND r.criterion_id = :criterion
        AND (COALESCE(x.version, 0) <> :version OR d.state <> 'OPEN')
      """)
  Optional<Changed> changedFor(
      AreaId area, Month month, CriterionId criterion, AgencyId speaker, int version);

  /** What became of a rating meanwhile. */
  @Introspected
  record Changed(String roundState, int version, @Nullable String savedByName) {}

  @Query(
      """
      SELECT f.criterion_id, f.voice, f.entry, f.base_version, f.saved_at
      FROM round d
      JOIN draft f ON f.area_id = d.area_id AND f.round_id = d.id
      WHERE d.area_id = :area
        AND d.month = :month
        AND d.state = 'OPEN'
        AND f.person_id = :person
      ORDER BY f.saved_at DESC
      LIMIT 200
      """)
  List<Draft> ofMonth(PersonId person, AreaId area, Month month);

  /** What was not confirmed before the month closed. */
  @Query(
      """
      SELECT f.criterion_id, f.voice, f.entry, f.base_version, f.saved_at
      FROM round d
      JOIN draft f ON f.area_id = d.area_id AND f.round_id = d.id
      WHERE d.area_id = :area
        AND d.month = :month
        AND d.state = 'CLOSED'
        AND f.person_id = :person
      ORDER BY f.saved_at DESC
      LIMIT 200
      """)
  List<Draft> leftIn(PersonId person, AreaId area, Month month);

  @Query(
      """
      DELETE f
      FROM round d
      JOIN draft f ON f.area_id = d.area_id AND f.round_id = d.id
      WHERE d.area_id = :area
        AND d.month = :month
        AND f.person_id = :person
        AND f.criterion_id = :criterion
        AND f.voice = :speaker
      """)
  int delete(PersonId person, AreaId area, Month month, CriterionId criterion, long speaker);

  /** A thousand at a time; the next run takes what is left. */
  @Query(
      """
      DELETE FROM draft
      WHERE EXISTS (
        SELECT 1
        FROM round d
        WHERE d.area_id = draft.area_id
          AND d.id = draft.round_id
          AND d.state = 'CLOSED'
          AND d.closed_at < :before)
      LIMIT 1000
      """)
  int deleteOfClosed(LocalDateTime before);

  @Query("SELECT COUNT(*) FROM agency WHERE area_id = :area AND id = :speaker")
  int agencies(AreaId area, AgencyId speaker);

  /** The closed month before this one, as a list of at most one. */
  @Query(
      """
      SELECT month
      FROM round
      WHERE area_id = :area
        AND state = 'CLOSED'
        AND month < :month
      ORDER BY month DESC
      LIMIT 1
      """)
  List<Month> lastClosed(AreaId area, Month month);
}
