package plumbline.evidence;

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
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.EvidenceId;
import plumbline.common.PersonId;
import plumbline.common.RoundId;

/** What use cases write about evidence, after they asked whether the person may. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface EvidenceChangeRepository extends GenericRepository<EvidenceKey, EvidenceId> {

  /** Keeps a file from being swept away between its arrival and its row. */
  @Query("SELECT id FROM local_area WHERE id = :area LOCK IN SHARE MODE")
  AreaId holdArea(AreaId area);

  /** Lets no file arrive while one is removed. */
  @Query("SELECT id FROM local_area WHERE id = :area FOR UPDATE")
  Optional<AreaId> lockArea(AreaId area);

  /** The month that is open; locked, so that it cannot close under a link. */
  @Query(
      """
      SELECT id
      FROM round
      WHERE area_id = :area
        AND state = 'OPEN'
      LOCK IN SHARE MODE
      """)
  Optional<RoundId> openRound(AreaId area);

  /** The files of one person that are not erased. */
  @Introspected
  record Kept(long files, long bytes) {}

  @Query(
      """
      SELECT COUNT(*) AS files, CAST(COALESCE(SUM(bytes), 0) AS SIGNED) AS bytes
      FROM evidence_revision
      WHERE area_id = :area
        AND added_by = :person
        AND bytes IS NOT NULL
        AND erased_at IS NULL
      """)
  Kept kept(AreaId area, PersonId person);

  @Query("SELECT COUNT(*) FROM agency WHERE area_id = :area AND id = :agency")
  int agencies(AreaId area, AgencyId agency);

  @Query(
      """
      INSERT INTO evidence (id, area_id, title, kind, owner_agency_id, shelf_life_months,
        newest_revision, shared, added_by, version)
      VALUES (:id, :area, :title, :kind, :owner, :shelfLife, 1, FALSE, :person, 1)
      """)
  int insert(
      EvidenceId id,
      AreaId area,
      String title,
      EvidenceKind kind,
      @Nullable AgencyId owner,
      int shelfLife,
      PersonId person);

  @Query(
      """
      INSERT INTO evidence_revision (area_id, evidence_id, revision, produced_on, covers_from,
        covers_to, received_on, page_reference, sha256, bytes, file_name, media_type, address,
        words, added_by, added_at)
      VALUES (:area, :id, :revision, :producedOn, :coversFrom, :coversTo, :receivedOn,
        :pageReference, :sha256, :bytes, :fileName, :mediaType, :address, :words, :person, :now)
      """)
  int insertRevision(
      AreaId area,
      EvidenceId id,
      int revision,
      LocalDate producedOn,
      @Nullable LocalDate coversFrom,
      @Nullable LocalDate coversTo,
      LocalDate receivedOn,
      String pageReference,
      String sha256,
      @Nullable Long bytes,
      @Nullable String fileName,
      @Nullable String mediaType,
      @Nullable String address,
      @Nullable String words,
      PersonId person,
      LocalDateTime now);

  /** Links one revision to those of these criteria (a JSON array) that some month of it rates. */
  @Query(
      """
      INSERT IGNORE INTO evidence_criterion (area_id, criterion_id, evidence_id, revision, round_id,
        linked_by, linked_at)
      SELECT :area, c.id, :id, :revision, :round, :person, :now
      FROM JSON_TABLE(:criteria, '$[*]' COLUMNS (
        id VARCHAR(40) CHARACTER SET ascii PATH '$')) c
      WHERE EXISTS (
        SELECT 1 FROM rating r WHERE r.area_id = :area AND r.criterion_id = c.id)
      """)
  int link(
      AreaId area,
      EvidenceId id,
      int revision,
      String criteria,
      @Nullable RoundId round,
      PersonId person,
      LocalDateTime now);

  @Query(
      """
      DELETE FROM evidence_criterion
      WHERE area_id = :area
        AND evidence_id = :id
        AND criterion_id = :criterion
      """)
  int unlink(AreaId area, EvidenceId id, CriterionId criterion);

  @Query(
      """
      UPDATE evidence
      SET newest_revision = newest_revision + 1,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
        AND withdrawn_at IS NULL
      """)
  int revise(AreaId area, EvidenceId id, int version);

  @Query(
      """
      UPDATE evidence
      SET title = :title,
          kind = :kind,
          owner_agency_id = :owner,
          shelf_life_months = :shelfLife,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
      """)
  int change(
      AreaId area,
      EvidenceId id,
      int version,
      String title,
      EvidenceKind kind,
      @Nullable AgencyId owner,
      int shelfLife);

  /** For a change that stands in another table: links, an erased revision. */
  @Query(
      """
      UPDATE evidence
      SET version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
      """)
  int touch(AreaId area, EvidenceId id, int version);

  @Query(
      """
      UPDATE evidence
      SET shared = :shared,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
      """)
  int share(AreaId area, EvidenceId id, int version, boolean shared);

  @Query(
      """
      UPDATE evidence
      SET withdrawn_at = :now,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
        AND withdrawn_at IS NULL
      """)
  int withdraw(AreaId area, EvidenceId id, int version, LocalDateTime now);

  /** Takes everything that somebody typed or sent, and leaves the digest. */
  @Query(
      """
      UPDATE evidence_revision
      SET erased_at = :now,
          erased_by = :person,
          erased_reason = :reason,
          bytes = NULL,
          file_name = NULL,
          media_type = NULL,
          address = NULL,
          words = NULL,
          page_reference = ''
      WHERE area_id = :area
        AND evidence_id = :id
        AND revision = :revision
        AND erased_at IS NULL
      """)
  int erase(
      AreaId area, EvidenceId id, int revision, String reason, PersonId person, LocalDateTime now);

  /** A title may hold what had to go; it goes with the last revision. */
  @Query(
      """
      UPDATE evidence e
      SET e.title = 'Erased evidence'
      WHERE e.area_id = :area
        AND e.id = :id
        AND NOT EXISTS (
          SELECT 1 FROM evidence_revision v
          WHERE v.area_id = e.area_id AND v.evidence_id = e.id AND v.erased_at IS NULL)
      """)
  int eraseTitle(AreaId area, EvidenceId id);

  /** Which of these files some unerased revision or some paper of the area still needs. */
  @Query(
      """
      SELECT v.sha256
      FROM evidence_revision v
      WHERE v.area_id = :area
        AND v.sha256 IN (:names)
        AND v.erased_at IS NULL
      UNION
      SELECT f.sha256
      FROM publication_file f
      WHERE f.area_id = :area
        AND f.sha256 IN (:names)
      UNION
      SELECT b.report_sha256
      FROM publication b
      WHERE b.area_id = :area
        AND b.report_sha256 IN (:names)
      """)
  List<String> needed(AreaId area, List<String> names);

  /** What each criterion of a month rests on, as it closes. */
  @Query(
      """
      INSERT INTO round_evidence (area_id, round_id, criterion_id, evidence_id, revision)
      SELECT r.area_id, r.round_id, r.criterion_id, k.evidence_id, MAX(k.revision)
      FROM rating r
      JOIN evidence_criterion k ON k.area_id = r.area_id AND k.criterion_id = r.criterion_id
      JOIN evidence e ON e.area_id = k.area_id AND e.id = k.evidence_id AND e.withdrawn_at IS NULL
      JOIN evidence_revision v ON v.area_id = k.area_id AND v.evidence_id = k.evidence_id
        AND v.revision = k.revision AND v.erased_at IS NULL
      WHERE r.area_id = :area
        AND r.round_id = :round
      GROUP BY r.area_id, r.round_id, r.criterion_id, k.evidence_id
      """)
  int freeze(AreaId area, RoundId round);
}
