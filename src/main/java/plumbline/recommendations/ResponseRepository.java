package plumbline.recommendations;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.MeetingId;
import plumbline.common.PersonId;
import plumbline.common.RecommendationId;
import plumbline.common.ReviewId;
import plumbline.people.Viewer;
import plumbline.reviews.Readership;

/** Responses, to whoever reads their recommendation. They are added and never changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ResponseRepository extends GenericRepository<Recommendation, RecommendationId> {

  String COLUMNS =
      """
      s.recommendation_id, s.meeting_id, s.correction, c.name AS committee, m.held_on, s.words,
        s.author, s.signed_off_by, s.signed_off_on, s.why
      """;

  String FROM =
      """
      FROM response s
      JOIN meeting m ON m.area_id = s.area_id AND m.id = s.meeting_id
      JOIN committee c ON c.area_id = m.area_id AND c.id = m.committee_id
      JOIN recommendation r ON r.area_id = s.area_id AND r.id = s.recommendation_id
      JOIN review w ON w.area_id = r.area_id AND w.id = r.review_id
      WHERE s.area_id = :area
        AND
      """
          + RecommendationRepository.MAY_READ;

  /** Every response to one recommendation, in the order of the meetings. */
  default List<Response> of(Viewer viewer, AreaId area, RecommendationId id) {
    return of(area, id, viewer.readsWholeArea(area), Readership.committees(viewer, area));
  }

  @Query(
      "SELECT "
          + COLUMNS
          + FROM
          + """
          AND s.recommendation_id = :id
          ORDER BY m.held_on, s.meeting_id, s.correction
          LIMIT 1000
          """)
  List<Response> of(
      AreaId area, RecommendationId id, boolean wholeArea, List<CommitteeId> committees);

  /** Every response to each recommendation of a review, in the order of the meetings. */
  default List<Response> all(Viewer viewer, AreaId area, ReviewId of) {
    return all(area, of, viewer.readsWholeArea(area), Readership.committees(viewer, area));
  }

  @Query(
      "SELECT "
          + COLUMNS
          + FROM
          + """
          AND r.review_id = :of
          ORDER BY s.recommendation_id, m.held_on, s.meeting_id, s.correction
          LIMIT 5000
          """)
  List<Response> all(AreaId area, ReviewId of, boolean wholeArea, List<CommitteeId> committees);

  /** The latest response to each recommendation of a review, or of all when it is 0. */
  default List<Response> latest(Viewer viewer, AreaId area, ReviewId of) {
    return latest(area, of, viewer.readsWholeArea(area), Readership.committees(viewer, area));
  }

  @Query(
      """
      SELECT z.recommendation_id, z.meeting_id, z.correction, z.committee, z.held_on, z.words,
        z.author, z.signed_off_by, z.signed_off_on, z.why
      FROM (
        SELECT ROW_NUMBER() OVER (
          PARTITION BY s.recommendation_id
          ORDER BY m.held_on DESC, s.meeting_id DESC, s.correction DESC) AS place,
      """
          + COLUMNS
          + FROM
          + """
            AND (:of = 0 OR r.review_id = :of)) z
          WHERE z.place = 1
          LIMIT 1000
          """)
  List<Response> latest(AreaId area, ReviewId of, boolean wholeArea, List<CommitteeId> committees);

  /** How many responses there are to this recommendation at this meeting. */
  @Query(
      """
      SELECT COUNT(*)
      FROM response
      WHERE area_id = :area
        AND recommendation_id = :id
        AND meeting_id = :meeting
      """)
  int count(AreaId area, RecommendationId id, MeetingId meeting);

  @Query(
      """
      INSERT IGNORE INTO response (area_id, recommendation_id, meeting_id, correction, words,
        author, signed_off_by, signed_off_on, why, given_by, given_at)
      VALUES (:area, :id, :meeting, :correction, :words, :author, :signedOffBy, :signedOffOn, :why,
        :person, :now)
      """)
  int insert(
      AreaId area,
      RecommendationId id,
      MeetingId meeting,
      int correction,
      String words,
      String author,
      String signedOffBy,
      @Nullable LocalDate signedOffOn,
      String why,
      PersonId person,
      LocalDateTime now);
}
