package plumbline.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.GrantId;
import plumbline.common.PersonId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DutyRepository extends GenericRepository<Person, PersonId> {

  /**
   * The person's first role of this kind.
   *
   * @param agency 0 for a role without one
   */
  @Query(
      """
      SELECT id
      FROM role_grant
      WHERE area_id = :area
        AND person_id = :person
        AND role = :role
        AND COALESCE(agency_id, 0) = :agency
        AND committee_id IS NULL
      ORDER BY id
      LIMIT 1
      """)
  Optional<GrantId> same(AreaId area, PersonId person, Role role, long agency);

  @Query(
      """
      DELETE c
      FROM grant_criterion c
      JOIN role_grant g ON g.id = c.grant_id
      WHERE g.area_id = :area
        AND g.person_id = :person
        AND g.role = 'LEAD'
        AND c.criterion_id IN (:criteria)
      """)
  int deleteLed(AreaId area, PersonId person, List<CriterionId> criteria);

  @Query("DELETE FROM role_grant WHERE area_id = :area AND person_id = :person")
  int deleteGrants(AreaId area, PersonId person);
}
