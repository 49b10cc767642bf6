package plumbline.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import plumbline.common.PersonId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AdministratorRepository extends GenericRepository<Person, PersonId> {

  @Query("SELECT COUNT(*) FROM role_grant WHERE person_id = :person AND role = 'ADMINISTRATOR'")
  int isOne(PersonId person);

  @Query("DELETE FROM role_grant WHERE person_id = :person AND role = 'ADMINISTRATOR'")
  int delete(PersonId person);
}
