package plumbline.measures;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import plumbline.common.ActionId;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.MeasureId;
import plumbline.common.RecommendationId;
import plumbline.common.ReviewId;
import plumbline.people.Viewer;
import plumbline.reviews.Readership;

/**
 * Measures as a person may read them: all of them for whoever reads the whole area, those of their
 * criteria for a contributor, and for everybody those with a figure that is open to them.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface MeasureRepository extends GenericRepository<Measure, MeasureId> {

  String MEASURE =
      """
      SELECT m.id, m.measure_key, m.standard, m.name, m.definition, m.numerator, m.denominator,
        m.unit, m.counted, m.better, m.exceptions_rule, m.source, m.owner_role, m.agency_id,
        m.target, m.target_words, m.version
      FROM measure m
      WHERE m.area_id = :area
      """;

  String SELECT =
      MEASURE
          + """
            AND (:wholeArea
              OR EXISTS (
                SELECT 1 FROM measure_criterion k
                WHERE k.area_id = m.area_id AND k.measure_id = m.id AND k.criterion_id IN (:criteria))
              OR EXISTS (
                SELECT 1 FROM observation o
                WHERE o.area_id = m.area_id AND o.measure_id = m.id AND o.standing <> 'WITHDRAWN'
                  AND (o.readers = 'PUBLIC'
                    OR (o.readers = 'COMMITTEE' AND o.committee_id IN (:committees)))))
          """;

  String IN_ORDER = " ORDER BY m.name, m.id LIMIT :limit";

  /** These measures, for the history of a change that the caller has made to them. */
  @Query(MEASURE + " AND m.id IN (:changed) ORDER BY m.id")
  List<Measure> these(AreaId area, List<MeasureId> changed);

  default Optional<Measure> find(Viewer viewer, AreaId area, MeasureId id) {
    return find(
        area,
        id,
        viewer.readsWholeArea(area),
        criteria(viewer, area),
        Readership.committees(viewer, area));
  }

  @Query(SELECT + " AND m.id = :id")
  Optional<Measure> find(
      AreaId area,
      MeasureId id,
      boolean wholeArea,
      List<CriterionId> criteria,
      List<CommitteeId> committees);

  default List<Measure> all(Viewer viewer, AreaId area, int limit) {
    return all(
        area,
        viewer.readsWholeArea(area),
        criteria(viewer, area),
        Readership.committees(viewer, area),
        limit);
  }

  @Query(SELECT + IN_ORDER)
  List<Measure> all(
      AreaId area,
      boolean wholeArea,
      List<CriterionId> criteria,
      List<CommitteeId> committees,
      int limit);

  default List<Measure> ofCriterion(Viewer viewer, AreaId area, CriterionId criterion, int limit) {
    return ofCriterion(
        area,
        criterion,
        viewer.readsWholeArea(area),
        criteria(viewer, area),
        Readership.committees(viewer, area),
        limit);
  }

  @Query(
      SELECT
          + """
           AND EXISTS (
            SELECT 1 FROM measure_criterion x
            WHERE x.area_id = m.area_id AND x.measure_id = m.id AND x.criterion_id = :criterion)
          """
          + IN_ORDER)
  List<Measure> ofCriterion(
      AreaId area,
      CriterionId criterion,
      boolean wholeArea,
      List<CriterionId> criteria,
      List<CommitteeId> committees,
      int limit);

  default List<Measure> ofRecommendation(
      Viewer viewer, AreaId area, RecommendationId recommendation, int limit) {
    return ofRecommendation(
        area,
        recommendation,
        viewer.readsWholeArea(area),
        criteria(viewer, area),
        Readership.committees(viewer, area),
        limit);
  }

  @Query(
      SELECT
          + """
           AND EXISTS (
            SELECT 1 FROM measure_recommendation x
            WHERE x.area_id = m.area_id AND x.measure_id = m.id
              AND x.recommendation_id = :recommendation)
          """
          + IN_ORDER)
  List<Measure> ofRecommendation(
      AreaId area,
      RecommendationId recommendation,
      boolean wholeArea,
      List<CriterionId> criteria,
      List<CommitteeId> committees,
      int limit);

  default List<Measure> ofReview(Viewer viewer, AreaId area, ReviewId review, int limit) {
    return ofReview(
        area,
        review,
        viewer.readsWholeArea(area),
        criteria(viewer, area),
        Readership.committees(viewer, area),
        limit);
  }

  /** Those about a recommendation of a review that the person may read, too. */
  @Query(
      SELECT
          + """
           AND EXISTS (
            SELECT 1
            FROM measure_recommendation x
            JOIN recommendation r ON r.area_id = x.area_id AND r.id = x.recommendation_id
            JOIN review w ON w.area_id = r.area_id AND w.id = r.review_id
            WHERE x.area_id = m.area_id AND x.measure_id = m.id
              AND w.id = :review
              AND (:wholeArea OR r.state <> 'DRAFT')
              AND
          """
          + Readership.MAY_READ
          + ")"
          + IN_ORDER)
  List<Measure> ofReview(
      AreaId area,
      ReviewId review,
      boolean wholeArea,
      List<CriterionId> criteria,
      List<CommitteeId> committees,
      int limit);

  default List<Measure> ofAction(Viewer viewer, AreaId area, ActionId action, int limit) {
    return ofAction(
        area,
        action,
        viewer.readsWholeArea(area),
        criteria(viewer, area),
        Readership.committees(viewer, area),
        limit);
  }

  @Query(
      SELECT
          + """
           AND EXISTS (
            SELECT 1 FROM measure_action x
            WHERE x.area_id = m.area_id AND x.measure_id = m.id AND x.action_id = :action)
          """
          + IN_ORDER)
  List<Measure> ofAction(
      AreaId area,
      ActionId action,
      boolean wholeArea,
      List<CriterionId> criteria,
      List<CommitteeId> committees,
      int limit);

  /** What is crossed, of a measure that the person was found to read; the lowest value first. */
  @Query(
      """
      SELECT t.id, t.side, t.amount, t.whose, t.consequence, t.source
      FROM measure_threshold t
      WHERE t.area_id = :area
        AND t.measure_id = :measure
      ORDER BY t.amount, t.id
      LIMIT 50
      """)
  List<Threshold> thresholds(AreaId area, MeasureId measure);

  /** From when limits are worked out anew, of a measure that the person was found to read. */
  @Query(
      """
      SELECT b.starts_on, b.reason
      FROM measure_rebase b
      WHERE b.area_id = :area
        AND b.measure_id = :measure
      ORDER BY b.starts_on
      LIMIT 50
      """)
  List<Rebase> rebases(AreaId area, MeasureId measure);

  /** Never empty, so that it can stand in SQL. */
  private static List<CriterionId> criteria(Viewer viewer, AreaId area) {
    List<CriterionId> own = List.copyOf(viewer.criteria(area));
    return own.isEmpty() ? List.of(new CriterionId("0")) : own;
  }
}
