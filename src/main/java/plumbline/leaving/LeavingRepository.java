package plumbline.leaving;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import plumbline.areas.Agency;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.PersonId;
import plumbline.people.Permission;
import plumbline.people.Viewer;

/** What is in the care of a person in an area, for whoever manages its people. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LeavingRepository extends GenericRepository<Agency, AgencyId> {

  /** More than a person could care for. */
  int MOST = 1000;

  default Optional<Leaver> leaver(Viewer viewer, AreaId area, PersonId person) {
    viewer.require(Permission.MANAGE_PEOPLE, area);
    return leaver(area, person);
  }

  default List<Successor> successors(Viewer viewer, AreaId area, PersonId leaver) {
    viewer.require(Permission.MANAGE_PEOPLE, area);
    return successors(area, leaver);
  }

  default List<Thing> requests(Viewer viewer, AreaId area, PersonId person) {
    viewer.require(Permission.MANAGE_PEOPLE, area);
    return requests(area, person, MOST);
  }

  default List<Thing> papers(Viewer viewer, AreaId area, PersonId person) {
    viewer.require(Permission.MANAGE_PEOPLE, area);
    return papers(area, person, MOST);
  }

  default List<Thing> named(Viewer viewer, AreaId area, String title) {
    viewer.require(Permission.MANAGE_PEOPLE, area);
    return title.isBlank() ? List.of() : named(area, title.strip(), MOST);
  }

  @Query(
      """
      SELECT p.id, p.name, p.job_title, (
        SELECT COUNT(*)
        FROM role_grant e
        WHERE e.person_id = p.id
          AND (e.area_id IS NULL OR e.area_id <> :area)) AS roles_elsewhere
      FROM person p
      WHERE p.id = :person
        AND EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = p.id AND g.area_id = :area)
      """)
  Optional<Leaver> leaver(AreaId area, PersonId person);

  @Query(
      """
      SELECT p.id, p.name, p.job_title, p.state = 'INVITED' AS invited
      FROM person p
      WHERE p.id <> :leaver
        AND p.state <> 'DISABLED'
        AND EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = p.id AND g.area_id = :area)
      ORDER BY p.name, p.id
      LIMIT 500
      """)
  List<Successor> successors(AreaId area, PersonId leaver);

  default List<Agency> agencies(Viewer viewer, AreaId area) {
    viewer.require(Permission.MANAGE_PEOPLE, area);
    return agencies(area);
  }

  @Query(
      """
      SELECT id, name, kind, version
      FROM agency
      WHERE area_id = :area
      ORDER BY name
      LIMIT 200
      """)
  List<Agency> agencies(AreaId area);

  @Query(
      """
      SELECT 'evidence request' AS kind, '' AS part, q.id,
        CONCAT(a.name, ': ', LEFT(q.what, 120)) AS words
      FROM evidence_request q
      JOIN agency a ON a.area_id = q.area_id AND a.id = q.agency_id
      WHERE q.area_id = :area
        AND q.asked_by = :person
        AND q.state = 'OPEN'
      ORDER BY q.due_on, q.id
      LIMIT :limit
      """)
  List<Thing> requests(AreaId area, PersonId person, int limit);

  @Query(
      """
      SELECT 'paper' AS kind, '' AS part, p.id, p.title AS words
      FROM paper p
      WHERE p.area_id = :area
        AND p.made_by = :person
        AND p.publication_id IS NULL
      ORDER BY p.changed_at DESC, p.id
      LIMIT :limit
      """)
  List<Thing> papers(AreaId area, PersonId person, int limit);

  /** Everything open that this role answers for, whatever its capitals. */
  @Query(
      """
      SELECT kind, part, id, words
      FROM (
        SELECT 'action' AS kind, 'lead' AS part, a.id,
          CONCAT(a.reference, ' ', LEFT(a.words, 120)) AS words
        FROM action a
        WHERE a.area_id = :area AND a.lead_role = :title AND a.state IN ('OPEN', 'DONE')
        UNION ALL
        SELECT 'action', 'accountable', a.id, CONCAT(a.reference, ' ', LEFT(a.words, 120))
        FROM action a
        WHERE a.area_id = :area AND a.officer = :title AND a.state IN ('OPEN', 'DONE')
        UNION ALL
        SELECT 'recommendation', 'owner', r.id, CONCAT(r.reference, ' ', LEFT(r.words, 120))
        FROM recommendation r
        WHERE r.area_id = :area AND r.owner = :title AND r.closed_on IS NULL
        UNION ALL
        SELECT 'measure', 'owner', m.id, m.name
        FROM measure m
        WHERE m.area_id = :area AND m.owner_role = :title) t
      ORDER BY FIELD(kind, 'action', 'recommendation', 'measure'), part, id
      LIMIT :limit
      """)
  List<Thing> named(AreaId area, String title, int limit);

  default Ended unsent(Viewer viewer, AreaId area, PersonId person, String path) {
    viewer.require(Permission.MANAGE_PEOPLE, area);
    return unsent(area, person, path);
  }

  /**
   * @param path what the addresses of the area begin with
   */
  @Query(
      """
      SELECT
        (SELECT COUNT(*) FROM draft WHERE area_id = :area AND person_id = :person) AS drafts,
        (SELECT COUNT(*) FROM parked_form
          WHERE person_id = :person AND path LIKE CONCAT(:path, '%')) AS forms
      """)
  Ended unsent(AreaId area, PersonId person, String path);
}
