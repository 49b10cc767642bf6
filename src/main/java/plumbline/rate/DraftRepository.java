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
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.PersonId;
import plumbline.common.RoundId;

/** Drafts; every query names the one person who may see them. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DraftRepository extends GenericRepository<DraftKey, CriterionId> {

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

  /** The rating under a draft, if it is no longer the version that the person saw. */
  @Query(
      """
      SELECT d.state AS round_state, r.version, p.name AS agreed_by_name
      FROM round d
      JOIN rating r ON r.area_id = d.area_id AND r.round_id = d.id
      LEFT JOIN person p ON p.id = r.agreed_by
      WHERE d.area_id = :area
        AND d.month = :month
        AND r.criterion_id = :criterion
        AND (r.version <> :version OR d.state <> 'OPEN')
      """)
  Optional<Changed> changed(AreaId area, Month month, CriterionId criterion, int version);

  /** What became of a rating meanwhile. */
  @Introspected
  record Changed(String roundState, int version, @Nullable String agreedByName) {}

  @Query(
      """
      SELECT f.criterion_id, f.voice, f.entry, f.base_version, f.saved_at
      FROM round d
      JOIN draft f ON f.area_id = d.area_id AND f.round_id = d.id
      WHERE d.area_id = :area
        AND d.month = :month
        AND d.state = 'OPEN'
        AND f.person_id = :person
      """)
  List<Draft> ofMonth(PersonId person, AreaId area, Month month);

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

  @Query(
      """
      DELETE FROM draft
      WHERE area_id = :area
        AND round_id = :round
      """)
  int deleteAll(AreaId area, RoundId round);

  /** Nobody can confirm in a closed month. */
  @Query(
      """
      DELETE f
      FROM draft f
      JOIN round d ON d.area_id = f.area_id AND d.id = f.round_id
      WHERE d.state = 'CLOSED'
        AND d.closed_at <= :before
      """)
  int deleteClosedBefore(LocalDateTime before);
}
