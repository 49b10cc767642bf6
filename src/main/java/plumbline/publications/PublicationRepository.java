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
import plumbline.common.PublicationId;
import plumbline.people.Viewer;

/**
 * Papers as a person may read them; one that is still being made, only who reads the whole area.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PublicationRepository extends GenericRepository<Publication, PublicationId> {

  String COLUMNS =
      """
      SELECT b.id, b.area_id, b.kind, b.title, b.committee_id, c.name AS committee, b.audience, b.state,
        b.paper_id, b.item_id, b.held_on, b.from_month, b.to_month, b.file_name, b.report_sha256,
        b.published_by, p.name AS published_by_name, b.published_at, b.ready_at, b.failure,
        b.exported_at, b.export_failure, b.superseded_at, b.corrects_id, b.correction_words,
        b.withdrawn_at, w.name AS withdrawn_by_name, b.withdrawn_reason, b.version
      FROM publication b
      JOIN committee c ON c.area_id = b.area_id AND c.id = b.committee_id
      JOIN person p ON p.id = b.published_by
      LEFT JOIN person w ON w.id = b.withdrawn_by
      WHERE b.area_id = :area
      """;

  String READABLE =
      """
        AND (:wholeArea OR (b.ready_at IS NOT NULL
          AND (b.audience = 'PUBLIC' OR b.committee_id IN (:committees))))
      """;

  /** The papers that the person may read, newest first. */
  default List<Publication> newest(Viewer viewer, AreaId area, int limit, int offset) {
    return newest(area, viewer.readsWholeArea(area), committees(viewer, area), limit, offset);
  }

  @Query(COLUMNS + READABLE + " ORDER BY b.id DESC LIMIT :limit OFFSET :offset")
  List<Publication> newest(
      AreaId area, boolean wholeArea, List<CommitteeId> committees, int limit, int offset);

  default Optional<Publication> find(Viewer viewer, AreaId area, PublicationId id) {
    return find(area, id, viewer.readsWholeArea(area), committees(viewer, area));
  }

  @Query(COLUMNS + READABLE + " AND b.id = :id")
  Optional<Publication> find(
      AreaId area, PublicationId id, boolean wholeArea, List<CommitteeId> committees);

  /** The papers that were sent in its place, and in theirs, newest first. */
  default List<Publication> correcting(Viewer viewer, AreaId area, PublicationId id) {
    return correcting(area, id, viewer.readsWholeArea(area), committees(viewer, area));
  }

  @Query(
      COLUMNS
          + READABLE
          + """
            AND b.id IN (
              WITH RECURSIVE later (id) AS (
                SELECT f.id
                FROM publication f
                WHERE f.area_id = :area
                  AND f.corrects_id = :id
                UNION
                SELECT n.id
                FROM publication n
                JOIN later l ON l.id = n.corrects_id
                WHERE n.area_id = :area)
              SELECT id FROM later)
          ORDER BY b.id DESC
          LIMIT 50
          """)
  List<Publication> correcting(
      AreaId area, PublicationId id, boolean wholeArea, List<CommitteeId> committees);

  /** Whether another took its place, or is about to; not when that was withdrawn. */
  default boolean isCorrected(Viewer viewer, AreaId area, PublicationId id) {
    return correcting(viewer, area, id).stream().anyMatch(later -> !later.isWithdrawn());
  }

  /** The papers for a committee that its members could read at that moment and that stood then. */
  default List<Publication> standing(
      Viewer viewer, AreaId area, CommitteeId of, LocalDateTime moment) {
    return standing(area, of, moment, viewer.readsWholeArea(area), committees(viewer, area));
  }

  @Query(
      COLUMNS
          + READABLE
          + """
            AND b.committee_id = :of
            AND b.ready_at <= :moment
            AND (b.superseded_at IS NULL OR b.superseded_at > :moment)
            AND (b.withdrawn_at IS NULL OR b.withdrawn_at > :moment)
          ORDER BY b.id DESC
          LIMIT 200
          """)
  List<Publication> standing(
      AreaId area,
      CommitteeId of,
      LocalDateTime moment,
      boolean wholeArea,
      List<CommitteeId> committees);

  private static List<CommitteeId> committees(Viewer viewer, AreaId area) {
    List<CommitteeId> committees = List.copyOf(viewer.committees(area));
    return committees.isEmpty() ? List.of(new CommitteeId(0)) : committees;
  }
}
