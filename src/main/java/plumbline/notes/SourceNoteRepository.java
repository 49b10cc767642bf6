package plumbline.notes;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.NoteId;
import plumbline.common.PersonId;

/** Notes by what they hang on; whoever asks has found that for the reader. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SourceNoteRepository extends GenericRepository<SourceNote, NoteId> {

  int MOST_NOTES = 2000;

  @Query(
      """
      INSERT INTO source_note (id, area_id, subject, printed, understood, why, page_reference,
        noted_by, noted_at)
      VALUES (:id, :area, :subject, :printed, :understood, :why, :pageReference, :person, :at)
      """)
  int insert(
      NoteId id,
      AreaId area,
      String subject,
      String printed,
      String understood,
      String why,
      String pageReference,
      PersonId person,
      LocalDateTime at);

  @Query(
      """
      UPDATE source_note
      SET withdrawn_by = :person,
          withdrawn_at = :at,
          withdrawn_reason = :reason
      WHERE area_id = :area
        AND id = :id
        AND withdrawn_at IS NULL
      """)
  int withdraw(AreaId area, NoteId id, String reason, PersonId person, LocalDateTime at);

  @Query(
      """
      SELECT n.id, n.subject, n.printed, n.understood, n.why, n.page_reference, n.noted_at,
        n.withdrawn_at, n.withdrawn_reason
      FROM source_note n
      WHERE n.area_id = :area
        AND n.id = :id
      """)
  Optional<SourceNote> find(AreaId area, NoteId id);

  /** The notes of these records in the order in which they were made. */
  @Query(
      """
      SELECT n.id, n.subject, n.printed, n.understood, n.why, n.page_reference, n.noted_at,
        n.withdrawn_at, n.withdrawn_reason
      FROM source_note n
      WHERE n.area_id = :area
        AND n.subject IN (:subjects)
      ORDER BY n.id
      LIMIT :limit
      """)
  List<SourceNote> of(AreaId area, Collection<String> subjects, int limit);
}
