package plumbline.actions;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import plumbline.common.ActionId;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.PlanId;
import plumbline.common.RecommendationId;
import plumbline.people.Viewer;
import plumbline.reviews.Readership;

/** The recommendations that actions are for. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ActionLinkRepository extends GenericRepository<Action, ActionId> {

  /** A recommendation by name. */
  @Introspected
  record Named(RecommendationId id, String reference, String reviewTitle) {

    String label() {
      return "Recommendation " + reference + ", " + reviewTitle;
    }
  }

  /** Those of an action that the person was found to read, as far as they may read them, too. */
  default List<Named> recommendations(Viewer viewer, AreaId area, ActionId action) {
    return recommendations(
        area, action, viewer.readsWholeArea(area), Readership.committees(viewer, area));
  }

  @Query(
      """
      SELECT r.id, r.reference, w.title AS review_title
      FROM action_recommendation x
      JOIN recommendation r ON r.area_id = x.area_id AND r.id = x.recommendation_id
      JOIN review w ON w.area_id = r.area_id AND w.id = r.review_id
      WHERE x.area_id = :area
        AND x.action_id = :action
        AND (:wholeArea OR r.state <> 'DRAFT')
        AND
      """
          + Readership.MAY_READ
          + "ORDER BY w.id, r.position, r.id LIMIT 100")
  List<Named> recommendations(
      AreaId area, ActionId action, boolean wholeArea, List<CommitteeId> committees);

  /** What the actions of a plan are for, as far as a person may read that. */
  default List<ActionRecommendation> ofPlan(Viewer viewer, AreaId area, PlanId plan) {
    return ofPlan(area, plan, viewer.readsWholeArea(area), Readership.committees(viewer, area));
  }

  @Query(
      """
      SELECT x.action_id, r.reference, w.title AS review_title
      FROM action a
      JOIN action_recommendation x ON x.area_id = a.area_id AND x.action_id = a.id
      JOIN recommendation r ON r.area_id = x.area_id AND r.id = x.recommendation_id
      JOIN review w ON w.area_id = r.area_id AND w.id = r.review_id
      WHERE a.area_id = :area
        AND a.plan_id = :plan
        AND (:wholeArea OR r.state <> 'DRAFT')
        AND
      """
          + Readership.MAY_READ
          + "ORDER BY a.id, w.id, r.position, r.id LIMIT 10000")
  List<ActionRecommendation> ofPlan(
      AreaId area, PlanId plan, boolean wholeArea, List<CommitteeId> committees);

  /** What an action could be for besides, for persons who keep plans. */
  default List<Named> linkable(Viewer viewer, AreaId area, ActionId action) {
    return viewer.readsWholeArea(area) ? linkable(area, action) : List.of();
  }

  @Query(
      """
      SELECT r.id, r.reference, w.title AS review_title
      FROM recommendation r
      JOIN review w ON w.area_id = r.area_id AND w.id = r.review_id
      WHERE r.area_id = :area
        AND r.state <> 'CLOSED'
        AND NOT EXISTS (
          SELECT 1 FROM action_recommendation x
          WHERE x.area_id = r.area_id AND x.recommendation_id = r.id AND x.action_id = :action)
      ORDER BY w.id DESC, r.position, r.id
      LIMIT 500
      """)
  List<Named> linkable(AreaId area, ActionId action);

  /** The open actions for a recommendation, by reference and the first of their words. */
  @Query(
      """
      SELECT CONCAT(a.reference, ' ', LEFT(a.words, 80))
      FROM action_recommendation x
      JOIN action a ON a.area_id = x.area_id AND a.id = x.action_id
      WHERE x.area_id = :area
        AND x.recommendation_id = :recommendation
        AND a.state = 'OPEN'
      ORDER BY a.id
      LIMIT 20
      """)
  List<String> open(AreaId area, RecommendationId recommendation);

  /** The recommendation is held until the transaction ends, so that nobody closes it meanwhile. */
  @Query(
      """
      INSERT IGNORE INTO action_recommendation (area_id, recommendation_id, action_id)
      SELECT r.area_id, r.id, :action
      FROM recommendation r
      WHERE r.area_id = :area
        AND r.id = :recommendation
        AND r.state <> 'CLOSED'
      FOR UPDATE
      """)
  int link(AreaId area, ActionId action, RecommendationId recommendation);

  @Query(
      """
      DELETE FROM action_recommendation
      WHERE area_id = :area
        AND action_id = :action
        AND recommendation_id = :recommendation
      """)
  int unlink(AreaId area, ActionId action, RecommendationId recommendation);
}
