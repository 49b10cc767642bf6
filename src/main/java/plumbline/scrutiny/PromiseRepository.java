package plumbline.scrutiny;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.RecommendationId;
import plumbline.common.ReviewId;
import plumbline.people.Viewer;
import plumbline.reviews.Readership;

/**
 * What concerns a committee: what its own reviews and public ones of no committee asked for, and
 * what it was answered.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PromiseRepository extends GenericRepository<PromiseRepository.PastDue, RecommendationId> {

  /**
   * An agreed recommendation whose date, or once it is complete the date for looking at its impact,
   * has gone by. What goes on and is looked at on a day is not late.
   *
   * @param answeredOn the day of the last meeting that was answered about it
   * @param answer how that answer begins, as last corrected
   */
  @Introspected
  record PastDue(
      RecommendationId id,
      ReviewId reviewId,
      String reference,
      String theme,
      String words,
      String review,
      LocalDate dueBy,
      @Nullable LocalDate answeredOn,
      @Nullable String answer) {}

  String PAST_DUE =
      """
      SELECT r.id, r.review_id, r.reference, r.theme, LEFT(r.words, 300) AS words, w.title AS review,
        COALESCE(t.due_by, IF(t.standing = 'COMPLETE', t.impact_review_by, NULL)) AS due_by,
        n.held_on AS answered_on, LEFT(a.words, 600) AS answer
      FROM review w
      JOIN recommendation r ON r.area_id = w.area_id AND r.review_id = w.id
      JOIN timescale t ON t.area_id = r.area_id AND t.of_id = r.id AND t.ordinal = r.timescale
      LEFT JOIN response a ON a.area_id = r.area_id AND a.recommendation_id = r.id
        AND (a.meeting_id, a.correction) = (
          SELECT s.meeting_id, s.correction
          FROM response s
          JOIN meeting m ON m.area_id = s.area_id AND m.id = s.meeting_id
          WHERE s.area_id = r.area_id AND s.recommendation_id = r.id
          ORDER BY m.held_on DESC, s.meeting_id DESC, s.correction DESC
          LIMIT 1)
      LEFT JOIN meeting n ON n.area_id = a.area_id AND n.id = a.meeting_id
      WHERE w.area_id = :area
        AND r.state = 'AGREED'
        AND r.decision <> 'REJECTED'
        AND COALESCE(t.due_by, IF(t.standing = 'COMPLETE', t.impact_review_by, NULL)) < :today
        AND
      """
          + Readership.MAY_READ;

  String OLDEST_FIRST = " ORDER BY due_by, r.position, r.id LIMIT :limit";

  default List<PastDue> pastDue(
      Viewer viewer, AreaId area, CommitteeId of, LocalDate today, int limit) {
    return pastDue(
        area, viewer.readsWholeArea(area), Readership.committees(viewer, area), of, today, limit);
  }

  @Query(
      PAST_DUE
          + """
          AND (w.committee_id = :of OR (w.committee_id IS NULL AND w.readers = 'PUBLIC') OR EXISTS (
            SELECT 1
            FROM response s
            JOIN meeting m ON m.area_id = s.area_id AND m.id = s.meeting_id
            WHERE s.area_id = r.area_id AND s.recommendation_id = r.id AND m.committee_id = :of))
          """
          + OLDEST_FIRST)
  List<PastDue> pastDue(
      AreaId area,
      boolean wholeArea,
      List<CommitteeId> committees,
      CommitteeId of,
      LocalDate today,
      int limit);

  /** Of what one review asked for, whomever it concerns; {@code review} names a column here. */
  default List<PastDue> pastDueOfReview(
      Viewer viewer, AreaId area, ReviewId review, LocalDate today, int limit) {
    return pastDueOfReview(
        area,
        viewer.readsWholeArea(area),
        Readership.committees(viewer, area),
        review,
        today,
        limit);
  }

  @Query(PAST_DUE + " AND w.id = :ofReview" + OLDEST_FIRST)
  List<PastDue> pastDueOfReview(
      AreaId area,
      boolean wholeArea,
      List<CommitteeId> committees,
      ReviewId ofReview,
      LocalDate today,
      int limit);

  /** The answers given at the committee's meetings from this day on, as last corrected. */
  default List<GivenAnswer> answered(
      Viewer viewer, AreaId area, CommitteeId of, LocalDate from, int limit) {
    return answered(
        area, viewer.readsWholeArea(area), Readership.committees(viewer, area), of, from, limit);
  }

  @Query(
      """
      SELECT r.id AS recommendation_id, r.reference, r.theme, LEFT(s.words, 600) AS words,
        s.author, m.held_on
      FROM meeting m
      JOIN response s ON s.area_id = m.area_id AND s.meeting_id = m.id
      JOIN recommendation r ON r.area_id = s.area_id AND r.id = s.recommendation_id
      JOIN review w ON w.area_id = r.area_id AND w.id = r.review_id
      WHERE m.area_id = :area
        AND m.committee_id = :of
        AND m.held_on >= :from
        AND (:wholeArea OR r.state <> 'DRAFT')
        AND NOT EXISTS (
          SELECT 1 FROM response n
          WHERE n.area_id = s.area_id AND n.recommendation_id = s.recommendation_id
            AND n.meeting_id = s.meeting_id AND n.correction > s.correction)
        AND
      """
          + Readership.MAY_READ
          + """
          ORDER BY m.held_on DESC, r.review_id, r.position
          LIMIT :limit
          """)
  List<GivenAnswer> answered(
      AreaId area,
      boolean wholeArea,
      List<CommitteeId> committees,
      CommitteeId of,
      LocalDate from,
      int limit);
}
