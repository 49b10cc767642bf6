package plumbline.board;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.RoundId;
import plumbline.narratives.NarrativeKind;
import plumbline.people.Viewer;

@JdbcRepository(dialect = Dialect.MYSQL)
interface StoryRepository extends GenericRepository<BoardMonth, RoundId> {

  int MOST_MONTHS = 36;

  /**
   * The months of a criterion that the person may read, newest first. A paper prints the levels of
   * all its months and the texts of its last: so much is open to whoever reads papers.
   */
  default List<StoryEntry> entries(Viewer viewer, AreaId area, CriterionId criterion) {
    return entries(
        area,
        criterion,
        viewer.readsDraft(area, criterion),
        viewer.readsEveryPaper(area),
        committees(viewer, area),
        MOST_MONTHS);
  }

  /** Corrections are drafts until a paper says them. */
  default List<CorrectionEntry> corrections(Viewer viewer, AreaId area, CriterionId criterion) {
    return viewer.readsDraft(area, criterion)
        ? corrections(area, criterion, MOST_MONTHS)
        : List.of();
  }

  default List<GroupWords> groupWords(Viewer viewer, AreaId area, CriterionId criterion) {
    return groupWords(
        area,
        criterion,
        viewer.readsDraft(area, criterion),
        viewer.readsEveryPaper(area),
        committees(viewer, area),
        MOST_MONTHS);
  }

  private static List<CommitteeId> committees(Viewer viewer, AreaId area) {
    List<CommitteeId> committees = List.copyOf(viewer.committees(area));
    return committees.isEmpty() ? List.of(new CommitteeId(0)) : committees;
  }

  @Query(
      """
      SELECT d.month, d.state AS round_state, d.framework_id, d.framework_version, r.stage,
        r.level, r.before_standing, r.before_level, r.movement,
        IF(:draft OR w.publication_id IS NOT NULL, r.reason, '') AS reason,
        IF(:draft OR w.publication_id IS NOT NULL, r.challenge, '') AS challenge,
        IF(:draft OR w.publication_id IS NOT NULL, r.progress, '') AS progress,
        IF(:draft OR w.publication_id IS NOT NULL, r.next_steps, '') AS next_steps,
        IF(:draft OR w.publication_id IS NOT NULL, r.strengthen, '') AS strengthen,
        p.name AS agreed_by_name, r.agreed_at
      FROM rating r
      JOIN round d ON d.area_id = r.area_id AND d.id = r.round_id
      LEFT JOIN released_months w ON NOT :draft AND w.area_id = d.area_id AND w.publication_id = (
        SELECT MAX(t.publication_id)
        FROM released_months t
        WHERE t.area_id = d.area_id
          AND t.to_month = d.month
          AND ((:everyPaper AND t.audience = 'PUBLIC') OR t.committee_id IN (:committees)))
      LEFT JOIN person p ON :draft AND p.id = r.agreed_by
      WHERE r.area_id = :area
        AND r.criterion_id = :criterion
        AND (:draft OR (d.state = 'CLOSED' AND EXISTS (
          SELECT 1 FROM released_months b
          WHERE b.area_id = d.area_id
            AND d.month BETWEEN b.from_month AND b.to_month
            AND ((:everyPaper AND b.audience = 'PUBLIC') OR b.committee_id IN (:committees)))))
      ORDER BY d.month DESC
      LIMIT :limit
      """)
  List<StoryEntry> entries(
      AreaId area,
      CriterionId criterion,
      boolean draft,
      boolean everyPaper,
      List<CommitteeId> committees,
      int limit);

  @Query(
      """
      SELECT d.month, d.framework_id, d.framework_version, k.level, k.reason,
        p.name AS made_by_name, k.made_at
      FROM correction k
      JOIN round d ON d.area_id = k.area_id AND d.id = k.round_id
      JOIN person p ON p.id = k.made_by
      WHERE k.area_id = :area
        AND k.criterion_id = :criterion
      ORDER BY k.id DESC
      LIMIT :limit
      """)
  List<CorrectionEntry> corrections(AreaId area, CriterionId criterion, int limit);

  @Query(
      """
      SELECT d.month, n.kind, n.words
      FROM group_narrative_criterion c
      JOIN group_narrative n ON n.area_id = c.area_id AND n.id = c.narrative_id
      JOIN round d ON d.area_id = n.area_id AND d.id = n.round_id
      WHERE c.area_id = :area
        AND c.criterion_id = :criterion
        AND (:draft OR (d.state = 'CLOSED' AND EXISTS (
          SELECT 1 FROM released_months b
          WHERE b.area_id = d.area_id
            AND b.to_month = d.month
            AND ((:everyPaper AND b.audience = 'PUBLIC') OR b.committee_id IN (:committees)))))
      ORDER BY d.month DESC, n.id
      LIMIT :limit
      """)
  List<GroupWords> groupWords(
      AreaId area,
      CriterionId criterion,
      boolean draft,
      boolean everyPaper,
      List<CommitteeId> committees,
      int limit);

  /** A narrative that this criterion shares with others. */
  @io.micronaut.core.annotation.Introspected
  record GroupWords(plumbline.common.Month month, NarrativeKind kind, String words) {}
}
