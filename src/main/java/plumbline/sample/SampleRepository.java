package plumbline.sample;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import plumbline.areas.LocalArea;
import plumbline.common.AreaId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SampleRepository extends GenericRepository<LocalArea, AreaId> {

  /** How many areas have this short name, for the program itself and for no person. */
  @Query(
      """
      SELECT COUNT(*)
      FROM local_area
      WHERE slug = :slug
      """)
  int areas(String slug);
}
