package plumbline.publications;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.PublicationId;

/** The formats of papers; whoever asks has found the paper for the person before. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PublicationFileRepository extends GenericRepository<PublicationFile, Format> {

  @Query(
      """
      SELECT format, sha256, bytes
      FROM publication_file
      WHERE area_id = :area
        AND publication_id = :id
      LIMIT 20
      """)
  List<PublicationFile> of(AreaId area, PublicationId id);

  /** Does nothing when the format is there: it is made once. */
  @Query(
      """
      INSERT IGNORE INTO publication_file (area_id, publication_id, format, sha256, bytes)
      VALUES (:area, :id, :format, :sha256, :bytes)
      """)
  int insertOnce(AreaId area, PublicationId id, Format format, String sha256, long bytes);
}
