package plumbline.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.GrantId;
import plumbline.common.PersonId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PersonRepository extends GenericRepository<Person, PersonId> {

  @Query(
      """
      SELECT g.id, g.role, g.area_id, a.slug, a.name AS area_name, g.agency_id, g.committee_id,
        c.criterion_id
      FROM role_grant g
      LEFT JOIN local_area a ON a.id = g.area_id
      LEFT JOIN grant_criterion c ON c.grant_id = g.id
      WHERE g.person_id = :person
      ORDER BY a.name, g.id
      """)
  List<GrantRow> grants(PersonId person);

  @Query(
      """
      SELECT id, email, name, job_title, state, password_hash, access_version, version
      FROM person
      WHERE email = :email
      """)
  Optional<Person> withEmail(String email);

  @Query(
      """
      SELECT id, email, name, job_title, state, password_hash, access_version, version
      FROM person
      WHERE id = :id
      """)
  Optional<Person> find(PersonId id);

  @Query(
      """
      INSERT INTO person (id, email, name, job_title, state, password_hash, access_version, version)
      VALUES (:id, :email, :name, :jobTitle, :state, NULL, 1, 1)
      """)
  int insert(PersonId id, String email, String name, String jobTitle, PersonState state);

  @Query(
      """
      UPDATE person
      SET state = :state,
          password_hash = :passwordHash,
          access_version = access_version + 1,
          version = version + 1
      WHERE id = :id
        AND version = :version
      """)
  int update(PersonId id, PersonState state, @Nullable String passwordHash, int version);

  @Query(
      """
      UPDATE person
      SET email = :email,
          version = version + 1
      WHERE id = :id
        AND version = :version
      """)
  int changeEmail(PersonId id, String email, int version);

  /** Whoever has no role left can sign in no more; answers whether it was so. */
  @Query(
      """
      UPDATE person
      SET state = 'DISABLED',
          access_version = access_version + 1,
          version = version + 1
      WHERE id = :id
        AND NOT EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = :id)
      """)
  int stopWithoutRole(PersonId id);

  /** Puts a stronger hash of the same password in the place of a weaker one. */
  @Query(
      """
      UPDATE person
      SET password_hash = :renewed
      WHERE id = :id
        AND password_hash = :hash
      """)
  int renewHash(PersonId id, String hash, String renewed);

  /** The names of the person's areas and of the agencies there. */
  @Query(
      """
      SELECT a.name
      FROM local_area a
      WHERE a.id IN (SELECT area_id FROM role_grant WHERE person_id = :person)
      UNION
      SELECT y.name
      FROM agency y
      WHERE y.area_id IN (SELECT area_id FROM role_grant WHERE person_id = :person)
      LIMIT 200
      """)
  List<String> namesAround(PersonId person);

  /** Makes every instance read the person's roles anew. */
  @Query("UPDATE person SET access_version = access_version + 1 WHERE id = :id")
  int renewAccess(PersonId id);

  @Query(
      """
      UPDATE person
      SET access_version = access_version + 1
      WHERE id IN (SELECT person_id FROM role_grant WHERE area_id = :area)
      """)
  int renewAccessOfArea(AreaId area);

  @Query(
      """
      INSERT INTO role_grant (id, person_id, role, area_id, agency_id, committee_id)
      VALUES (:id, :person, :role, :area, :agency, :committee)
      """)
  int insertGrant(
      GrantId id,
      PersonId person,
      Role role,
      @Nullable AreaId area,
      @Nullable AgencyId agency,
      @Nullable CommitteeId committee);

  /** Gives criteria to a grant; those that it has already stay. */
  default void insertCriteria(GrantId grant, Collection<CriterionId> criteria) {
    if (!criteria.isEmpty()) {
      insertCriteria(
          grant,
          criteria.stream()
              .map(criterion -> '"' + criterion.value() + '"')
              .collect(Collectors.joining(",", "[", "]")));
    }
  }

  @Query(
      """
      INSERT IGNORE INTO grant_criterion (grant_id, criterion_id)
      SELECT :grant, c.id
      FROM JSON_TABLE(:criteria, '$[*]' COLUMNS (
        id VARCHAR(40) CHARACTER SET ascii PATH '$')) c
      """)
  int insertCriteria(GrantId grant, String criteria);

  @Query("SELECT COUNT(*) FROM role_grant WHERE role = 'ADMINISTRATOR'")
  int administrators();

  @Query(
      """
      SELECT COUNT(*)
      FROM role_grant
      WHERE person_id = :person
        AND (area_id IS NULL OR area_id <> :area)
      """)
  int grantsElsewhere(PersonId person, AreaId area);

  @Query(
      """
      SELECT p.id, p.name, p.email, p.job_title, p.state,
        GROUP_CONCAT(DISTINCT g.role ORDER BY g.role SEPARATOR ',') AS roles
      FROM role_grant g
      JOIN person p ON p.id = g.person_id
      WHERE g.area_id = :area
      GROUP BY p.id, p.name, p.email, p.job_title, p.state
      ORDER BY p.name, p.id
      LIMIT :limit OFFSET :offset
      """)
  List<Listed> inArea(AreaId area, int limit, int offset);

  @Query(
      """
      SELECT p.id, p.email, p.name, p.job_title, p.state, p.password_hash, p.access_version,
        p.version
      FROM person p
      WHERE p.id = :id
        AND EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = p.id AND g.area_id = :area)
      """)
  Optional<Person> findInArea(PersonId id, AreaId area);

  @Query(
      """
      SELECT g.id, g.role, g.area_id, a.slug, a.name AS area_name, g.agency_id, g.committee_id,
        c.criterion_id
      FROM role_grant g
      JOIN local_area a ON a.id = g.area_id
      LEFT JOIN grant_criterion c ON c.grant_id = g.id
      WHERE g.person_id = :person
        AND g.area_id = :area
      ORDER BY g.id, c.criterion_id
      """)
  List<GrantRow> grantsInArea(PersonId person, AreaId area);

  @Query("DELETE FROM role_grant WHERE id = :id AND person_id = :person AND area_id = :area")
  int deleteGrant(GrantId id, PersonId person, AreaId area);

  @Query("SELECT id, name FROM agency WHERE area_id = :area ORDER BY name LIMIT 200")
  List<Choice> agencies(AreaId area);

  @Query("SELECT id, name FROM committee WHERE area_id = :area ORDER BY name LIMIT 200")
  List<Choice> committees(AreaId area);

  /** The framework of the newest round, as "id version"; nothing before the first round. */
  @Query(
      """
      SELECT CONCAT(framework_id, ' ', framework_version)
      FROM round
      WHERE area_id = :area
      ORDER BY month DESC
      LIMIT 1
      """)
  Optional<String> frameworkInUse(AreaId area);

  /** An area by its address, for an administrator, who has no role in it. */
  @Query("SELECT id, slug, name FROM local_area WHERE slug = :slug")
  Optional<AreaName> areaForAdministrator(String slug);
}
