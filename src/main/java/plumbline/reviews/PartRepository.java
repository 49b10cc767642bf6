package plumbline.reviews;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.ReviewId;
import plumbline.common.ReviewPartId;
import plumbline.people.Viewer;

/**
 * The parts of a review as a person may read them: what is withheld, and what stands below it, for
 * coordinator and leads only.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PartRepository extends GenericRepository<Part, ReviewPartId> {

  int MOST = 500;

  String SELECT =
      """
      SELECT p.id, p.review_id, p.position, p.kind, p.reference, p.heading, p.words, p.role,
        p.figure, p.confidence, p.verdict, p.parent_id, p.withheld, p.release_note, p.version
      FROM review_part p
      JOIN review w ON w.area_id = p.area_id AND w.id = p.review_id
      LEFT JOIN review_part u ON u.area_id = p.area_id AND u.id = p.parent_id
      LEFT JOIN review_part v ON v.area_id = u.area_id AND v.id = u.parent_id
      WHERE p.area_id = :area
        AND (:wholeArea
          OR NOT (p.withheld OR COALESCE(u.withheld, FALSE) OR COALESCE(v.withheld, FALSE)))
        AND
      """
          + Readership.MAY_READ;

  default List<Part> all(Viewer viewer, AreaId area, ReviewId review) {
    return all(
        area, review, viewer.readsWholeArea(area), Readership.committees(viewer, area), MOST);
  }

  @Query(SELECT + "AND p.review_id = :review ORDER BY p.position, p.id LIMIT :limit")
  List<Part> all(
      AreaId area, ReviewId review, boolean wholeArea, List<CommitteeId> committees, int limit);

  default Optional<Part> find(Viewer viewer, AreaId area, ReviewPartId id) {
    return find(area, id, viewer.readsWholeArea(area), Readership.committees(viewer, area));
  }

  @Query(SELECT + "AND p.id = :id")
  Optional<Part> find(
      AreaId area, ReviewPartId id, boolean wholeArea, List<CommitteeId> committees);

  @Query("SELECT COUNT(*) FROM review_part WHERE area_id = :area AND review_id = :review")
  int count(AreaId area, ReviewId review);

  @Query(
      """
      INSERT INTO review_part (id, area_id, review_id, position, kind, reference, heading, words,
        role, figure, confidence, verdict, parent_id, withheld, release_note, version)
      VALUES (:id, :area, :review, :position, :kind, :reference, :heading, :words, :role, :figure,
        :confidence, :verdict, :parent, :withheld, :releaseNote, 1)
      """)
  int insert(
      ReviewPartId id,
      AreaId area,
      ReviewId review,
      int position,
      PartKind kind,
      String reference,
      String heading,
      String words,
      String role,
      String figure,
      Confidence confidence,
      String verdict,
      @Nullable ReviewPartId parent,
      boolean withheld,
      String releaseNote);

  @Query(
      """
      UPDATE review_part
      SET kind = :kind,
          position = :position,
          reference = :reference,
          heading = :heading,
          words = :words,
          role = :role,
          figure = :figure,
          confidence = :confidence,
          verdict = :verdict,
          parent_id = :parent,
          withheld = :withheld,
          release_note = :releaseNote,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
      """)
  int update(
      AreaId area,
      ReviewPartId id,
      int version,
      int position,
      PartKind kind,
      String reference,
      String heading,
      String words,
      String role,
      String figure,
      Confidence confidence,
      String verdict,
      @Nullable ReviewPartId parent,
      boolean withheld,
      String releaseNote);

  /** Moves everything from this place on by this many places. */
  @Query(
      """
      UPDATE review_part
      SET position = position + :by
      WHERE area_id = :area
        AND review_id = :review
        AND position >= :fromPlace
      """)
  int shift(AreaId area, ReviewId review, int fromPlace, int by);

  @Query(
      """
      UPDATE review_part
      SET withheld = :isWithheld,
          release_note = :note,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
      """)
  int release(AreaId area, ReviewPartId id, int version, boolean isWithheld, String note);

  @Query("SELECT COUNT(*) FROM review_part WHERE area_id = :area AND parent_id = :above")
  int below(AreaId area, ReviewPartId above);

  @Query(
      """
      SELECT COUNT(*)
      FROM review_part p
      JOIN review_part u ON u.area_id = p.area_id AND u.id = p.parent_id
      WHERE p.area_id = :area
        AND u.parent_id = :above
      """)
  int twoBelow(AreaId area, ReviewPartId above);

  /** Whether a part is withheld, or one that it stands below: 1 or 0. */
  @Query(
      """
      SELECT COUNT(*)
      FROM review_part p
      LEFT JOIN review_part u ON u.area_id = p.area_id AND u.id = p.parent_id
      WHERE p.area_id = :area
        AND p.id = :above
        AND (p.withheld OR u.withheld)
      """)
  int hides(AreaId area, ReviewPartId above);

  @Query("DELETE FROM review_part WHERE area_id = :area AND id = :id AND version = :version")
  int delete(AreaId area, ReviewPartId id, int version);
}
