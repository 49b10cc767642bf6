package plumbline.papers;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.Month;
import plumbline.common.PaperId;
import plumbline.common.PlanId;
import plumbline.people.Viewer;

/** What a paper can be about, for whoever reads the whole area; nothing for others. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface MaterialRepository extends GenericRepository<PaperRow, PaperId> {

  /** A month that was opened. */
  @Introspected
  record Opened(Month month, boolean closed) {}

  @Introspected
  record Plan(PlanId id, String title) {}

  /** The newest first. */
  default List<Opened> months(Viewer viewer, AreaId area) {
    return viewer.readsWholeArea(area) ? months(area) : List.of();
  }

  @Query(
      """
      SELECT d.month, d.state = 'CLOSED' AS closed
      FROM round d
      WHERE d.area_id = :area
      ORDER BY d.month DESC
      LIMIT 400
      """)
  List<Opened> months(AreaId area);

  /** The newest first. */
  default List<Plan> plans(Viewer viewer, AreaId area) {
    return viewer.readsWholeArea(area) ? plans(area) : List.of();
  }

  @Query("SELECT p.id, p.title FROM plan p WHERE p.area_id = :area ORDER BY p.id DESC LIMIT 100")
  List<Plan> plans(AreaId area);
}
