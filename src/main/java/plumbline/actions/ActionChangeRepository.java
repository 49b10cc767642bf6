package plumbline.actions;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.ActionId;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.MilestoneId;
import plumbline.common.PersonId;
import plumbline.common.PlanId;

/** What use cases write about actions, after they asked whether the person may. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ActionChangeRepository extends GenericRepository<Action, ActionId> {

  /** Lets nobody else give references or dependences in this plan meanwhile. */
  @Query("SELECT p.id FROM plan p WHERE p.area_id = :area AND p.id = :plan FOR UPDATE")
  Optional<PlanId> lock(AreaId area, PlanId plan);

  @Query("SELECT COUNT(*) FROM action a WHERE a.area_id = :area AND a.plan_id = :plan")
  int actions(AreaId area, PlanId plan);

  @Query("SELECT COUNT(*) FROM agency g WHERE g.area_id = :area AND g.id = :agency")
  int agencies(AreaId area, AgencyId agency);

  /** The number for the next reference that the program gives. */
  @Query(
      """
      SELECT COALESCE(MAX(CAST(SUBSTRING(a.reference, 2) AS UNSIGNED)), 0) + 1
      FROM action a
      WHERE a.area_id = :area
        AND a.plan_id = :plan
        AND a.reference REGEXP '^A[0-9]{1,6}$'
      """)
  long nextNumber(AreaId area, PlanId plan);

  @Query(
      """
      SELECT a.id
      FROM action a
      WHERE a.area_id = :area
        AND a.plan_id = :plan
        AND a.reference = :printed
      """)
  Optional<ActionId> referenced(AreaId area, PlanId plan, String printed);

  /** Whether an action waits for another, at once or by way of others: 1 or 0. */
  @Query(
      """
      SELECT COUNT(*)
      FROM (
        WITH RECURSIVE chain AS (
          SELECT a.id, a.depends_on
          FROM action a
          WHERE a.area_id = :area AND a.id = :start
          UNION
          SELECT b.id, b.depends_on
          FROM action b
          JOIN chain c ON b.id = c.depends_on
          WHERE b.area_id = :area)
        SELECT id FROM chain) waiting
      WHERE waiting.id = :self
      """)
  int waits(AreaId area, ActionId start, ActionId self);

  @Query(
      """
      INSERT INTO action (id, area_id, plan_id, reference, words, lead_role, officer, agency_id,
        starts_on, success, depends_on, timescale, state, progress, impact, version)
      VALUES (:id, :area, :plan, :printed, :text, :lead, :answers, :agency, :starts, :criteria,
        :after, :ordinal, 'OPEN', 'NOT_STARTED', 'TOO_EARLY', 1)
      """)
  int insert(
      ActionId id,
      AreaId area,
      PlanId plan,
      String printed,
      String text,
      String lead,
      String answers,
      @Nullable AgencyId agency,
      @Nullable LocalDate starts,
      String criteria,
      @Nullable ActionId after,
      int ordinal);

  /** First of every change: from here on nobody else changes the action. */
  @Query(
      """
      UPDATE action
      SET version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
      """)
  int touch(AreaId area, ActionId id, int version);

  @Query(
      """
      UPDATE action
      SET reference = :printed,
          words = :text,
          lead_role = :lead,
          officer = :answers,
          agency_id = :agency,
          starts_on = :starts,
          success = :criteria,
          depends_on = :after,
          timescale = :ordinal
      WHERE area_id = :area
        AND id = :id
      """)
  int change(
      AreaId area,
      ActionId id,
      String printed,
      String text,
      String lead,
      String answers,
      @Nullable AgencyId agency,
      @Nullable LocalDate starts,
      String criteria,
      @Nullable ActionId after,
      int ordinal);

  /** Links an action to those of these criteria (a JSON array) that some month of it rates. */
  @Query(
      """
      INSERT INTO action_criterion (area_id, criterion_id, action_id)
      SELECT :area, c.id, :action
      FROM JSON_TABLE(:chosen, '$[*]' COLUMNS (
        id VARCHAR(40) CHARACTER SET ascii PATH '$')) c
      WHERE EXISTS (
        SELECT 1 FROM rating r WHERE r.area_id = :area AND r.criterion_id = c.id)
      """)
  int link(AreaId area, ActionId action, String chosen);

  /** Those still to be done that this role answers for, locked until the transaction ends. */
  @Query(
      """
      SELECT id
      FROM action
      WHERE area_id = :area
        AND state IN ('OPEN', 'DONE')
        AND (lead_role = :role OR officer = :role)
      ORDER BY id
      LIMIT 1000
      FOR UPDATE
      """)
  List<ActionId> of(AreaId area, String role);

  @Query(
      """
      UPDATE action
      SET officer = IF(officer = :from, :to, officer),
          lead_role = IF(lead_role = :from, :to, lead_role),
          version = version + 1
      WHERE area_id = :area
        AND id IN (:these)
      """)
  int handOver(AreaId area, List<ActionId> these, String from, String to);

  @Query("DELETE FROM action_criterion WHERE area_id = :area AND action_id = :action")
  int unlink(AreaId area, ActionId action);

  @Query(
      """
      INSERT INTO action_update (id, area_id, action_id, step, dated, progress, impact, words,
        made_by, made_at)
      VALUES (:update, :area, :action, :step, :on, :going, :changed, :text, :person, :now)
      """)
  int tell(
      long update,
      AreaId area,
      ActionId action,
      Step step,
      LocalDate on,
      Progress going,
      Impact changed,
      String text,
      PersonId person,
      LocalDateTime now);

  @Query(
      """
      UPDATE action
      SET state = :standing,
          progress = :going,
          impact = :changed
      WHERE area_id = :area
        AND id = :action
      """)
  int judge(AreaId area, ActionId action, ActionState standing, Progress going, Impact changed);

  @Query(
      """
      INSERT INTO milestone (id, area_id, action_id, words, timescale)
      VALUES (:milestone, :area, :action, :text, :ordinal)
      """)
  int insertMilestone(
      MilestoneId milestone, AreaId area, ActionId action, String text, int ordinal);

  @Query(
      """
      UPDATE milestone
      SET reached_on = :on
      WHERE area_id = :area
        AND action_id = :action
        AND id = :milestone
        AND reached_on IS NULL
      """)
  int reach(AreaId area, ActionId action, MilestoneId milestone, LocalDate on);
}
