package plumbline.measures;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Set;
import plumbline.common.ActionId;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.MeasureId;
import plumbline.common.RecommendationId;
import plumbline.people.Viewer;
import plumbline.reviews.Readership;

/** What measures are about: criteria, recommendations and actions. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface MeasureLinkRepository extends GenericRepository<Measure, MeasureId> {

  /** A recommendation by name. */
  @Introspected
  record Recommended(RecommendationId id, String reference, String reviewTitle) {

    String label() {
      return "Recommendation " + reference + ", " + reviewTitle;
    }
  }

  /** An action by name. */
  @Introspected
  record Done(ActionId id, String reference, String words) {

    String label() {
      return "Action " + reference + ": " + words;
    }
  }

  @Query(
      """
      SELECT x.criterion_id
      FROM measure_criterion x
      WHERE x.area_id = :area
        AND x.measure_id = :measure
      ORDER BY x.criterion_id
      LIMIT 100
      """)
  List<CriterionId> criteria(AreaId area, MeasureId measure);

  /** Those of a measure that the person was found to read, as far as they may read them, too. */
  default List<Recommended> recommendations(Viewer viewer, AreaId area, MeasureId measure) {
    return recommendations(
        area, measure, viewer.readsWholeArea(area), Readership.committees(viewer, area));
  }

  @Query(
      """
      SELECT r.id, r.reference, w.title AS review_title
      FROM measure_recommendation x
      JOIN recommendation r ON r.area_id = x.area_id AND r.id = x.recommendation_id
      JOIN review w ON w.area_id = r.area_id AND w.id = r.review_id
      WHERE x.area_id = :area
        AND x.measure_id = :measure
        AND (:wholeArea OR r.state <> 'DRAFT')
        AND
      """
          + Readership.MAY_READ
          + "ORDER BY w.id, r.position, r.id LIMIT 100")
  List<Recommended> recommendations(
      AreaId area, MeasureId measure, boolean wholeArea, List<CommitteeId> committees);

  /** What a measure could be for besides, for persons who keep measures. */
  @Query(
      """
      SELECT r.id, r.reference, w.title AS review_title
      FROM recommendation r
      JOIN review w ON w.area_id = r.area_id AND w.id = r.review_id
      WHERE r.area_id = :area
        AND NOT EXISTS (
          SELECT 1 FROM measure_recommendation x
          WHERE x.area_id = r.area_id AND x.recommendation_id = r.id AND x.measure_id = :measure)
      ORDER BY w.id DESC, r.position, r.id
      LIMIT 500
      """)
  List<Recommended> linkableRecommendations(AreaId area, MeasureId measure);

  /** Those of a measure that the person was found to read, as far as they may read them, too. */
  default List<Done> actions(Viewer viewer, AreaId area, MeasureId measure) {
    Set<AgencyId> own = viewer.agencies(area);
    return actions(
        area,
        measure,
        viewer.readsWholeArea(area),
        own.isEmpty() ? List.of(new AgencyId(0)) : List.copyOf(own));
  }

  @Query(
      """
      SELECT a.id, a.reference, LEFT(a.words, 80) AS words
      FROM measure_action x
      JOIN action a ON a.area_id = x.area_id AND a.id = x.action_id
      WHERE x.area_id = :area
        AND x.measure_id = :measure
        AND (:wholeArea OR a.agency_id IN (:agencies))
      ORDER BY a.plan_id, a.id
      LIMIT 100
      """)
  List<Done> actions(AreaId area, MeasureId measure, boolean wholeArea, List<AgencyId> agencies);

  /** What a measure could be for besides, for persons who keep measures. */
  @Query(
      """
      SELECT a.id, a.reference, LEFT(a.words, 80) AS words
      FROM action a
      WHERE a.area_id = :area
        AND a.state <> 'WITHDRAWN'
        AND NOT EXISTS (
          SELECT 1 FROM measure_action x
          WHERE x.area_id = a.area_id AND x.action_id = a.id AND x.measure_id = :measure)
      ORDER BY a.plan_id DESC, a.id
      LIMIT 500
      """)
  List<Done> linkableActions(AreaId area, MeasureId measure);

  /** One; or none for a criterion that no month of the area rates, or that is linked already. */
  @Query(
      """
      INSERT IGNORE INTO measure_criterion (area_id, measure_id, criterion_id)
      SELECT :area, :measure, :criterion
      FROM DUAL
      WHERE EXISTS (
        SELECT 1 FROM rating r WHERE r.area_id = :area AND r.criterion_id = :criterion)
      """)
  int link(AreaId area, MeasureId measure, CriterionId criterion);

  @Query(
      """
      DELETE FROM measure_criterion
      WHERE area_id = :area
        AND measure_id = :measure
        AND criterion_id = :criterion
      """)
  int unlink(AreaId area, MeasureId measure, CriterionId criterion);

  @Query(
      """
      INSERT IGNORE INTO measure_recommendation (area_id, measure_id, recommendation_id)
      SELECT r.area_id, :measure, r.id
      FROM recommendation r
      WHERE r.area_id = :area
        AND r.id = :recommendation
      """)
  int link(AreaId area, MeasureId measure, RecommendationId recommendation);

  @Query(
      """
      DELETE FROM measure_recommendation
      WHERE area_id = :area
        AND measure_id = :measure
        AND recommendation_id = :recommendation
      """)
  int unlink(AreaId area, MeasureId measure, RecommendationId recommendation);

  @Query(
      """
      INSERT IGNORE INTO measure_action (area_id, measure_id, action_id)
      SELECT a.area_id, :measure, a.id
      FROM action a
      WHERE a.area_id = :area
        AND a.id = :action
      """)
  int link(AreaId area, MeasureId measure, ActionId action);

  @Query(
      """
      DELETE FROM measure_action
      WHERE area_id = :area
        AND measure_id = :measure
        AND action_id = :action
      """)
  int unlink(AreaId area, MeasureId measure, ActionId action);
}
