package plumbline.publications;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.common.PublicationId;

/** Which papers are to be copied to the folder for exports, and what became of that. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ExportRepository extends GenericRepository<Publication, PublicationId> {

  @Query(PublicationRepository.COLUMNS + " AND b.id = :id")
  Optional<Publication> find(AreaId area, PublicationId id);

  @Query("SELECT id, slug, name FROM local_area WHERE id = :area")
  AreaName area(AreaId area);

  /**
   * Public papers that stand and were not copied to the folder for exports; none from before there
   * was one, of which nobody said that they are for everybody.
   */
  @Query(
      """
      SELECT area_id, id
      FROM publication
      WHERE state = 'PUBLISHED'
        AND audience = 'PUBLIC'
        AND superseded_at IS NULL
        AND exported_at IS NULL
        AND report_sha256 IS NOT NULL
      ORDER BY id DESC
      LIMIT 20
      """)
  List<Waiting> unexported();

  @Query(
      """
      UPDATE publication
      SET exported_at = :now,
          export_failure = :sentence
      WHERE area_id = :area
        AND id = :id
      """)
  int exported(AreaId area, PublicationId id, @Nullable LocalDateTime now, String sentence);
}
