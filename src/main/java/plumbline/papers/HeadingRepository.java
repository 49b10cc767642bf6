package plumbline.papers;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.PaperId;
import plumbline.people.Permission;
import plumbline.people.Viewer;

/** What committees call sections, where that is not what everybody calls them. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface HeadingRepository extends GenericRepository<PaperRow, PaperId> {

  @Introspected
  record Heading(SectionKind kind, String heading) {}

  default List<Heading> of(Viewer viewer, AreaId area, CommitteeId receiver) {
    viewer.require(Permission.MAKE_REPORTS, area);
    return of(area, receiver);
  }

  @Query(
      """
      SELECT h.kind, h.heading
      FROM committee_heading h
      WHERE h.area_id = :area
        AND h.committee_id = :receiver
      LIMIT 100
      """)
  List<Heading> of(AreaId area, CommitteeId receiver);

  @Query(
      """
      INSERT INTO committee_heading (area_id, committee_id, kind, heading)
      VALUES (:area, :receiver, :of, :words)
      ON DUPLICATE KEY UPDATE heading = :words
      """)
  int keep(AreaId area, CommitteeId receiver, SectionKind of, String words);

  @Query(
      """
      DELETE FROM committee_heading
      WHERE area_id = :area
        AND committee_id = :receiver
        AND kind = :of
      """)
  int forget(AreaId area, CommitteeId receiver, SectionKind of);
}
