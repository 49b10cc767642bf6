package plumbline.leaving;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import plumbline.areas.Agency;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.PersonId;

/** Ends what a person typed and never sent. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface HandoverRepository extends GenericRepository<Agency, AgencyId> {

  @Query("DELETE FROM draft WHERE area_id = :area AND person_id = :person")
  int deleteDrafts(AreaId area, PersonId person);

  @Query("DELETE FROM parked_form WHERE person_id = :person AND path LIKE CONCAT(:path, '%')")
  int deleteForms(PersonId person, String path);
}
