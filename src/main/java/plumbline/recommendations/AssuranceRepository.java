package plumbline.recommendations;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.RecommendationId;
import plumbline.common.ReviewId;
import plumbline.people.Viewer;
import plumbline.reviews.Readership;

/** What reviews say about recommendations, to whoever reads those reviews. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AssuranceRepository extends GenericRepository<Recommendation, RecommendationId> {

  /** Of a recommendation that the caller has found. */
  default List<Assurance> of(Viewer viewer, AreaId area, RecommendationId found) {
    return of(area, found, viewer.readsWholeArea(area), Readership.committees(viewer, area));
  }

  @Query(
      """
      SELECT a.review_id, w.title AS review_title, a.stance, a.words
      FROM assurance a
      JOIN review w ON w.area_id = a.area_id AND w.id = a.review_id
      WHERE a.area_id = :area
        AND a.recommendation_id = :found
        AND
      """
          + Readership.MAY_READ
          + "ORDER BY w.published, w.id LIMIT 100")
  List<Assurance> of(
      AreaId area, RecommendationId found, boolean wholeArea, List<CommitteeId> committees);

  /** What a review says about one of the recommendations of another. */
  @Introspected
  record Row(
      RecommendationId recommendationId,
      ReviewId reviewId,
      String reviewTitle,
      Stance stance,
      String words) {

    Assurance assurance() {
      return new Assurance(reviewId, reviewTitle, stance, words);
    }
  }

  /** About every recommendation of a review, whose reader the caller has asked for. */
  default List<Row> ofReview(Viewer viewer, AreaId area, ReviewId of) {
    return ofReview(area, of, viewer.readsWholeArea(area), Readership.committees(viewer, area));
  }

  @Query(
      """
      SELECT a.recommendation_id, a.review_id, w.title AS review_title, a.stance, a.words
      FROM assurance a
      JOIN recommendation r ON r.area_id = a.area_id AND r.id = a.recommendation_id
      JOIN review w ON w.area_id = a.area_id AND w.id = a.review_id
      WHERE a.area_id = :area
        AND r.review_id = :of
        AND
      """
          + Readership.MAY_READ
          + "ORDER BY a.recommendation_id, w.published, w.id LIMIT 5000")
  List<Row> ofReview(AreaId area, ReviewId of, boolean wholeArea, List<CommitteeId> committees);

  @Query(
      """
      INSERT INTO assurance (area_id, recommendation_id, review_id, stance, words)
      VALUES (:area, :id, :review, :stance, :words)
      ON DUPLICATE KEY UPDATE stance = :stance, words = :words
      """)
  int keep(AreaId area, RecommendationId id, ReviewId review, Stance stance, String words);
}
