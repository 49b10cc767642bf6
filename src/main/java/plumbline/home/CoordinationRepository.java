package plumbline.home;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import plumbline.common.PersonId;
import plumbline.common.PublicationId;
import plumbline.people.Viewer;

/** What coordinators and administrators keep going. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CoordinationRepository extends GenericRepository<Paper, PublicationId> {

  default List<Coordinated> coordinated(Viewer viewer) {
    return coordinated(viewer.id());
  }

  default List<LatePeople> late(Viewer viewer) {
    return late(viewer.id());
  }

  default List<LevelsApart> apart(Viewer viewer) {
    return apart(viewer.id());
  }

  /** Areas that lack people; none for whoever does not look after the installation. */
  default List<Staffing> staffing(Viewer viewer) {
    return viewer.administers() ? staffing() : List.of();
  }

  /** The newest month of each area that this person coordinates; no month before the first. */
  @Query(
      """
      SELECT a.slug, a.name AS area, d.month, d.due_on, COALESCE(d.state = 'OPEN', 0) AS open,
        COUNT(r.criterion_id) AS total,
        COUNT(IF(r.stage IN ('AGREED', 'NOT_RECORDED'), 1, NULL)) AS done,
        COUNT(IF(r.stage <> 'NOT_RECORDED' AND r.before_standing = 'RATED'
          AND NOT r.level <=> r.before_level AND TRIM(r.reason) = '', 1, NULL)) AS unexplained
      FROM (
        SELECT DISTINCT area_id
        FROM role_grant
        WHERE person_id = :person
          AND role = 'COORDINATOR') g
      JOIN local_area a ON a.id = g.area_id
      LEFT JOIN round d ON d.area_id = a.id
        AND d.month = (SELECT MAX(n.month) FROM round n WHERE n.area_id = a.id)
      LEFT JOIN rating r ON r.area_id = d.area_id AND r.round_id = d.id
      GROUP BY a.slug, a.name, d.month, d.due_on, d.state
      ORDER BY d.due_on, a.name
      LIMIT 50
      """)
  List<Coordinated> coordinated(PersonId person);

  /** How many people have not answered in the open month of each area this person coordinates. */
  @Query(
      """
      SELECT a.slug, COUNT(DISTINCT g.person_id) AS people
      FROM role_grant k
      JOIN local_area a ON a.id = k.area_id
      JOIN round d ON d.area_id = k.area_id AND d.state = 'OPEN'
      JOIN role_grant g ON g.area_id = k.area_id
      JOIN person p ON p.id = g.person_id AND p.state <> 'DISABLED'
      JOIN grant_criterion c ON c.grant_id = g.id
      JOIN rating r ON r.area_id = d.area_id AND r.round_id = d.id
        AND r.criterion_id = c.criterion_id
      LEFT JOIN agency_rating x ON x.area_id = d.area_id AND x.round_id = d.id
        AND x.criterion_id = c.criterion_id AND x.agency_id = g.agency_id
      WHERE k.person_id = :person
        AND k.role = 'COORDINATOR'
        AND ((g.role = 'LEAD' AND r.stage NOT IN ('AGREED', 'NOT_RECORDED'))
          OR (g.role = 'CONTRIBUTOR' AND x.agency_id IS NULL))
      GROUP BY a.slug
      LIMIT 50
      """)
  List<LatePeople> late(PersonId person);

  /**
   * The levels of criteria on which agencies differ. Whoever speaks for an agency whose rating is
   * still missing is blind to the criterion.
   */
  @Query(
      """
      SELECT a.slug, d.framework_id, d.framework_version, x.criterion_id,
        GROUP_CONCAT(DISTINCT x.level SEPARATOR ',') AS levels
      FROM role_grant k
      JOIN local_area a ON a.id = k.area_id
      JOIN round d ON d.area_id = k.area_id AND d.state = 'OPEN'
      JOIN agency_rating x ON x.area_id = d.area_id AND x.round_id = d.id
        AND x.level IS NOT NULL
      WHERE k.person_id = :person
        AND k.role = 'COORDINATOR'
        AND NOT EXISTS (
          SELECT 1
          FROM role_grant g
          JOIN grant_criterion c ON c.grant_id = g.id
          LEFT JOIN agency_rating o ON o.area_id = g.area_id AND o.round_id = x.round_id
            AND o.criterion_id = c.criterion_id AND o.agency_id = g.agency_id
          WHERE g.person_id = :person
            AND g.area_id = x.area_id
            AND g.role = 'CONTRIBUTOR'
            AND c.criterion_id = x.criterion_id
            AND o.agency_id IS NULL)
      GROUP BY a.slug, d.framework_id, d.framework_version, x.criterion_id
      HAVING COUNT(DISTINCT x.level) > 1
      LIMIT 500
      """)
  List<LevelsApart> apart(PersonId person);

  /** Areas without people or without a coordinator, and areas where an invitation is unanswered. */
  @Query(
      """
      SELECT s.slug, s.area, s.people, s.coordinators, s.invited
      FROM (
        SELECT a.slug, a.name AS area,
          COUNT(DISTINCT g.person_id) AS people,
          COUNT(DISTINCT IF(g.role = 'COORDINATOR' AND p.state <> 'DISABLED', p.id, NULL))
            AS coordinators,
          COUNT(DISTINCT IF(p.state = 'INVITED', p.id, NULL)) AS invited
        FROM local_area a
        LEFT JOIN role_grant g ON g.area_id = a.id
        LEFT JOIN person p ON p.id = g.person_id
        GROUP BY a.id, a.slug, a.name) s
      WHERE s.coordinators = 0
        OR s.invited > 0
      ORDER BY s.coordinators > 0, s.area
      LIMIT 20
      """)
  List<Staffing> staffing();
}
