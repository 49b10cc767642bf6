package plumbline.contributions;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.PersonId;
import plumbline.people.Viewer;

/** What a person may see of the agencies' ratings at this moment. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SeenRatingRepository extends GenericRepository<AgencyRatingKey, CriterionId> {

  CriterionId NO_CRITERION = new CriterionId("none");
  CommitteeId NO_COMMITTEE = new CommitteeId(0);
  int MOST = 5000;

  /**
   * Whether the person is not blind to x: the month d is closed, or x is of an agency that the
   * person speaks for, or no such agency's rating of the criterion is still missing. The roles are
   * read where they are kept, so that one just given counts at once.
   */
  String SEEN =
      """
      (d.state = 'CLOSED'
        OR EXISTS (
          SELECT 1
          FROM role_grant g
          JOIN grant_criterion c ON c.grant_id = g.id
          WHERE g.person_id = :person
            AND g.area_id = x.area_id
            AND g.role = 'CONTRIBUTOR'
            AND g.agency_id = x.agency_id
            AND c.criterion_id = x.criterion_id)
        OR NOT EXISTS (
          SELECT 1
          FROM role_grant g
          JOIN grant_criterion c ON c.grant_id = g.id
          LEFT JOIN agency_rating o ON o.area_id = g.area_id
            AND o.round_id = x.round_id
            AND o.criterion_id = c.criterion_id
            AND o.agency_id = g.agency_id
          WHERE g.person_id = :person
            AND g.area_id = x.area_id
            AND g.role = 'CONTRIBUTOR'
            AND c.criterion_id = x.criterion_id
            AND o.agency_id IS NULL))
      """;

  default List<AgencyRating> ofMonth(Viewer viewer, AreaId area, Month month) {
    return ofMonth(
        area, month, viewer.id(), viewer.readsWholeArea(area), criteria(viewer, area), MOST);
  }

  default List<AgencyRating> ofCriterion(Viewer viewer, AreaId area, CriterionId criterion) {
    if (viewer.readsDraft(area, criterion)) {
      return ofCriterion(area, criterion, viewer.id(), MOST);
    }
    return printedOfCriterion(
        area, criterion, viewer.readsEveryPaper(area), committees(viewer, area), MOST);
  }

  default List<Dissent> dissents(Viewer viewer, AreaId area, Month from, Month to) {
    return dissents(
        area,
        from,
        to,
        viewer.id(),
        viewer.readsWholeArea(area),
        criteria(viewer, area),
        viewer.readsEveryPaper(area),
        committees(viewer, area),
        MOST);
  }

  default List<Asked> asked(Viewer viewer, AreaId area, Month month) {
    return asked(area, month, viewer.readsWholeArea(area), criteria(viewer, area), MOST);
  }

  private static List<CriterionId> criteria(Viewer viewer, AreaId area) {
    List<CriterionId> criteria = List.copyOf(viewer.criteria(area));
    return criteria.isEmpty() ? List.of(NO_CRITERION) : criteria;
  }

  private static List<CommitteeId> committees(Viewer viewer, AreaId area) {
    List<CommitteeId> committees = List.copyOf(viewer.committees(area));
    return committees.isEmpty() ? List.of(NO_COMMITTEE) : committees;
  }

  @Query(
      """
      SELECT d.month, x.criterion_id, x.agency_id, a.name AS agency_name, x.level, x.comment,
        x.challenge, x.progress, x.next_steps, x.strengthen, x.dissent, x.dissent_printed,
        x.accepted_level, r.stage AS agreed_stage, r.level AS agreed_level, x.given_by,
        p.name AS given_by_name, x.given_at, x.recorded, x.version
      FROM agency_rating x
      JOIN round d ON d.area_id = x.area_id AND d.id = x.round_id
      JOIN rating r ON r.area_id = x.area_id AND r.round_id = x.round_id
        AND r.criterion_id = x.criterion_id
      JOIN agency a ON a.area_id = x.area_id AND a.id = x.agency_id
      JOIN person p ON p.id = x.given_by
      WHERE d.area_id = :area
        AND d.month = :month
        AND (:wholeArea OR x.criterion_id IN (:criteria))
        AND
      """
          + SEEN
          + "ORDER BY x.criterion_id, a.name LIMIT :limit")
  List<AgencyRating> ofMonth(
      AreaId area,
      Month month,
      PersonId person,
      boolean wholeArea,
      List<CriterionId> criteria,
      int limit);

  @Query(
      """
      SELECT d.month, x.criterion_id, x.agency_id, a.name AS agency_name, x.level, x.comment,
        x.challenge, x.progress, x.next_steps, x.strengthen, x.dissent, x.dissent_printed,
        x.accepted_level, r.stage AS agreed_stage, r.level AS agreed_level, x.given_by,
        p.name AS given_by_name, x.given_at, x.recorded, x.version
      FROM agency_rating x
      JOIN round d ON d.area_id = x.area_id AND d.id = x.round_id
      JOIN rating r ON r.area_id = x.area_id AND r.round_id = x.round_id
        AND r.criterion_id = x.criterion_id
      JOIN agency a ON a.area_id = x.area_id AND a.id = x.agency_id
      JOIN person p ON p.id = x.given_by
      WHERE x.area_id = :area
        AND x.criterion_id = :criterion
        AND
      """
          + SEEN
          + "ORDER BY d.month DESC, a.name LIMIT :limit")
  List<AgencyRating> ofCriterion(AreaId area, CriterionId criterion, PersonId person, int limit);

  /**
   * Of the months whose texts a paper prints: the agencies' words for the narratives, and of s the
   * dissent that the agency wishes printed.
   */
  @Query(
      """
      SELECT d.month, x.criterion_id, x.agency_id, a.name AS agency_name, s.level, '' AS comment,
        x.challenge, x.progress, x.next_steps, x.strengthen, COALESCE(s.dissent, '') AS dissent,
        s.agency_id IS NOT NULL AS dissent_printed, NULL AS accepted_level,
        r.stage AS agreed_stage, r.level AS agreed_level, NULL AS given_by,
        NULL AS given_by_name, NULL AS given_at, 0 AS recorded, x.version
      FROM agency_rating x
      JOIN round d ON d.area_id = x.area_id AND d.id = x.round_id
      JOIN rating r ON r.area_id = x.area_id AND r.round_id = x.round_id
        AND r.criterion_id = x.criterion_id
      JOIN agency a ON a.area_id = x.area_id AND a.id = x.agency_id
      LEFT JOIN agency_rating s ON s.area_id = x.area_id AND s.round_id = x.round_id
        AND s.criterion_id = x.criterion_id AND s.agency_id = x.agency_id
        AND s.dissent_printed AND s.dissent <> ''
        AND s.level IS NOT NULL AND NOT s.level <=> r.level
      WHERE x.area_id = :area
        AND x.criterion_id = :criterion
        AND d.state = 'CLOSED'
        AND EXISTS (
          SELECT 1
          FROM released_months b
          WHERE b.area_id = d.area_id
            AND b.to_month = d.month
            AND ((:everyPaper AND b.audience = 'PUBLIC') OR b.committee_id IN (:committees)))
      ORDER BY d.month DESC, a.name
      LIMIT :limit
      """)
  List<AgencyRating> printedOfCriterion(
      AreaId area,
      CriterionId criterion,
      boolean everyPaper,
      List<CommitteeId> committees,
      int limit);

  @Query(
      """
      SELECT d.month, x.criterion_id, a.name AS agency_name
      FROM round d
      JOIN agency_rating x ON x.area_id = d.area_id AND x.round_id = d.id
      JOIN rating r ON r.area_id = x.area_id AND r.round_id = x.round_id
        AND r.criterion_id = x.criterion_id
      JOIN agency a ON a.area_id = x.area_id AND a.id = x.agency_id
      WHERE d.area_id = :area
        AND d.month BETWEEN :from AND :to
        AND x.dissent <> ''
        AND x.level IS NOT NULL
        AND r.stage <> 'NOT_STARTED'
        AND NOT x.level <=> r.level
        AND ((x.dissent_printed AND d.state = 'CLOSED' AND EXISTS (
            SELECT 1
            FROM released_months b
            WHERE b.area_id = d.area_id
              AND b.to_month = d.month
              AND ((:everyPaper AND b.audience = 'PUBLIC') OR b.committee_id IN (:committees))))
          OR ((:wholeArea OR x.criterion_id IN (:criteria)) AND
      """
          + SEEN
          + ")) ORDER BY d.month, x.criterion_id, a.name LIMIT :limit")
  List<Dissent> dissents(
      AreaId area,
      Month from,
      Month to,
      PersonId person,
      boolean wholeArea,
      List<CriterionId> criteria,
      boolean everyPaper,
      List<CommitteeId> committees,
      int limit);

  @Query(
      """
      SELECT q.criterion_id, a.id AS agency_id, a.name AS agency_name,
        x.agency_id IS NOT NULL AS given
      FROM (
        SELECT DISTINCT c.criterion_id, g.agency_id
        FROM role_grant g
        JOIN person p ON p.id = g.person_id
        JOIN grant_criterion c ON c.grant_id = g.id
        WHERE g.area_id = :area
          AND g.role = 'CONTRIBUTOR'
          AND p.state <> 'DISABLED') q
      JOIN round d ON d.area_id = :area AND d.month = :month
      JOIN rating r ON r.area_id = d.area_id AND r.round_id = d.id
        AND r.criterion_id = q.criterion_id
      JOIN agency a ON a.area_id = :area AND a.id = q.agency_id
      LEFT JOIN agency_rating x ON x.area_id = d.area_id AND x.round_id = d.id
        AND x.criterion_id = q.criterion_id AND x.agency_id = q.agency_id
      WHERE :wholeArea OR q.criterion_id IN (:criteria)
      ORDER BY q.criterion_id, a.name
      LIMIT :limit
      """)
  List<Asked> asked(
      AreaId area, Month month, boolean wholeArea, List<CriterionId> criteria, int limit);
}
