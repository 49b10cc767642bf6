package plumbline.publications;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.ItemId;
import plumbline.common.Month;
import plumbline.common.PaperId;
import plumbline.common.PersonId;
import plumbline.common.PublicationId;
import plumbline.papers.Audience;
import plumbline.papers.PaperKind;

/** What sending asks and writes, after it asked whether the person may. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SentRepository extends GenericRepository<Publication, PublicationId> {

  /** Keeps a file from being swept away between its arrival and its row. */
  @Query("SELECT id FROM local_area WHERE id = :area LOCK IN SHARE MODE")
  AreaId holdArea(AreaId area);

  @Query(PublicationRepository.COLUMNS + " AND b.id = :id")
  Optional<Publication> find(AreaId area, PublicationId id);

  @Query(
      """
      SELECT COUNT(*)
      FROM round
      WHERE area_id = :area
        AND month BETWEEN :from AND :to
        AND state = 'OPEN'
      """)
  int openMonths(AreaId area, Month from, Month to);

  @Query(
      """
      SELECT COUNT(*)
      FROM round
      WHERE area_id = :area
        AND month IN (:from, :to)
        AND state = 'CLOSED'
      """)
  int closedMonths(AreaId area, Month from, Month to);

  /** Locks the draft, so that it is sent once; nothing when it was changed or sent meanwhile. */
  @Query(
      """
      SELECT id
      FROM paper
      WHERE area_id = :area
        AND id = :draft
        AND version = :version
        AND publication_id IS NULL
      FOR UPDATE
      """)
  Optional<PaperId> lockDraft(AreaId area, PaperId draft, int version);

  /** Locks the paper that is to be corrected, so that it is corrected once. */
  @Query("SELECT id FROM publication WHERE area_id = :area AND id = :id FOR UPDATE")
  Optional<PublicationId> lock(AreaId area, PublicationId id);

  /** How many papers took its place or are about to, and theirs; not those withdrawn. */
  @Query(
      """
      WITH RECURSIVE later (id, state) AS (
        SELECT f.id, f.state
        FROM publication f
        WHERE f.area_id = :area
          AND f.corrects_id = :id
        UNION
        SELECT n.id, n.state
        FROM publication n
        JOIN later l ON l.id = n.corrects_id
        WHERE n.area_id = :area)
      SELECT COUNT(*)
      FROM later
      WHERE state <> 'WITHDRAWN'
      """)
  int corrections(AreaId area, PublicationId id);

  @Query(
      """
      INSERT INTO publication (id, area_id, committee_id, title, kind, audience, state, paper_id,
        item_id, held_on, from_month, to_month, file_name, report_sha256, published_at,
        published_by, corrects_id, correction_words)
      VALUES (:id, :area, :committeeId, :title, :kind, :audience, 'MAKING', :paperId, :itemId,
        :heldOn, :from, :to, :fileName, :report, :now, :person, :corrects, :words)
      """)
  int insert(
      PublicationId id,
      AreaId area,
      CommitteeId committeeId,
      String title,
      PaperKind kind,
      Audience audience,
      PaperId paperId,
      @Nullable ItemId itemId,
      @Nullable LocalDate heldOn,
      @Nullable Month from,
      @Nullable Month to,
      String fileName,
      String report,
      LocalDateTime now,
      PersonId person,
      @Nullable PublicationId corrects,
      String words);
}
