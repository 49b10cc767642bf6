package plumbline.recommendations;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.EvidenceId;
import plumbline.common.PersonId;
import plumbline.common.RecommendationId;
import plumbline.common.ReviewId;

/** What changes recommendations. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ChangeRepository extends GenericRepository<Recommendation, RecommendationId> {

  /** Holds the review until the transaction ends, so that numbers are given once. */
  @Query("SELECT id FROM review WHERE area_id = :area AND id = :review FOR UPDATE")
  Optional<ReviewId> hold(AreaId area, ReviewId review);

  @Query(
      """
      SELECT COALESCE(MAX(position), 0)
      FROM recommendation
      WHERE area_id = :area
        AND review_id = :review
      """)
  int last(AreaId area, ReviewId review);

  @Query(
      """
      INSERT INTO recommendation (id, area_id, review_id, position, reference, printed, theme,
        words, owner, state, decision, decision_reason, depends_on, timescale, added_by,
        closing_reason, version)
      VALUES (:id, :area, :review, :position, :reference, :printed, :theme, :words, :owner, 'DRAFT',
        'PENDING', '', :dependsOn, :timescale, :person, '', 1)
      """)
  int insert(
      RecommendationId id,
      AreaId area,
      ReviewId review,
      int position,
      String reference,
      boolean printed,
      String theme,
      String words,
      String owner,
      String dependsOn,
      int timescale,
      PersonId person);

  @Query(
      """
      UPDATE recommendation
      SET review_id = :review,
          position = :position,
          reference = :reference,
          printed = :printed,
          theme = :theme,
          words = :words,
          owner = :owner,
          depends_on = :dependsOn,
          timescale = :timescale,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
        AND state = 'DRAFT'
      """)
  int update(
      AreaId area,
      RecommendationId id,
      int version,
      ReviewId review,
      int position,
      String reference,
      boolean printed,
      String theme,
      String words,
      String owner,
      String dependsOn,
      int timescale);

  @Query("DELETE FROM recommendation_part WHERE area_id = :area AND recommendation_id = :id")
  int deleteParts(AreaId area, RecommendationId id);

  @Query(
      """
      INSERT INTO recommendation_part (area_id, recommendation_id, ordinal, reference, words)
      VALUES (:area, :id, :ordinal, :reference, :words)
      """)
  int insertPart(AreaId area, RecommendationId id, int ordinal, String reference, String words);

  @Query("DELETE FROM recommendation_addressee WHERE area_id = :area AND recommendation_id = :id")
  int deleteAddressees(AreaId area, RecommendationId id);

  @Query(
      """
      INSERT INTO recommendation_addressee (area_id, recommendation_id, ordinal, kind, words)
      VALUES (:area, :id, :ordinal, :kind, :words)
      """)
  int insertAddressee(
      AreaId area, RecommendationId id, int ordinal, AddresseeKind kind, String words);

  @Query(
      """
      UPDATE recommendation
      SET state = 'AGREED',
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
        AND state = 'DRAFT'
      """)
  int agree(AreaId area, RecommendationId id, int version);

  @Query(
      """
      UPDATE recommendation
      SET state = 'AGREED',
          version = version + 1
      WHERE area_id = :area
        AND review_id = :review
        AND state = 'DRAFT'
      """)
  int agreeAll(AreaId area, ReviewId review);

  @Query(
      """
      UPDATE recommendation
      SET state = 'CLOSED',
          closed_on = :day,
          closing_reason = :reason,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
        AND state = 'AGREED'
      """)
  int close(AreaId area, RecommendationId id, int version, LocalDate day, String reason);

  @Query(
      """
      UPDATE recommendation
      SET decision = :decision,
          decided_on = :day,
          decision_reason = :reason,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
      """)
  int decide(
      AreaId area,
      RecommendationId id,
      int version,
      Decision decision,
      @Nullable LocalDate day,
      String reason);

  @Query(
      """
      UPDATE recommendation
      SET timescale = :ordinal,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
      """)
  int promise(AreaId area, RecommendationId id, int version, int ordinal);

  /** Those not closed that this role answers for, locked until the transaction ends. */
  @Query(
      """
      SELECT id
      FROM recommendation
      WHERE area_id = :area
        AND owner = :role
        AND closed_on IS NULL
      ORDER BY id
      LIMIT 1000
      FOR UPDATE
      """)
  List<RecommendationId> of(AreaId area, String role);

  @Query(
      """
      UPDATE recommendation
      SET owner = :role,
          version = version + 1
      WHERE area_id = :area
        AND id IN (:these)
      """)
  int handOver(AreaId area, List<RecommendationId> these, String role);

  /** For a change that stands in another table. */
  @Query(
      """
      UPDATE recommendation
      SET version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
      """)
  int touch(AreaId area, RecommendationId id, int version);

  /** Links a criterion that some month of the area rates. */
  @Query(
      """
      INSERT IGNORE INTO recommendation_criterion (area_id, recommendation_id, criterion_id)
      SELECT :area, :id, :criterion
      WHERE EXISTS (
        SELECT 1 FROM rating x WHERE x.area_id = :area AND x.criterion_id = :criterion)
      """)
  int link(AreaId area, RecommendationId id, CriterionId criterion);

  @Query(
      """
      DELETE FROM recommendation_criterion
      WHERE area_id = :area
        AND recommendation_id = :id
        AND criterion_id = :criterion
      """)
  int unlink(AreaId area, RecommendationId id, CriterionId criterion);

  /** Unlinks those of these criteria that are linked. */
  @Query(
      """
      DELETE FROM recommendation_criterion
      WHERE area_id = :area
        AND recommendation_id = :id
        AND criterion_id IN (:criteria)
      """)
  int unlinkThese(AreaId area, RecommendationId id, Collection<CriterionId> criteria);

  @Query(
      """
      INSERT IGNORE INTO recommendation_evidence (area_id, recommendation_id, evidence_id)
      SELECT e.area_id, :id, e.id
      FROM evidence e
      WHERE e.area_id = :area
        AND e.id = :piece
        AND e.withdrawn_at IS NULL
      """)
  int linkEvidence(AreaId area, RecommendationId id, EvidenceId piece);

  @Query(
      """
      DELETE FROM recommendation_evidence
      WHERE area_id = :area
        AND recommendation_id = :id
        AND evidence_id = :piece
      """)
  int unlinkEvidence(AreaId area, RecommendationId id, EvidenceId piece);
}
