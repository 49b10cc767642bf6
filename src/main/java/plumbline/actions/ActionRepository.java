package plumbline.actions;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plumbline.common.ActionId;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.MilestoneId;
import plumbline.common.PlanId;
import plumbline.common.RecommendationId;
import plumbline.people.Viewer;

/**
 * Actions as a person may read them: all of them for whoever reads the whole area, those of their
 * agency for a contributor, none for anybody else.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ActionRepository extends GenericRepository<Action, ActionId> {

  String OWN = "(:wholeArea OR a.agency_id IN (:agencies))";

  String LINE =
      """
      SELECT a.id, a.reference, LEFT(a.words, 240) AS words, a.lead_role, a.agency_id,
        g.name AS agency_name, t.due_by, LEFT(t.as_written, 200) AS as_written, t.standing,
        a.state, a.progress, a.impact, a.version, (
          SELECT GROUP_CONCAT(l.criterion_id ORDER BY l.criterion_id)
          FROM action_criterion l
          WHERE l.area_id = a.area_id AND l.action_id = a.id) AS linked, (
          SELECT MAX(s.dated)
          FROM action_update s
          WHERE s.area_id = a.area_id AND s.action_id = a.id) AS updated_on
      FROM action a
      JOIN timescale t ON t.area_id = a.area_id AND t.of_id = a.id AND t.ordinal = a.timescale
      LEFT JOIN agency g ON g.area_id = a.area_id AND g.id = a.agency_id
      WHERE a.area_id = :area
        AND
      """
          + OWN;

  String IN_ORDER =
      """
      ORDER BY FIELD(a.state, 'OPEN', 'DONE', 'VERIFIED', 'WITHDRAWN'), t.due_by IS NULL, t.due_by,
        a.id
      LIMIT :limit
      """;

  default List<ActionLine> lines(Viewer viewer, AreaId area, PlanId plan) {
    return lines(area, plan, viewer.readsWholeArea(area), agencies(viewer, area), ActionLines.MOST);
  }

  @Query(LINE + " AND a.plan_id = :plan " + IN_ORDER)
  List<ActionLine> lines(
      AreaId area, PlanId plan, boolean wholeArea, List<AgencyId> agencies, int limit);

  /** The actions that should move a criterion. */
  default List<ActionLine> ofCriterion(
      Viewer viewer, AreaId area, CriterionId criterion, int limit) {
    return ofCriterion(area, criterion, viewer.readsWholeArea(area), agencies(viewer, area), limit);
  }

  @Query(
      LINE
          + """
           AND EXISTS (
            SELECT 1 FROM action_criterion x
            WHERE x.area_id = a.area_id AND x.action_id = a.id AND x.criterion_id = :criterion)
          """
          + IN_ORDER)
  List<ActionLine> ofCriterion(
      AreaId area, CriterionId criterion, boolean wholeArea, List<AgencyId> agencies, int limit);

  /** The actions for a recommendation. */
  default List<ActionLine> ofRecommendation(
      Viewer viewer, AreaId area, RecommendationId recommendation, int limit) {
    return ofRecommendation(
        area, recommendation, viewer.readsWholeArea(area), agencies(viewer, area), limit);
  }

  @Query(
      LINE
          + """
           AND EXISTS (
            SELECT 1 FROM action_recommendation x
            WHERE x.area_id = a.area_id AND x.action_id = a.id
              AND x.recommendation_id = :recommendation)
          """
          + IN_ORDER)
  List<ActionLine> ofRecommendation(
      AreaId area,
      RecommendationId recommendation,
      boolean wholeArea,
      List<AgencyId> agencies,
      int limit);

  /** These actions, for the history of a change that the caller has made to them. */
  @Query(ACTION + " AND a.id IN (:changed) ORDER BY a.id")
  List<Action> these(AreaId area, List<ActionId> changed);

  default Optional<Action> find(Viewer viewer, AreaId area, ActionId id) {
    return find(area, id, viewer.readsWholeArea(area), agencies(viewer, area));
  }

  String ACTION =
      """
      SELECT a.id, a.plan_id, p.title AS plan_title, a.reference, a.words, a.lead_role, a.officer,
        a.agency_id, g.name AS agency_name, a.starts_on, a.success, a.depends_on,
        n.reference AS depends_reference, a.timescale, t.as_written, t.due_by,
        a.state, a.progress, a.impact, a.version, (
          SELECT GROUP_CONCAT(k.criterion_id ORDER BY k.criterion_id)
          FROM action_criterion k
          WHERE k.area_id = a.area_id AND k.action_id = a.id) AS linked
      FROM action a
      JOIN plan p ON p.area_id = a.area_id AND p.id = a.plan_id
      JOIN timescale t ON t.area_id = a.area_id AND t.of_id = a.id AND t.ordinal = a.timescale
      LEFT JOIN agency g ON g.area_id = a.area_id AND g.id = a.agency_id
      LEFT JOIN action n ON n.area_id = a.area_id AND n.id = a.depends_on
      WHERE a.area_id = :area
      """;

  @Query(ACTION + " AND a.id = :id AND " + OWN)
  Optional<Action> find(AreaId area, ActionId id, boolean wholeArea, List<AgencyId> agencies);

  default List<ActionRow> rows(Viewer viewer, AreaId area, PlanId plan) {
    return rows(area, plan, viewer.readsWholeArea(area), agencies(viewer, area), ActionLines.MOST);
  }

  @Query(
      """
      SELECT a.id, a.reference, a.words, a.lead_role, a.officer, g.name AS agency_name,
        a.starts_on,
        a.state, a.progress, a.impact, u.dated AS updated_on, u.words AS said, a.success,
        n.reference AS depends_reference, (
          SELECT GROUP_CONCAT(k.criterion_id ORDER BY k.criterion_id SEPARATOR '; ')
          FROM action_criterion k
          WHERE k.area_id = a.area_id AND k.action_id = a.id) AS linked, (
          SELECT GROUP_CONCAT(CONCAT(m.words, ' (', v.as_written,
              IF(m.reached_on IS NULL, '', CONCAT('; reached ', m.reached_on)), ')')
            ORDER BY v.due_by IS NULL, v.due_by, m.id SEPARATOR '\n')
          FROM milestone m
          JOIN timescale v ON v.area_id = m.area_id AND v.of_id = m.id AND v.ordinal = m.timescale
          WHERE m.area_id = a.area_id AND m.action_id = a.id) AS milestones
      FROM action a
      JOIN timescale t ON t.area_id = a.area_id AND t.of_id = a.id AND t.ordinal = a.timescale
      LEFT JOIN agency g ON g.area_id = a.area_id AND g.id = a.agency_id
      LEFT JOIN action n ON n.area_id = a.area_id AND n.id = a.depends_on
      LEFT JOIN action_update u ON u.area_id = a.area_id AND u.id = (
        SELECT MAX(s.id) FROM action_update s
        WHERE s.area_id = a.area_id AND s.action_id = a.id)
      WHERE a.area_id = :area
        AND a.plan_id = :plan
        AND
      """
          + OWN
          + IN_ORDER)
  List<ActionRow> rows(
      AreaId area, PlanId plan, boolean wholeArea, List<AgencyId> agencies, int limit);

  /** One entry of the story. */
  @Introspected
  record Told(
      Step step,
      LocalDate dated,
      Progress progress,
      Impact impact,
      String words,
      String madeBy,
      LocalDateTime madeAt) {}

  /** The story of an action that the person was found to read, newest first. */
  @Query(
      """
      SELECT u.step, u.dated, u.progress, u.impact, u.words, p.name AS made_by, u.made_at
      FROM action_update u
      JOIN person p ON p.id = u.made_by
      WHERE u.area_id = :area
        AND u.action_id = :of
      ORDER BY u.id DESC
      LIMIT 200
      """)
  List<Told> updates(AreaId area, ActionId of);

  /** A step on the way. */
  @Introspected
  record Milestone(
      MilestoneId id,
      String words,
      String asWritten,
      @Nullable LocalDate dueBy,
      @Nullable LocalDate reachedOn) {}

  /** The milestones of an action that the person was found to read, by date. */
  @Query(
      """
      SELECT m.id, m.words, t.as_written, t.due_by, m.reached_on
      FROM milestone m
      JOIN timescale t ON t.area_id = m.area_id AND t.of_id = m.id AND t.ordinal = m.timescale
      WHERE m.area_id = :area
        AND m.action_id = :of
      ORDER BY t.due_by IS NULL, t.due_by, m.id
      LIMIT 100
      """)
  List<Milestone> milestones(AreaId area, ActionId of);

  /** The milestones of every action of a plan, by action and date. */
  default List<ActionMilestone> milestones(Viewer viewer, AreaId area, PlanId plan) {
    return milestones(area, plan, viewer.readsWholeArea(area), agencies(viewer, area));
  }

  @Query(
      """
      SELECT m.action_id, m.words, t.as_written, t.due_by, m.reached_on
      FROM action a
      JOIN milestone m ON m.area_id = a.area_id AND m.action_id = a.id
      JOIN timescale t ON t.area_id = m.area_id AND t.of_id = m.id AND t.ordinal = m.timescale
      WHERE a.area_id = :area
        AND a.plan_id = :plan
        AND
      """
          + OWN
          + "ORDER BY a.id, t.due_by IS NULL, t.due_by, m.id LIMIT 10000")
  List<ActionMilestone> milestones(
      AreaId area, PlanId plan, boolean wholeArea, List<AgencyId> agencies);

  private static List<AgencyId> agencies(Viewer viewer, AreaId area) {
    Set<AgencyId> agencies = viewer.agencies(area);
    return agencies.isEmpty() ? List.of(new AgencyId(0)) : List.copyOf(agencies);
  }
}
