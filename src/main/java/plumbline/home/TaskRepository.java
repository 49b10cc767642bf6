package plumbline.home;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import plumbline.common.PersonId;
import plumbline.common.PublicationId;
import plumbline.people.Viewer;

/** What people have to answer: as leads, and for agencies. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TaskRepository extends GenericRepository<Paper, PublicationId> {

  default List<Task> asLead(Viewer viewer) {
    return asLead(viewer.id());
  }

  default List<Task> forAgencies(Viewer viewer) {
    return forAgencies(viewer.id());
  }

  default List<DissentAsked> dissents(Viewer viewer) {
    return dissents(viewer.id());
  }

  default List<OpenMonth> openMonths(Viewer viewer) {
    return openMonths(viewer.id());
  }

  /** Actions of the person's agencies that are past due or due by this day, the oldest first. */
  default List<ActionDue> actions(Viewer viewer, LocalDate until) {
    return actions(viewer.id(), until);
  }

  /** Open months with the criteria that this person leads, and how many of them are confirmed. */
  @Query(
      """
      SELECT a.slug, a.name AS area, '' AS agency, d.month, d.due_on,
        COUNT(DISTINCT r.criterion_id) AS total,
        COUNT(DISTINCT IF(r.stage IN ('AGREED', 'NOT_RECORDED'), r.criterion_id, NULL)) AS done
      FROM role_grant g
      JOIN local_area a ON a.id = g.area_id
      JOIN round d ON d.area_id = g.area_id AND d.state = 'OPEN'
      JOIN grant_criterion c ON c.grant_id = g.id
      JOIN rating r ON r.area_id = d.area_id AND r.round_id = d.id
        AND r.criterion_id = c.criterion_id
      WHERE g.person_id = :person
        AND g.role = 'LEAD'
      GROUP BY a.slug, a.name, d.month, d.due_on
      ORDER BY d.due_on, a.name
      LIMIT 50
      """)
  List<Task> asLead(PersonId person);

  /** Open months with the criteria this person rates for an agency, and how many are rated. */
  @Query(
      """
      SELECT a.slug, a.name AS area, y.name AS agency, d.month, d.due_on,
        COUNT(DISTINCT r.criterion_id) AS total,
        COUNT(DISTINCT x.criterion_id) AS done
      FROM role_grant g
      JOIN local_area a ON a.id = g.area_id
      JOIN agency y ON y.area_id = g.area_id AND y.id = g.agency_id
      JOIN round d ON d.area_id = g.area_id AND d.state = 'OPEN'
      JOIN grant_criterion c ON c.grant_id = g.id
      JOIN rating r ON r.area_id = d.area_id AND r.round_id = d.id
        AND r.criterion_id = c.criterion_id
      LEFT JOIN agency_rating x ON x.area_id = d.area_id AND x.round_id = d.id
        AND x.criterion_id = c.criterion_id AND x.agency_id = g.agency_id
      WHERE g.person_id = :person
        AND g.role = 'CONTRIBUTOR'
      GROUP BY a.slug, a.name, y.id, y.name, d.month, d.due_on
      ORDER BY d.due_on, a.name, y.name
      LIMIT 50
      """)
  List<Task> forAgencies(PersonId person);

  /**
   * Where an agency of this person said something else than the area agreed, without a dissent and
   * without accepting it; not while this person is blind there, because the rating of another of
   * their agencies is missing.
   */
  @Query(
      """
      SELECT DISTINCT a.slug, y.name AS agency, d.month, d.framework_id, d.framework_version,
        x.criterion_id, x.level, r.level AS agreed_level
      FROM role_grant g
      JOIN local_area a ON a.id = g.area_id
      JOIN agency y ON y.area_id = g.area_id AND y.id = g.agency_id
      JOIN round d ON d.area_id = g.area_id AND d.state = 'OPEN'
      JOIN grant_criterion c ON c.grant_id = g.id
      JOIN agency_rating x ON x.area_id = d.area_id AND x.round_id = d.id
        AND x.criterion_id = c.criterion_id AND x.agency_id = g.agency_id
      JOIN rating r ON r.area_id = x.area_id AND r.round_id = x.round_id
        AND r.criterion_id = x.criterion_id
      WHERE g.person_id = :person
        AND g.role = 'CONTRIBUTOR'
        AND r.stage = 'AGREED'
        AND x.level IS NOT NULL
        AND NOT x.level <=> r.level
        AND x.dissent = ''
        AND NOT x.accepted_level <=> COALESCE(r.level, '')
        AND NOT EXISTS (
          SELECT 1
          FROM role_grant h
          JOIN grant_criterion e ON e.grant_id = h.id
          LEFT JOIN agency_rating o ON o.area_id = h.area_id AND o.round_id = x.round_id
            AND o.criterion_id = e.criterion_id AND o.agency_id = h.agency_id
          WHERE h.person_id = :person
            AND h.area_id = x.area_id
            AND h.role = 'CONTRIBUTOR'
            AND e.criterion_id = x.criterion_id
            AND o.agency_id IS NULL)
      ORDER BY d.month, x.criterion_id, y.name
      LIMIT 20
      """)
  List<DissentAsked> dissents(PersonId person);

  @Query(
      """
      SELECT DISTINCT a.slug, a.name AS area, y.name AS agency, x.id, x.reference,
        LEFT(x.words, 100) AS words, t.due_by, COUNT(*) OVER () AS total
      FROM role_grant g
      JOIN local_area a ON a.id = g.area_id
      JOIN agency y ON y.area_id = g.area_id AND y.id = g.agency_id
      JOIN action x ON x.area_id = g.area_id AND x.agency_id = g.agency_id
      JOIN timescale t ON t.area_id = x.area_id AND t.of_id = x.id AND t.ordinal = x.timescale
      WHERE g.person_id = :person
        AND g.role = 'CONTRIBUTOR'
        AND x.state = 'OPEN'
        AND t.due_by <= :until
      ORDER BY t.due_by, x.id
      LIMIT 10
      """)
  List<ActionDue> actions(PersonId person, LocalDate until);

  /** The open months of the areas that this person works on. */
  @Query(
      """
      SELECT DISTINCT a.name AS area, d.month, d.due_on
      FROM role_grant g
      JOIN local_area a ON a.id = g.area_id
      JOIN round d ON d.area_id = g.area_id AND d.state = 'OPEN'
      WHERE g.person_id = :person
        AND g.role IN ('COORDINATOR', 'LEAD', 'CONTRIBUTOR')
      ORDER BY d.due_on, a.name
      LIMIT 10
      """)
  List<OpenMonth> openMonths(PersonId person);
}
