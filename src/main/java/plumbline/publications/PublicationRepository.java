package plumbline.publications;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.Month;
import plumbline.common.PersonId;
import plumbline.common.PublicationId;
import plumbline.people.Viewer;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PublicationRepository extends GenericRepository<Publication, PublicationId> {

  /** The papers that the person may read, newest first. */
  default List<Publication> newest(Viewer viewer, AreaId area, int limit, int offset) {
    return newest(area, viewer.readsEveryPaper(area), committees(viewer, area), limit, offset);
  }

  default Optional<Publication> find(Viewer viewer, AreaId area, PublicationId id) {
    return find(area, id, viewer.readsEveryPaper(area), committees(viewer, area));
  }

  private static List<CommitteeId> committees(Viewer viewer, AreaId area) {
    List<CommitteeId> committees = List.copyOf(viewer.committees(area));
    return committees.isEmpty() ? List.of(new CommitteeId(0)) : committees;
  }

  @Query(
      """
      SELECT b.id, b.title, c.name AS committee, b.from_month, b.to_month, b.published_at,
        p.name AS published_by_name, b.html_sha256, b.pdf_sha256, b.csv_sha256
      FROM publication b
      JOIN committee c ON c.area_id = b.area_id AND c.id = b.committee_id
      JOIN person p ON p.id = b.published_by
      WHERE b.area_id = :area
        AND (:everyPaper OR b.committee_id IN (:committees))
      ORDER BY b.id DESC
      LIMIT :limit OFFSET :offset
      """)
  List<Publication> newest(
      AreaId area, boolean everyPaper, List<CommitteeId> committees, int limit, int offset);

  @Query(
      """
      SELECT b.id, b.title, c.name AS committee, b.from_month, b.to_month, b.published_at,
        p.name AS published_by_name, b.html_sha256, b.pdf_sha256, b.csv_sha256
      FROM publication b
      JOIN committee c ON c.area_id = b.area_id AND c.id = b.committee_id
      JOIN person p ON p.id = b.published_by
      WHERE b.area_id = :area
        AND b.id = :id
        AND (:everyPaper OR b.committee_id IN (:committees))
      """)
  Optional<Publication> find(
      AreaId area, PublicationId id, boolean everyPaper, List<CommitteeId> committees);

  /**
   * Its parameter is not called committee: it would be bound as the text that a publication has of
   * that name.
   */
  @Query(
      """
      SELECT name
      FROM committee
      WHERE area_id = :area
        AND id = :committeeId
      """)
  Optional<String> committee(AreaId area, CommitteeId committeeId);

  @Query(
      """
      SELECT COUNT(*)
      FROM round
      WHERE area_id = :area
        AND month BETWEEN :from AND :to
        AND state = 'OPEN'
      """)
  int openMonths(AreaId area, Month from, Month to);

  @Query(
      """
      SELECT COUNT(*)
      FROM round
      WHERE area_id = :area
        AND month BETWEEN :from AND :to
        AND state = 'CLOSED'
      """)
  int closedMonths(AreaId area, Month from, Month to);

  @Query(
      """
      INSERT INTO publication (id, area_id, committee_id, title, from_month, to_month, published_at,
        published_by, html_sha256, pdf_sha256, csv_sha256)
      VALUES (:id, :area, :committeeId, :title, :from, :to, :now, :person, :html, :pdf, :csv)
      """)
  int insert(
      PublicationId id,
      AreaId area,
      CommitteeId committeeId,
      String title,
      Month from,
      Month to,
      LocalDateTime now,
      PersonId person,
      String html,
      String pdf,
      String csv);
}
