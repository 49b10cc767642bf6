package plumbline.papers;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.PaperId;
import plumbline.people.Permission;
import plumbline.people.Viewer;

/** What committees call their papers, and sections where they do not use the usual heading. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface HeadingRepository extends GenericRepository<PaperRow, PaperId> {

  /** The title of the last public paper of this kind that was made for the committee. */
  default Optional<String> lastTitle(
      Viewer viewer, AreaId area, CommitteeId receiver, PaperKind of) {
    viewer.require(Permission.MAKE_REPORTS, area);
    return lastTitle(area, receiver, of);
  }

  @Query(
      """
      SELECT p.title
      FROM paper p
      WHERE p.area_id = :area
        AND p.committee_id = :receiver
        AND p.kind = :of
        AND p.audience = 'PUBLIC'
      ORDER BY p.made_at DESC, p.id DESC
      LIMIT 1
      """)
  Optional<String> lastTitle(AreaId area, CommitteeId receiver, PaperKind of);

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
