package plumbline.administration;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import plumbline.areas.Committee;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.PersonId;
import plumbline.people.Permission;
import plumbline.people.Viewer;

/** Who is what, for those who manage people. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AdministrationRepository extends GenericRepository<Committee, CommitteeId> {

  /** The areas whose people this person manages. */
  default List<Overview> overviews(Viewer viewer, int limit, int offset) {
    return overviews(viewer.id(), viewer.administers(), limit, offset);
  }

  @Query(
      """
      SELECT a.id, a.slug, a.name,
        (SELECT COUNT(DISTINCT g.person_id) FROM role_grant g WHERE g.area_id = a.id) AS people,
        (SELECT COUNT(DISTINCT g.person_id)
          FROM role_grant g
          JOIN person p ON p.id = g.person_id AND p.state = 'ACTIVE'
          WHERE g.area_id = a.id AND g.role = 'COORDINATOR') AS coordinators,
        (SELECT COUNT(DISTINCT g.person_id)
          FROM role_grant g
          JOIN person p ON p.id = g.person_id AND p.state = 'INVITED'
          WHERE g.area_id = a.id) AS invited,
        (SELECT COUNT(*) FROM agency y WHERE y.area_id = a.id) AS agencies,
        (SELECT COUNT(*) FROM committee c WHERE c.area_id = a.id) AS committees,
        (SELECT COUNT(DISTINCT g.person_id)
          FROM role_grant g
          WHERE g.area_id = a.id AND g.role = 'SCRUTINY_READER') AS readers,
        (SELECT COUNT(DISTINCT g.person_id)
          FROM role_grant g
          WHERE g.area_id = a.id AND g.role = 'NATIONAL_READER') AS national_readers,
        (SELECT CONCAT(r.framework_id, ' ', r.framework_version)
          FROM round r
          WHERE r.area_id = a.id
          ORDER BY r.month DESC
          LIMIT 1) AS framework,
        o.month AS open_month, o.due_on,
        (SELECT COUNT(*)
          FROM outbox_message m
          WHERE m.area_id = a.id AND m.state IN ('FAILED', 'BY_HAND')) AS unsent
      FROM local_area a
      LEFT JOIN round o ON o.area_id = a.id AND o.state = 'OPEN'
      WHERE :administers OR EXISTS (
        SELECT 1
        FROM role_grant g
        WHERE g.area_id = a.id AND g.person_id = :person AND g.role = 'COORDINATOR')
      ORDER BY a.name, a.id
      LIMIT :limit OFFSET :offset
      """)
  List<Overview> overviews(PersonId person, boolean administers, int limit, int offset);

  default List<Led> led(Viewer viewer, List<AreaId> areas) {
    areas.forEach(area -> viewer.require(Permission.MANAGE_PEOPLE, area));
    return areas.isEmpty() ? List.of() : led(areas);
  }

  /** By those who have not been stopped from signing in. */
  @Query(
      """
      SELECT DISTINCT g.area_id, c.criterion_id, p.id AS person_id, p.name
      FROM role_grant g
      JOIN person p ON p.id = g.person_id AND p.state <> 'DISABLED'
      JOIN grant_criterion c ON c.grant_id = g.id
      WHERE g.area_id IN (:areas)
        AND g.role = 'LEAD'
      ORDER BY p.name, p.id
      LIMIT 20000
      """)
  List<Led> led(List<AreaId> areas);

  default List<Somebody> people(Viewer viewer, AreaId area) {
    viewer.require(Permission.MANAGE_PEOPLE, area);
    return people(area);
  }

  @Query(
      """
      SELECT p.id, p.name, p.email, p.job_title, p.state
      FROM person p
      WHERE p.state <> 'DISABLED'
        AND EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = p.id AND g.area_id = :area)
      ORDER BY p.name, p.id
      LIMIT 1000
      """)
  List<Somebody> people(AreaId area);

  default List<Committee> committees(Viewer viewer, AreaId area) {
    viewer.require(Permission.MANAGE_PEOPLE, area);
    return committees(area);
  }

  @Query(
      """
      SELECT id, name, version
      FROM committee
      WHERE area_id = :area
      ORDER BY name
      LIMIT 200
      """)
  List<Committee> committees(AreaId area);

  default List<Reader> readers(Viewer viewer, AreaId area) {
    viewer.require(Permission.MANAGE_PEOPLE, area);
    return readers(area);
  }

  @Query(
      """
      SELECT g.id AS grant_id, p.id AS person_id, p.name, p.email, g.committee_id, a.slug,
        a.name AS area_name
      FROM role_grant g
      JOIN local_area a ON a.id = g.area_id
      JOIN person p ON p.id = g.person_id AND p.state <> 'DISABLED'
      WHERE g.area_id = :area
        AND g.role IN ('SCRUTINY_READER', 'NATIONAL_READER')
      ORDER BY p.name, p.id, g.id
      LIMIT 2000
      """)
  List<Reader> readers(AreaId area);

  default List<Reader> nationalReaders(Viewer viewer) {
    viewer.require(Permission.RUN_INSTALLATION, AreaId.INSTALLATION);
    return nationalReaders();
  }

  @Query(
      """
      SELECT g.id AS grant_id, p.id AS person_id, p.name, p.email, g.committee_id, a.slug,
        a.name AS area_name
      FROM role_grant g
      JOIN local_area a ON a.id = g.area_id
      JOIN person p ON p.id = g.person_id AND p.state <> 'DISABLED'
      WHERE g.role = 'NATIONAL_READER'
      ORDER BY p.name, p.id, a.name
      LIMIT 5000
      """)
  List<Reader> nationalReaders();

  default List<Somebody> administrators(Viewer viewer) {
    viewer.require(Permission.RUN_INSTALLATION, AreaId.INSTALLATION);
    return administrators();
  }

  @Query(
      """
      SELECT p.id, p.name, p.email, p.job_title, p.state
      FROM person p
      WHERE EXISTS (
        SELECT 1 FROM role_grant g WHERE g.person_id = p.id AND g.role = 'ADMINISTRATOR')
      ORDER BY p.name, p.id
      LIMIT 200
      """)
  List<Somebody> administrators();
}
