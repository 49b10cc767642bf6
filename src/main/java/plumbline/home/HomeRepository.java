package plumbline.home;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import plumbline.common.PersonId;
import plumbline.common.PublicationId;
import plumbline.people.Viewer;

@JdbcRepository(dialect = Dialect.MYSQL)
interface HomeRepository extends GenericRepository<Paper, PublicationId> {

  default List<Moved> moved(Viewer viewer) {
    return moved(viewer.id());
  }

  default List<Moved> movedInPapers(Viewer viewer) {
    return movedInPapers(viewer.id());
  }

  default List<Paper> papers(Viewer viewer) {
    return papers(viewer.id());
  }

  /** What moved in the last closed month, of whatever this person reads in draft. */
  @Query(
      """
      SELECT a.slug, a.name AS area, d.month, d.framework_id, d.framework_version, r.criterion_id,
        r.level, r.before_level, r.movement
      FROM local_area a
      JOIN round d ON d.area_id = a.id AND d.state = 'CLOSED'
      JOIN rating r ON r.area_id = d.area_id AND r.round_id = d.id
      WHERE EXISTS (
          SELECT 1
          FROM role_grant g
          LEFT JOIN grant_criterion c ON c.grant_id = g.id AND c.criterion_id = r.criterion_id
          WHERE g.person_id = :person
            AND g.area_id = a.id
            AND (g.role IN ('COORDINATOR', 'LEAD')
              OR (g.role = 'CONTRIBUTOR' AND c.criterion_id IS NOT NULL)))
        AND d.month = (
          SELECT MAX(n.month) FROM round n WHERE n.area_id = a.id AND n.state = 'CLOSED')
        AND r.movement IN ('UP', 'DOWN', 'NO_LONGER_RATED')
      ORDER BY a.name, r.criterion_id
      LIMIT 30
      """)
  List<Moved> moved(PersonId person);

  /** What moved in the last month of the newest paper of each area that this person reads. */
  @Query(
      """
      SELECT a.slug, a.name AS area, d.month, d.framework_id, d.framework_version, r.criterion_id,
        r.level, r.before_level, r.movement
      FROM local_area a
      JOIN round d ON d.area_id = a.id AND d.state = 'CLOSED'
      JOIN rating r ON r.area_id = d.area_id AND r.round_id = d.id
      WHERE d.month = (
          SELECT MAX(b.to_month)
          FROM released_months b
          JOIN role_grant g ON g.area_id = b.area_id AND g.person_id = :person
          WHERE b.area_id = a.id
            AND ((g.role = 'NATIONAL_READER' AND b.audience = 'PUBLIC')
              OR (g.role = 'SCRUTINY_READER' AND g.committee_id = b.committee_id)))
        AND r.movement IN ('UP', 'DOWN', 'NO_LONGER_RATED')
      ORDER BY a.name, r.criterion_id
      LIMIT 30
      """)
  List<Moved> movedInPapers(PersonId person);

  /** The newest papers that this person may read. */
  @Query(
      """
      SELECT b.id, a.slug, b.title, c.name AS committee, b.published_at
      FROM publication b
      JOIN local_area a ON a.id = b.area_id
      JOIN committee c ON c.area_id = b.area_id AND c.id = b.committee_id
      WHERE b.state = 'PUBLISHED'
        AND b.superseded_at IS NULL
        AND EXISTS (
          SELECT 1 FROM role_grant g
          WHERE g.person_id = :person
            AND g.area_id = b.area_id
            AND (b.audience = 'PUBLIC'
              OR g.role IN ('COORDINATOR', 'LEAD')
              OR g.committee_id = b.committee_id))
      ORDER BY b.id DESC
      LIMIT 5
      """)
  List<Paper> papers(PersonId person);
}
