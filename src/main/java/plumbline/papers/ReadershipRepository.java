package plumbline.papers;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.PaperId;
import plumbline.common.PublicationId;

/** To whom papers were sent, and for whom what is in drafts was written. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReadershipRepository extends GenericRepository<PaperRow, PaperId> {

  /** To whom the paper went that is being corrected. */
  @Query("SELECT committee_id, audience FROM publication WHERE area_id = :area AND id = :sent")
  Optional<Readership> of(AreaId area, PublicationId sent);

  /** Locks what was sent, so that one correction of it is begun. */
  @Query("SELECT id FROM publication WHERE area_id = :area AND id = :sent FOR UPDATE")
  Optional<PublicationId> lock(AreaId area, PublicationId sent);

  /** The draft that corrects this publication, if one is being made. */
  @Query(
      """
      SELECT p.id
      FROM paper p
      WHERE p.area_id = :area
        AND p.corrects_id = :corrected
        AND p.publication_id IS NULL
      LIMIT 1
      """)
  Optional<PaperId> correcting(AreaId area, PublicationId corrected);

  /** One when the summary of this public paper was last saved while it was private. */
  @Query(
      """
      SELECT COUNT(*)
      FROM paper
      WHERE area_id = :area
        AND id = :id
        AND audience = 'PUBLIC'
        AND summary <> ''
        AND summary_for <> 'PUBLIC'
      """)
  int summariesForFewer(AreaId area, PaperId id);
}
