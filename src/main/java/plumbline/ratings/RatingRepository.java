package plumbline.ratings;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.PersonId;
import plumbline.common.RoundId;
import plumbline.people.Viewer;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RatingRepository extends GenericRepository<RatingKey, CriterionId> {

  /** The rating as the person may read it while the month is being worked on or closed. */
  default Optional<Rating> find(Viewer viewer, AreaId area, Month month, CriterionId criterion) {
    return viewer.readsDraft(area, criterion) ? find(area, month, criterion) : Optional.empty();
  }

  @Query(
      """
      SELECT r.round_id, d.month, d.state AS round_state, d.source, d.framework_id,
        d.framework_version, r.criterion_id, r.stage, r.level, r.before_standing, r.before_level, r.reason,
        r.challenge, r.progress, r.next_steps, r.strengthen,
        r.agreed_by, p.name AS agreed_by_name, r.agreed_at, r.version
      FROM round d
      JOIN rating r ON r.area_id = d.area_id AND r.round_id = d.id
      LEFT JOIN person p ON p.id = r.agreed_by
      WHERE d.area_id = :area
        AND d.month = :month
        AND r.criterion_id = :criterion
      """)
  Optional<Rating> find(AreaId area, Month month, CriterionId criterion);

  /** What agreeing a rating has to know, and no texts. */
  @Query(
      """
      SELECT r.round_id, d.state AS round_state, d.source, d.framework_id, d.framework_version,
        r.before_standing, r.before_level
      FROM round d
      JOIN rating r ON r.area_id = d.area_id AND r.round_id = d.id
      WHERE d.area_id = :area
        AND d.month = :month
        AND r.criterion_id = :criterion
      """)
  Optional<Ground> ground(AreaId area, Month month, CriterionId criterion);

  /** All ratings of a month that the person may read in draft. */
  default List<Rating> ofMonth(Viewer viewer, AreaId area, Month month) {
    Set<CriterionId> criteria = viewer.criteria(area);
    return ofMonth(
        area,
        month,
        viewer.readsWholeArea(area),
        criteria.isEmpty() ? List.of(NO_CRITERION) : List.copyOf(criteria));
  }

  CriterionId NO_CRITERION = new CriterionId("none");

  @Query(
      """
      SELECT r.round_id, d.month, d.state AS round_state, d.source, d.framework_id,
        d.framework_version, r.criterion_id, r.stage, r.level, r.before_standing, r.before_level, r.reason,
        r.challenge, r.progress, r.next_steps, r.strengthen,
        r.agreed_by, p.name AS agreed_by_name, r.agreed_at, r.version
      FROM round d
      JOIN rating r ON r.area_id = d.area_id AND r.round_id = d.id
      LEFT JOIN person p ON p.id = r.agreed_by
      WHERE d.area_id = :area
        AND d.month = :month
        AND (:wholeArea OR r.criterion_id IN (:criteria))
      """)
  List<Rating> ofMonth(AreaId area, Month month, boolean wholeArea, List<CriterionId> criteria);

  @Query(
      """
      UPDATE rating
      SET stage = :stage,
          level = :level,
          reason = :reason,
          challenge = :challenge,
          progress = :progress,
          next_steps = :nextSteps,
          strengthen = :strengthen,
          agreed_by = :person,
          agreed_at = :now,
          version = version + 1
      WHERE area_id = :area
        AND round_id = :round
        AND criterion_id = :criterion
        AND version = :version
      """)
  int agree(
      AreaId area,
      RoundId round,
      CriterionId criterion,
      int version,
      Stage stage,
      @Nullable String level,
      String reason,
      String challenge,
      String progress,
      String nextSteps,
      String strengthen,
      PersonId person,
      LocalDateTime now);

  /**
   * Gives a new month one row for each criterion: the level and texts of the last closed month
   * where it was rated on the same scale (corrections count), otherwise nothing.
   *
   * @param criteria a JSON array of criterion ids
   * @param stageWithout what a rating is that has nothing to carry forward
   */
  @Query(
      """
      INSERT INTO rating (area_id, round_id, criterion_id, stage, level, before_standing,
        before_level, reason, challenge, progress, next_steps, strengthen, version)
      SELECT :area, :round, c.id,
        IF(:carries AND e.level IS NOT NULL, 'CARRIED_FORWARD', :stageWithout),
        IF(:carries, e.level, NULL),
        CASE
          WHEN e.criterion_id IS NULL THEN 'NONE'
          WHEN e.stage = 'NOT_RECORDED' AND e.level IS NULL THEN 'NOT_RECORDED'
          WHEN e.level IS NULL THEN 'NOT_RATED'
          WHEN :comparable THEN 'RATED'
          ELSE 'OTHER_SCALE'
        END,
        IF(:comparable, e.level, NULL), '',
        IF(:carries AND e.level IS NOT NULL, e.challenge, ''),
        IF(:carries AND e.level IS NOT NULL, e.progress, ''),
        IF(:carries AND e.level IS NOT NULL, e.next_steps, ''),
        IF(:carries AND e.level IS NOT NULL, e.strengthen, ''),
        1
      FROM JSON_TABLE(:criteria, '$[*]' COLUMNS (
        id VARCHAR(40) CHARACTER SET ascii PATH '$')) c
      LEFT JOIN (
        SELECT r.criterion_id, r.stage, IF(k.id IS NULL, r.level, k.level) AS level,
          r.challenge, r.progress, r.next_steps, r.strengthen
        FROM rating r
        LEFT JOIN correction k ON k.id = (
          SELECT MAX(n.id)
          FROM correction n
          WHERE n.area_id = r.area_id AND n.round_id = r.round_id
            AND n.criterion_id = r.criterion_id)
        WHERE r.area_id = :area
          AND r.round_id = :previous
      ) e ON e.criterion_id = c.id
      """)
  int begin(
      AreaId area,
      RoundId round,
      RoundId previous,
      String criteria,
      boolean carries,
      boolean comparable,
      String stageWithout);

  /** Makes every save that has not ended yet collide with the closing. */
  @Query(
      """
      UPDATE rating
      SET version = version + 1
      WHERE area_id = :area
        AND round_id = :round
      """)
  int seal(AreaId area, RoundId round);

  /** Keeps the movements of a month for good, from a JSON object of criterion to movement. */
  @Query(
      """
      UPDATE rating r
      JOIN JSON_TABLE(:movements, '$[*]' COLUMNS (
        criterion VARCHAR(40) CHARACTER SET ascii PATH '$.criterion',
        movement VARCHAR(20) CHARACTER SET ascii PATH '$.movement')) m
        ON m.criterion = r.criterion_id
      SET r.movement = m.movement
      WHERE r.area_id = :area
        AND r.round_id = :round
      """)
  int keepMovements(AreaId area, RoundId round, String movements);

  @Query(
      """
      INSERT INTO correction (id, area_id, round_id, criterion_id, level, reason, made_by, made_at)
      VALUES (:id, :area, :round, :criterion, :level, :reason, :person, :now)
      """)
  int correct(
      long id,
      AreaId area,
      RoundId round,
      CriterionId criterion,
      @Nullable String level,
      String reason,
      PersonId person,
      LocalDateTime now);

  /** Keeps a correction apart from the opening of a month that would carry the rating forward. */
  @Query("SELECT id FROM local_area WHERE id = :area FOR UPDATE")
  AreaId lockArea(AreaId area);

  /** What an open month compares with follows a correction of the month before. */
  @Query(
      """
      UPDATE rating r
      JOIN round d ON d.area_id = r.area_id AND d.id = r.round_id
      SET r.level = IF(r.stage IN ('CARRIED_FORWARD', 'NOT_STARTED'), :level, r.level),
          r.stage = CASE
            WHEN r.stage NOT IN ('CARRIED_FORWARD', 'NOT_STARTED') THEN r.stage
            WHEN :level IS NULL THEN 'NOT_STARTED'
            ELSE 'CARRIED_FORWARD'
          END,
          r.before_level = :level,
          r.before_standing = IF(:level IS NULL, 'NOT_RATED', 'RATED'),
          r.version = r.version + 1
      WHERE r.area_id = :area
        AND r.criterion_id = :criterion
        AND d.state = 'OPEN'
        AND r.before_standing <> 'OTHER_SCALE'
      """)
  int followCorrection(AreaId area, CriterionId criterion, @Nullable String level);

  /** Whether the month is the last closed one: only then does an open month compare with it. */
  @Query(
      """
      SELECT COUNT(*)
      FROM round
      WHERE area_id = :area
        AND state = 'CLOSED'
        AND month > :month
      """)
  int closedAfter(AreaId area, Month month);
}
