package plumbline.narratives;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.Month;
import plumbline.common.NarrativeId;
import plumbline.common.RoundId;
import plumbline.people.Viewer;

@JdbcRepository(dialect = Dialect.MYSQL)
interface GroupNarrativeRepository extends GenericRepository<GroupNarrativeRow, NarrativeId> {

  int MOST_IN_A_MONTH = 100;

  /** The group narratives of a month in the order they were written; drafts are for the area. */
  default List<GroupNarrative> ofMonth(Viewer viewer, AreaId area, Month month) {
    return viewer.readsWholeArea(area)
        ? ofMonth(area, month, MOST_IN_A_MONTH).stream().map(GroupNarrativeRow::narrative).toList()
        : List.of();
  }

  default Optional<GroupNarrative> find(Viewer viewer, AreaId area, NarrativeId id) {
    return viewer.readsWholeArea(area)
        ? find(area, id).map(GroupNarrativeRow::narrative)
        : Optional.empty();
  }

  @Query(
      """
      SELECT n.id, d.month, n.kind, n.words, n.version,
        GROUP_CONCAT(c.criterion_id ORDER BY c.criterion_id SEPARATOR ',') AS criteria
      FROM round d
      JOIN group_narrative n ON n.area_id = d.area_id AND n.round_id = d.id
      JOIN group_narrative_criterion c ON c.area_id = n.area_id AND c.narrative_id = n.id
      WHERE d.area_id = :area
        AND d.month = :month
      GROUP BY n.id, d.month, n.kind, n.words, n.version
      ORDER BY n.id
      LIMIT :limit
      """)
  List<GroupNarrativeRow> ofMonth(AreaId area, Month month, int limit);

  @Query(
      """
      SELECT n.id, d.month, n.kind, n.words, n.version,
        GROUP_CONCAT(c.criterion_id ORDER BY c.criterion_id SEPARATOR ',') AS criteria
      FROM group_narrative n
      JOIN round d ON d.area_id = n.area_id AND d.id = n.round_id
      JOIN group_narrative_criterion c ON c.area_id = n.area_id AND c.narrative_id = n.id
      WHERE n.area_id = :area
        AND n.id = :id
      GROUP BY n.id, d.month, n.kind, n.words, n.version
      """)
  Optional<GroupNarrativeRow> find(AreaId area, NarrativeId id);

  /** The framework that the month is rated on, as "id version". */
  @Query(
      """
      SELECT CONCAT(framework_id, ' ', framework_version)
      FROM round
      WHERE area_id = :area
        AND month = :month
      """)
  Optional<String> framework(AreaId area, Month month);

  /** The month's id while it is open; locked, so that it cannot close under a narrative. */
  @Query(
      """
      SELECT id
      FROM round
      WHERE area_id = :area
        AND month = :month
        AND state = 'OPEN'
      FOR UPDATE
      """)
  Optional<RoundId> lockOpen(AreaId area, Month month);

  @Query(
      """
      INSERT INTO group_narrative (id, area_id, round_id, kind, words, version)
      VALUES (:id, :area, :round, :kind, :words, 1)
      """)
  int insert(NarrativeId id, AreaId area, RoundId round, NarrativeKind kind, String words);

  /** Ties the narrative to those of these criteria (a JSON array) that the month has. */
  @Query(
      """
      INSERT INTO group_narrative_criterion (area_id, narrative_id, round_id, criterion_id)
      SELECT r.area_id, :id, r.round_id, r.criterion_id
      FROM rating r
      JOIN JSON_TABLE(:criteria, '$[*]' COLUMNS (
        id VARCHAR(40) CHARACTER SET ascii PATH '$')) c ON c.id = r.criterion_id
      WHERE r.area_id = :area
        AND r.round_id = :round
      """)
  int insertCriteria(NarrativeId id, AreaId area, RoundId round, String criteria);

  @Query(
      """
      UPDATE group_narrative
      SET kind = :kind,
          words = :words,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
      """)
  int update(AreaId area, NarrativeId id, NarrativeKind kind, String words, int version);

  @Query("DELETE FROM group_narrative_criterion WHERE area_id = :area AND narrative_id = :id")
  int deleteCriteria(AreaId area, NarrativeId id);

  @Query("DELETE FROM group_narrative WHERE area_id = :area AND id = :id AND version = :version")
  int delete(AreaId area, NarrativeId id, int version);
}
