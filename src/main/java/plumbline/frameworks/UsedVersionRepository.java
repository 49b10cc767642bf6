package plumbline.frameworks;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface UsedVersionRepository extends GenericRepository<UsedVersion, String> {

  @Query("SELECT framework_id, version, digest, definition FROM framework_version")
  List<UsedVersion> all();

  @Query(
      """
      SELECT digest
      FROM framework_version
      WHERE framework_id = :id
        AND version = :version
      """)
  Optional<String> digest(String id, int version);

  @Query(
      """
      INSERT IGNORE INTO framework_version (framework_id, version, digest, definition, first_used_at)
      VALUES (:id, :version, :digest, :definition, :now)
      """)
  int insertOnce(String id, int version, String digest, String definition, LocalDateTime now);
}
