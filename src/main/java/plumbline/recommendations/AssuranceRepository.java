package plumbline.recommendations;

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

  @Query(
      """
      INSERT INTO assurance (area_id, recommendation_id, review_id, stance, words)
      VALUES (:area, :id, :review, :stance, :words)
      ON DUPLICATE KEY UPDATE stance = :stance, words = :words
      """)
  int keep(AreaId area, RecommendationId id, ReviewId review, Stance stance, String words);
}
