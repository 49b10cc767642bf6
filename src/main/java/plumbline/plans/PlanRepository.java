package plumbline.plans;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.common.PlanId;
import plumbline.common.ReviewId;
import plumbline.people.Viewer;
import plumbline.reviews.Readership;

/**
 * Plans as a person may read them: all of them for whoever reads the whole area, those with an
 * action of their agency for a contributor, none for anybody else.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PlanRepository extends GenericRepository<Plan, PlanId> {

  int MOST = 100;

  String COLUMNS =
      """
      SELECT p.id, p.kind, p.title, p.cause, p.version,
        w.id AS review_id, w.title AS review_title,
        COUNT(IF(a.state = 'OPEN', 1, NULL)) AS open,
        COUNT(IF(a.state = 'OPEN' AND t.due_by < :today, 1, NULL)) AS late,
        COUNT(IF(a.state IN ('DONE', 'VERIFIED'), 1, NULL)) AS done
      FROM plan p
      LEFT JOIN action a ON a.area_id = p.area_id AND a.plan_id = p.id
        AND (:wholeArea OR a.agency_id IN (:agencies))
      LEFT JOIN timescale t ON t.area_id = a.area_id AND t.of_id = a.id AND t.ordinal = a.timescale
      LEFT JOIN review w ON w.area_id = p.area_id AND w.id = p.review_id AND
      """
          + Readership.MAY_READ
          + """
          WHERE p.area_id = :area
            AND (:wholeArea OR a.id IS NOT NULL)
          """;

  String GROUPED = " GROUP BY p.id, p.kind, p.title, p.cause, p.version, w.id, w.title ";

  default List<Plan> all(Viewer viewer, AreaId area, LocalDate today) {
    return all(
        area,
        today,
        viewer.readsWholeArea(area),
        agencies(viewer, area),
        Readership.committees(viewer, area),
        MOST);
  }

  @Query(COLUMNS + GROUPED + "ORDER BY p.id DESC LIMIT :limit")
  List<Plan> all(
      AreaId area,
      LocalDate today,
      boolean wholeArea,
      List<AgencyId> agencies,
      List<CommitteeId> committees,
      int limit);

  default Optional<Plan> find(Viewer viewer, AreaId area, PlanId id, LocalDate today) {
    return find(
        area,
        id,
        today,
        viewer.readsWholeArea(area),
        agencies(viewer, area),
        Readership.committees(viewer, area));
  }

  @Query(COLUMNS + " AND p.id = :id " + GROUPED)
  Optional<Plan> find(
      AreaId area,
      PlanId id,
      LocalDate today,
      boolean wholeArea,
      List<AgencyId> agencies,
      List<CommitteeId> committees);

  /** How a criterion stands in the newest month, and how many open actions should move it. */
  @Introspected
  record Standing(
      CriterionId criterionId,
      String frameworkId,
      int frameworkVersion,
      @Nullable String level,
      int actions) {

    FrameworkVersion framework() {
      return new FrameworkVersion(frameworkId, frameworkVersion);
    }
  }

  /** Asked for whoever reads the whole area; to others it would say what they may not know. */
  default List<Standing> standings(Viewer viewer, AreaId area) {
    return viewer.readsWholeArea(area) ? standings(area) : List.of();
  }

  @Query(
      """
      SELECT r.criterion_id, d.framework_id, d.framework_version,
        IF(k.id IS NULL, r.level, k.level) AS level, (
          SELECT COUNT(*)
          FROM action_criterion x
          JOIN action a ON a.area_id = x.area_id AND a.id = x.action_id AND a.state = 'OPEN'
          WHERE x.area_id = r.area_id AND x.criterion_id = r.criterion_id) AS actions
      FROM round d
      JOIN rating r ON r.area_id = d.area_id AND r.round_id = d.id
      LEFT JOIN correction k ON k.id = (
        SELECT MAX(n.id)
        FROM correction n
        WHERE n.area_id = r.area_id AND n.round_id = r.round_id
          AND n.criterion_id = r.criterion_id)
      WHERE d.area_id = :area
        AND d.month = (SELECT MAX(m.month) FROM round m WHERE m.area_id = :area)
      LIMIT 500
      """)
  List<Standing> standings(AreaId area);

  @Query("SELECT COUNT(*) FROM plan p WHERE p.area_id = :area AND p.title = :named AND p.id <> :id")
  int named(AreaId area, String named, PlanId id);

  @Query("SELECT COUNT(*) FROM plan p WHERE p.area_id = :area")
  int count(AreaId area);

  @Query(
      """
      INSERT INTO plan (id, area_id, kind, title, cause, review_id, version)
      VALUES (:id, :area, :of, :named, :because, :after, 1)
      """)
  int insert(
      PlanId id, AreaId area, PlanKind of, String named, String because, @Nullable ReviewId after);

  @Query(
      """
      UPDATE plan
      SET kind = :of,
          title = :named,
          cause = :because,
          review_id = :after,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
      """)
  int change(
      AreaId area,
      PlanId id,
      int version,
      PlanKind of,
      String named,
      String because,
      @Nullable ReviewId after);

  private static List<AgencyId> agencies(Viewer viewer, AreaId area) {
    Set<AgencyId> agencies = viewer.agencies(area);
    return agencies.isEmpty() ? List.of(new AgencyId(0)) : List.copyOf(agencies);
  }
}
