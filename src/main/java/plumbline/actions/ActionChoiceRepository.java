package plumbline.actions;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import plumbline.common.ActionId;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.common.PlanId;
import plumbline.people.Viewer;

/** What an action can belong to; asked for persons who keep plans, and so read the whole area. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ActionChoiceRepository extends GenericRepository<Action, ActionId> {

  @Introspected
  record PlanName(PlanId id, String title) {}

  default List<PlanName> plans(Viewer viewer, AreaId area) {
    return viewer.readsWholeArea(area) ? plans(area) : List.of();
  }

  @Query("SELECT p.id, p.title FROM plan p WHERE p.area_id = :area ORDER BY p.id DESC LIMIT 200")
  List<PlanName> plans(AreaId area);

  @Introspected
  record AgencyName(AgencyId id, String name) {}

  @Query("SELECT g.id, g.name FROM agency g WHERE g.area_id = :area ORDER BY g.name LIMIT 200")
  List<AgencyName> agencies(AreaId area);

  @Introspected
  record Newest(String frameworkId, int frameworkVersion) {
    FrameworkVersion framework() {
      return new FrameworkVersion(frameworkId, frameworkVersion);
    }
  }

  @Query(
      """
      SELECT d.framework_id, d.framework_version
      FROM round d
      WHERE d.area_id = :area
      ORDER BY d.month DESC
      LIMIT 1
      """)
  Optional<Newest> newest(AreaId area);

  /** What the newest month says is done next about a criterion. */
  default Optional<String> nextSteps(Viewer viewer, AreaId area, CriterionId criterion) {
    return viewer.readsDraft(area, criterion) ? nextSteps(area, criterion) : Optional.empty();
  }

  @Query(
      """
      SELECT r.next_steps
      FROM rating r
      JOIN round d ON d.area_id = r.area_id AND d.id = r.round_id
      WHERE r.area_id = :area
        AND r.criterion_id = :criterion
      ORDER BY d.month DESC
      LIMIT 1
      """)
  Optional<String> nextSteps(AreaId area, CriterionId criterion);
}
