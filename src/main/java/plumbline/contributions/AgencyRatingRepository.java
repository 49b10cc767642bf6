package plumbline.contributions;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.PersonId;
import plumbline.common.RoundId;

/** What the use cases read and write; they have checked for whom. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AgencyRatingRepository extends GenericRepository<AgencyRatingKey, CriterionId> {

  /** For whoever writes it; the caller has checked who that is. */
  @Query(
      """
      SELECT d.month, x.criterion_id, x.agency_id, a.name AS agency_name, x.level, x.comment,
        x.challenge, x.progress, x.next_steps, x.strengthen, x.dissent, x.dissent_printed,
        x.accepted_level, r.stage AS agreed_stage, r.level AS agreed_level, x.given_by,
        p.name AS given_by_name, x.given_at, x.recorded, x.version
      FROM round d
      JOIN agency_rating x ON x.area_id = d.area_id AND x.round_id = d.id
      JOIN rating r ON r.area_id = x.area_id AND r.round_id = x.round_id
        AND r.criterion_id = x.criterion_id
      JOIN agency a ON a.area_id = x.area_id AND a.id = x.agency_id
      JOIN person p ON p.id = x.given_by
      WHERE d.area_id = :area
        AND d.month = :month
        AND x.criterion_id = :criterion
        AND x.agency_id = :agency
      """)
  Optional<AgencyRating> find(AreaId area, Month month, CriterionId criterion, AgencyId agency);

  /** Keeps the month as it is until the transaction ends: closing it changes the locked row. */
  @Query(
      """
      SELECT d.id AS round_id, d.state AS round_state, d.framework_id, d.framework_version
      FROM round d
      WHERE d.area_id = :area
        AND d.month = :month
        AND EXISTS (
          SELECT 1
          FROM rating r
          WHERE r.area_id = d.area_id AND r.round_id = d.id AND r.criterion_id = :criterion)
        AND EXISTS (
          SELECT 1
          FROM agency a
          WHERE a.area_id = d.area_id AND a.id = :agency)
      LOCK IN SHARE MODE
      """)
  Optional<Place> place(AreaId area, Month month, CriterionId criterion, AgencyId agency);

  /** Adds nothing when the agency has a rating already. */
  @Query(
      """
      INSERT IGNORE INTO agency_rating (area_id, round_id, criterion_id, agency_id, level, comment,
        challenge, progress, next_steps, strengthen, dissent, dissent_printed, given_by, given_at,
        recorded, version)
      VALUES (:area, :round, :criterion, :agency, :level, :comment,
        :challenge, :progress, :nextSteps, :strengthen, '', 0, :person, :now, :recorded, 1)
      """)
  int insert(
      AreaId area,
      RoundId round,
      CriterionId criterion,
      AgencyId agency,
      @Nullable String level,
      String comment,
      String challenge,
      String progress,
      String nextSteps,
      String strengthen,
      PersonId person,
      LocalDateTime now,
      boolean recorded);

  /** An agency that says something else has to be asked again whether it accepts. */
  @Query(
      """
      UPDATE agency_rating
      SET accepted_level = IF(level <=> :level, accepted_level, NULL),
          level = :level,
          comment = :comment,
          challenge = :challenge,
          progress = :progress,
          next_steps = :nextSteps,
          strengthen = :strengthen,
          given_by = :person,
          given_at = :now,
          recorded = :recorded,
          version = version + 1
      WHERE area_id = :area
        AND round_id = :round
        AND criterion_id = :criterion
        AND agency_id = :agency
        AND version = :version
      """)
  int update(
      AreaId area,
      RoundId round,
      CriterionId criterion,
      AgencyId agency,
      int version,
      @Nullable String level,
      String comment,
      String challenge,
      String progress,
      String nextSteps,
      String strengthen,
      PersonId person,
      LocalDateTime now,
      boolean recorded);

  @Query(
      """
      UPDATE agency_rating
      SET dissent = :reason,
          dissent_printed = :printed,
          accepted_level = NULL,
          version = version + 1
      WHERE area_id = :area
        AND round_id = :round
        AND criterion_id = :criterion
        AND agency_id = :agency
        AND version = :version
      """)
  int dissent(
      AreaId area,
      RoundId round,
      CriterionId criterion,
      AgencyId agency,
      int version,
      String reason,
      boolean printed);

  /** Nobody accepts and dissents. */
  @Query(
      """
      UPDATE agency_rating
      SET accepted_level = :seen,
          dissent = '',
          dissent_printed = 0,
          version = version + 1
      WHERE area_id = :area
        AND round_id = :round
        AND criterion_id = :criterion
        AND agency_id = :agency
        AND version = :version
      """)
  int accept(
      AreaId area, RoundId round, CriterionId criterion, AgencyId agency, int version, String seen);
}
