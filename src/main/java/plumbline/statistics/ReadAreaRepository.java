package plumbline.statistics;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import plumbline.common.ImportId;

/** The areas of an import while it is being read, and of one that did not count. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReadAreaRepository extends GenericRepository<AreaRow, ImportId> {

  @Query(
      """
      INSERT INTO published_area (import_id, area_code, area_name, region_code)
      VALUES (:importId, :areaCode, :areaName, :regionCode)
      """)
  void insertAll(List<AreaRow> areas);

  @Query("DELETE FROM published_area WHERE import_id = :id")
  void deleteAll(ImportId id);
}
