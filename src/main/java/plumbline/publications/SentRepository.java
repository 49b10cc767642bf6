package plumbline.publications;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.ItemId;
import plumbline.common.Month;
import plumbline.common.PaperId;
import plumbline.common.PersonId;
import plumbline.common.PublicationId;
import plumbline.papers.Audience;
import plumbline.papers.PaperKind;

/** What sending, making and withdrawing write, after they asked whether the person may. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SentRepository extends GenericRepository<Publication, PublicationId> {

  /** Keeps a file from being swept away between its arrival and its row. */
  @Query("SELECT id FROM local_area WHERE id = :area LOCK IN SHARE MODE")
  AreaId holdArea(AreaId area);

  @Query(PublicationRepository.COLUMNS + " AND b.id = :id")
  Optional<Publication> find(AreaId area, PublicationId id);

  @Query("SELECT id, slug, name FROM local_area WHERE id = :area")
  AreaName area(AreaId area);

  @Query("SELECT name FROM committee WHERE area_id = :area AND id = :committeeId")
  Optional<String> committee(AreaId area, CommitteeId committeeId);

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
      @Nullable PaperId paperId,
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

  /** A paper that waits for its formats. */
  @Introspected
  record Waiting(AreaId areaId, PublicationId id) {}

  /** Papers whose formats nobody makes at this moment, the oldest first. */
  @Query(
      """
      SELECT area_id, id
      FROM publication
      WHERE state = 'MAKING'
        AND held_until <= :now
      ORDER BY id
      LIMIT 10
      """)
  List<Waiting> waiting(LocalDateTime now);

  /** One row for the program that may make the formats now, none for every other. */
  @Query(
      """
      UPDATE publication
      SET holder = :holder,
          held_until = :until
      WHERE area_id = :area
        AND id = :id
        AND state = 'MAKING'
        AND held_until <= :now
      """)
  int claim(AreaId area, PublicationId id, String holder, LocalDateTime now, LocalDateTime until);

  /** Nothing when somebody else makes them by now, or the paper was withdrawn. */
  @Query(
      """
      UPDATE publication
      SET held_until = :until
      WHERE area_id = :area
        AND id = :id
        AND state = 'MAKING'
        AND holder = :holder
      """)
  int hold(AreaId area, PublicationId id, String holder, LocalDateTime until);

  @Query(
      """
      UPDATE publication
      SET state = 'PUBLISHED',
          ready_at = :now,
          failure = '',
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND state = 'MAKING'
        AND holder = :holder
      """)
  int publish(AreaId area, PublicationId id, String holder, LocalDateTime now);

  @Query(
      """
      UPDATE publication
      SET state = 'FAILED',
          failure = :sentence,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND state = 'MAKING'
        AND holder = :holder
      """)
  int fail(AreaId area, PublicationId id, String holder, String sentence);

  @Query(
      """
      UPDATE publication
      SET state = 'MAKING',
          failure = '',
          held_until = :now,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
        AND state = 'FAILED'
      """)
  int tryAgain(AreaId area, PublicationId id, int version, LocalDateTime now);

  /** Once only: what was withdrawn stays so. */
  @Query(
      """
      UPDATE publication
      SET state = 'WITHDRAWN',
          withdrawn_at = :now,
          withdrawn_by = :person,
          withdrawn_reason = :reason,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
        AND state <> 'WITHDRAWN'
      """)
  int withdraw(
      AreaId area,
      PublicationId id,
      int version,
      PersonId person,
      LocalDateTime now,
      String reason);

  /** The months of a paper that covers any, for the members of its committee. */
  @Query(
      """
      INSERT INTO released_months (area_id, publication_id, committee_id, audience, from_month,
        to_month)
      SELECT area_id, id, committee_id, audience, from_month, to_month
      FROM publication
      WHERE area_id = :area
        AND id = :id
        AND from_month IS NOT NULL
      """)
  int release(AreaId area, PublicationId id);

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
      UPDATE publication
      SET superseded_at = :now,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND superseded_at IS NULL
      """)
  int supersede(AreaId area, PublicationId id, LocalDateTime now);

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

  @Query("DELETE FROM released_months WHERE area_id = :area AND publication_id = :id")
  int takeBack(AreaId area, PublicationId id);
}
