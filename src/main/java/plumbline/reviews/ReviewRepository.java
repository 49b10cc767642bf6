package plumbline.reviews;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.PersonId;
import plumbline.common.ReviewId;
import plumbline.people.Viewer;

/** Reviews as a person may read them; an area has at most 500. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReviewRepository extends GenericRepository<Review, ReviewId> {

  int MOST = 500;

  String SELECT =
      """
      SELECT w.id, w.kind, w.title, w.conducted_by, w.began, w.ended, w.published, w.marking,
        w.readers, w.committee_id, c.name AS committee_name, w.source, q.id AS predecessor_id,
        q.title AS predecessor_title, w.predecessor_verdict, w.outcome, w.version
      FROM review w
      LEFT JOIN committee c ON c.area_id = w.area_id AND c.id = w.committee_id
      LEFT JOIN review q ON q.area_id = w.area_id AND q.id = w.predecessor_id
        AND (:wholeArea OR q.readers = 'PUBLIC'
          OR (q.readers = 'COMMITTEE' AND q.committee_id IN (:committees)))
      WHERE w.area_id = :area
        AND
      """
          + Readership.MAY_READ;

  default List<Review> all(Viewer viewer, AreaId area) {
    return all(area, viewer.readsWholeArea(area), Readership.committees(viewer, area), MOST);
  }

  /** The newest first, by whatever date is known. */
  @Query(
      SELECT
          + """
          ORDER BY GREATEST(w.published, w.ended, w.began) DESC, w.id DESC
          LIMIT :limit
          """)
  List<Review> all(AreaId area, boolean wholeArea, List<CommitteeId> committees, int limit);

  default Optional<Review> find(Viewer viewer, AreaId area, ReviewId id) {
    return find(area, id, viewer.readsWholeArea(area), Readership.committees(viewer, area));
  }

  @Query(SELECT + "AND w.id = :id")
  Optional<Review> find(AreaId area, ReviewId id, boolean wholeArea, List<CommitteeId> committees);

  @Query(
      """
      INSERT INTO review (id, area_id, kind, title, conducted_by, began, ended, published, marking,
        readers, committee_id, source, predecessor_id, predecessor_verdict, outcome, added_by,
        version)
      VALUES (:id, :area, :kind, :title, :conductedBy, :began, :ended, :published, :marking,
        :readers, :committee, :source, :predecessor, :predecessorVerdict, :outcome, :person, 1)
      """)
  int insert(
      ReviewId id,
      AreaId area,
      ReviewKind kind,
      String title,
      String conductedBy,
      String began,
      String ended,
      String published,
      String marking,
      Readers readers,
      @Nullable CommitteeId committee,
      String source,
      @Nullable ReviewId predecessor,
      String predecessorVerdict,
      String outcome,
      PersonId person);

  @Query(
      """
      UPDATE review
      SET kind = :kind,
          title = :title,
          conducted_by = :conductedBy,
          began = :began,
          ended = :ended,
          published = :published,
          marking = :marking,
          readers = :readers,
          committee_id = :committee,
          source = :source,
          predecessor_id = :predecessor,
          predecessor_verdict = :predecessorVerdict,
          outcome = :outcome,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
      """)
  int update(
      AreaId area,
      ReviewId id,
      int version,
      ReviewKind kind,
      String title,
      String conductedBy,
      String began,
      String ended,
      String published,
      String marking,
      Readers readers,
      @Nullable CommitteeId committee,
      String source,
      @Nullable ReviewId predecessor,
      String predecessorVerdict,
      String outcome);

  /** Holds the review until the transaction ends, so that its parts keep one order. */
  @Query("SELECT id FROM review WHERE area_id = :area AND id = :id FOR UPDATE")
  Optional<ReviewId> hold(AreaId area, ReviewId id);

  @Query("SELECT COUNT(*) FROM committee WHERE area_id = :area AND id = :committee")
  int committees(AreaId area, CommitteeId committee);

  /** A committee whose members a review can be opened to. */
  @Introspected
  record Reading(CommitteeId id, String name) {}

  @Query("SELECT c.id, c.name FROM committee c WHERE c.area_id = :area ORDER BY c.name LIMIT 200")
  List<Reading> committees(AreaId area);
}
