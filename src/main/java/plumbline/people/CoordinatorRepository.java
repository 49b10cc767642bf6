package plumbline.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.PersonId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface CoordinatorRepository extends GenericRepository<Person, PersonId> {

  /** Always in the same order, so that two who wait for each other cannot be. */
  @Query(
      """
      SELECT id
      FROM local_area
      WHERE id = :area
        OR id IN (
          SELECT area_id FROM role_grant WHERE person_id = :person AND role = 'COORDINATOR')
      ORDER BY id
      FOR UPDATE
      """)
  List<AreaId> lockAreas(AreaId area, PersonId person);

  @Query("SELECT id FROM person WHERE id = :person FOR UPDATE")
  Optional<PersonId> lockPerson(PersonId person);

  @Query("SELECT area_id FROM history_chain WHERE area_id = :installation FOR UPDATE")
  AreaId lockInstallation(AreaId installation);

  @Query(
      """
      SELECT COUNT(*)
      FROM role_grant g
      JOIN person p ON p.id = g.person_id
      WHERE g.area_id = :area
        AND g.role = 'COORDINATOR'
        AND p.state = 'ACTIVE'
      """)
  int activeIn(AreaId area);

  /** The areas that this person coordinates and nobody who can sign in does. */
  @Query(
      """
      SELECT DISTINCT a.name
      FROM role_grant g
      JOIN local_area a ON a.id = g.area_id
      WHERE g.person_id = :person
        AND g.role = 'COORDINATOR'
        AND NOT EXISTS (
          SELECT 1
          FROM role_grant o
          JOIN person p ON p.id = o.person_id
          WHERE o.area_id = g.area_id
            AND o.role = 'COORDINATOR'
            AND p.state = 'ACTIVE')
      ORDER BY a.name
      LIMIT 10
      """)
  List<String> areasLeftBy(PersonId person);

  @Query("SELECT COUNT(*) FROM role_grant WHERE person_id = :person AND role = 'ADMINISTRATOR'")
  int administers(PersonId person);

  @Query("DELETE FROM factor_exemption WHERE person_id = :person")
  int endExemption(PersonId person);

  @Query("DELETE FROM role_grant WHERE person_id = :person AND role = 'ADMINISTRATOR'")
  int deleteAdministrator(PersonId person);

  @Query(
      """
      SELECT COUNT(*)
      FROM role_grant g
      JOIN person p ON p.id = g.person_id
      WHERE g.role = 'ADMINISTRATOR'
        AND p.state = 'ACTIVE'
      """)
  int activeAdministrators();
}
