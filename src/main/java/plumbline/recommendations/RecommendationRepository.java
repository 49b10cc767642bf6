package plumbline.recommendations;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.EvidenceId;
import plumbline.common.RecommendationId;
import plumbline.common.ReviewId;
import plumbline.people.Viewer;
import plumbline.reviews.Readership;

/**
 * Recommendations as a person may read them: those of the reviews open to them, drafts for whoever
 * reads the whole area.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RecommendationRepository extends GenericRepository<Recommendation, RecommendationId> {

  int MOST = 1000;

  /** On recommendation r of review w. */
  String MAY_READ = "(:wholeArea OR r.state <> 'DRAFT') AND " + Readership.MAY_READ;

  String RECOMMENDATION =
      """
      SELECT r.id, r.review_id, w.title AS review_title, r.position, r.reference, r.printed,
        r.theme, r.words, r.owner, r.state, r.decision, r.decided_on, r.decision_reason,
        r.depends_on, r.timescale, r.added_by, r.closed_on, r.closing_reason, r.version, (
          SELECT GROUP_CONCAT(k.criterion_id ORDER BY k.criterion_id SEPARATOR ',')
          FROM recommendation_criterion k
          WHERE k.area_id = r.area_id AND k.recommendation_id = r.id) AS linked
      FROM recommendation r
      JOIN review w ON w.area_id = r.area_id AND w.id = r.review_id
      WHERE r.area_id = :area
      """;

  String SELECT = RECOMMENDATION + " AND " + MAY_READ;

  /** These recommendations, for the history of a change that the caller has made to them. */
  @Query(RECOMMENDATION + " AND r.id IN (:changed) ORDER BY r.id")
  List<Recommendation> these(AreaId area, List<RecommendationId> changed);

  /** Those of one review, or of all when it is 0: the newest review first, in print order. */
  default List<Recommendation> all(Viewer viewer, AreaId area, ReviewId of) {
    return all(area, of, viewer.readsWholeArea(area), Readership.committees(viewer, area), MOST);
  }

  @Query(
      SELECT
          + """
          AND (:of = 0 OR r.review_id = :of)
          ORDER BY w.published DESC, w.id DESC, r.position, r.id
          LIMIT :limit
          """)
  List<Recommendation> all(
      AreaId area, ReviewId of, boolean wholeArea, List<CommitteeId> committees, int limit);

  default List<Recommendation> ofCriterion(Viewer viewer, AreaId area, CriterionId criterion) {
    return ofCriterion(
        area, criterion, viewer.readsWholeArea(area), Readership.committees(viewer, area), MOST);
  }

  @Query(
      SELECT
          + """
          AND r.id IN (
            SELECT c.recommendation_id
            FROM recommendation_criterion c
            WHERE c.area_id = :area AND c.criterion_id = :criterion)
          ORDER BY w.published DESC, w.id DESC, r.position, r.id
          LIMIT :limit
          """)
  List<Recommendation> ofCriterion(
      AreaId area,
      CriterionId criterion,
      boolean wholeArea,
      List<CommitteeId> committees,
      int limit);

  default Optional<Recommendation> find(Viewer viewer, AreaId area, RecommendationId id) {
    return find(area, id, viewer.readsWholeArea(area), Readership.committees(viewer, area));
  }

  @Query(SELECT + "AND r.id = :id")
  Optional<Recommendation> find(
      AreaId area, RecommendationId id, boolean wholeArea, List<CommitteeId> committees);

  /** A row of a recommendation that the caller has found. */
  @Introspected
  record PartRow(RecommendationId recommendationId, String reference, String words) {}

  @Query(
      """
      SELECT p.recommendation_id, p.reference, p.words
      FROM recommendation_part p
      WHERE p.area_id = :area
        AND p.recommendation_id IN (:found)
      ORDER BY p.recommendation_id, p.ordinal
      LIMIT 5000
      """)
  List<PartRow> parts(AreaId area, List<RecommendationId> found);

  /** A row of a recommendation that the caller has found. */
  @Introspected
  record AddresseeRow(RecommendationId recommendationId, AddresseeKind kind, String words) {}

  @Query(
      """
      SELECT a.recommendation_id, a.kind, a.words
      FROM recommendation_addressee a
      WHERE a.area_id = :area
        AND a.recommendation_id IN (:found)
      ORDER BY a.recommendation_id, a.ordinal
      LIMIT 5000
      """)
  List<AddresseeRow> addressees(AreaId area, List<RecommendationId> found);

  /** A piece of evidence by its title. */
  @Introspected
  record Piece(EvidenceId id, String title) {}

  /** What shows that it is done; for whoever reads the whole area. */
  default List<Piece> evidence(Viewer viewer, AreaId area, RecommendationId id) {
    return evidence(area, id, viewer.readsWholeArea(area));
  }

  @Query(
      """
      SELECT e.id, e.title
      FROM recommendation_evidence k
      JOIN evidence e ON e.area_id = k.area_id AND e.id = k.evidence_id
      WHERE k.area_id = :area
        AND k.recommendation_id = :id
        AND :wholeArea
      ORDER BY e.title
      LIMIT 200
      """)
  List<Piece> evidence(AreaId area, RecommendationId id, boolean wholeArea);

  /** The newest evidence that could show it; for whoever reads the whole area. */
  @Query(
      """
      SELECT e.id, e.title
      FROM evidence e
      WHERE e.area_id = :area
        AND e.withdrawn_at IS NULL
        AND :wholeArea
      ORDER BY e.id DESC
      LIMIT 100
      """)
  List<Piece> linkable(AreaId area, boolean wholeArea);

  /** The framework of the newest month, as "id version". */
  @Query(
      """
      SELECT CONCAT(framework_id, ' ', framework_version)
      FROM round
      WHERE area_id = :area
      ORDER BY month DESC
      LIMIT 1
      """)
  Optional<String> newestFramework(AreaId area);
}
