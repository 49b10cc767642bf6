package plumbline.requests;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.EvidenceId;
import plumbline.common.PersonId;
import plumbline.common.RequestId;
import plumbline.people.Viewer;

/**
 * Requests as a person may read them: all of an area for whoever reads the whole area, those to
 * their agency on their criteria for a contributor, none for anybody else.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RequestRepository extends GenericRepository<EvidenceRequest, RequestId> {

  String REQUEST =
      """
      SELECT q.id, l.slug, q.agency_id, a.name AS agency_name, q.criterion_id, q.what, q.due_on,
        q.state, p.name AS asked_by_name, q.asked_at, e.name AS ended_by_name, q.ended_at, q.reason,
        (SELECT GROUP_CONCAT(w.evidence_id ORDER BY w.evidence_id)
          FROM evidence_request_answer w
          WHERE w.area_id = q.area_id AND w.request_id = q.id) AS answers, q.version
      FROM evidence_request q
      JOIN local_area l ON l.id = q.area_id
      JOIN agency a ON a.area_id = q.area_id AND a.id = q.agency_id
      JOIN person p ON p.id = q.asked_by
      LEFT JOIN person e ON e.id = q.ended_by
      """;

  /** Whether this person speaks for the agency that is asked, on that criterion. */
  String IS_ASKED =
      """
      EXISTS (
        SELECT 1
        FROM role_grant g
        JOIN grant_criterion c ON c.grant_id = g.id
        WHERE g.person_id = :person
          AND g.area_id = q.area_id
          AND g.role = 'CONTRIBUTOR'
          AND g.agency_id = q.agency_id
          AND c.criterion_id = q.criterion_id)
      """;

  default List<EvidenceRequest> ofArea(Viewer viewer, AreaId area) {
    return ofArea(area, viewer.id(), viewer.readsWholeArea(area));
  }

  default Optional<EvidenceRequest> find(Viewer viewer, AreaId area, RequestId id) {
    return find(area, id, viewer.id(), viewer.readsWholeArea(area));
  }

  default List<EvidenceRequest> waiting(Viewer viewer) {
    return waiting(viewer.id());
  }

  /** The open ones first, by the day they are due; then those that ended last. */
  @Query(
      REQUEST
          + """
          WHERE q.area_id = :area
            AND (:wholeArea OR
          """
          + IS_ASKED
          + """
            )
          ORDER BY q.state <> 'OPEN', IF(q.state = 'OPEN', q.due_on, NULL), q.ended_at DESC, q.id
          LIMIT 200
          """)
  List<EvidenceRequest> ofArea(AreaId area, PersonId person, boolean wholeArea);

  @Query(
      REQUEST
          + """
          WHERE q.area_id = :area
            AND q.id = :request
            AND (:wholeArea OR
          """
          + IS_ASKED
          + ")")
  Optional<EvidenceRequest> find(
      AreaId area, RequestId request, PersonId person, boolean wholeArea);

  /** What this person's agencies are asked for, in whatever area. */
  @Query(
      REQUEST
          + """
          WHERE q.state = 'OPEN'
            AND
          """
          + IS_ASKED
          + """
          ORDER BY q.due_on, q.id
          LIMIT 50
          """)
  List<EvidenceRequest> waiting(PersonId person);

  /** How many people speak for the agency on the criterion. */
  @Query(
      """
      SELECT COUNT(DISTINCT g.person_id)
      FROM role_grant g
      JOIN person p ON p.id = g.person_id AND p.state <> 'DISABLED'
      JOIN grant_criterion c ON c.grant_id = g.id
      WHERE g.area_id = :area
        AND g.role = 'CONTRIBUTOR'
        AND g.agency_id = :agency
        AND c.criterion_id = :criterion
      """)
  int speakers(AreaId area, AgencyId agency, CriterionId criterion);

  /** The framework of the newest month, as "id version". */
  @Query(
      """
      SELECT CONCAT(framework_id, ' ', framework_version)
      FROM round
      WHERE area_id = :area
      ORDER BY month DESC
      LIMIT 1
      """)
  Optional<String> newestFramework(AreaId area);

  @Query(
      """
      INSERT INTO evidence_request (id, area_id, agency_id, criterion_id, what, due_on, state,
        asked_by, asked_at, reason, version)
      VALUES (:request, :area, :agency, :criterion, :asked, :due, 'OPEN', :person, :now, '', 1)
      """)
  int insert(
      RequestId request,
      AreaId area,
      AgencyId agency,
      CriterionId criterion,
      String asked,
      LocalDate due,
      PersonId person,
      LocalDateTime now);

  @Query(
      """
      UPDATE evidence_request
      SET state = 'WITHDRAWN',
          reason = :why,
          ended_by = :person,
          ended_at = :now,
          version = version + 1
      WHERE area_id = :area
        AND id = :request
        AND version = :version
        AND state = 'OPEN'
      """)
  int withdraw(
      AreaId area, RequestId request, int version, String why, PersonId person, LocalDateTime now);

  /** The open ones that this person asked for, locked until the transaction ends. */
  @Query(
      """
      SELECT id
      FROM evidence_request
      WHERE area_id = :area
        AND asked_by = :asker
        AND state = 'OPEN'
      ORDER BY id
      LIMIT 1000
      FOR UPDATE
      """)
  List<RequestId> askedBy(AreaId area, PersonId asker);

  @Query(
      """
      UPDATE evidence_request
      SET asked_by = :asker,
          version = version + 1
      WHERE area_id = :area
        AND id IN (:these)
      """)
  int handOver(AreaId area, List<RequestId> these, PersonId asker);

  /** These requests, for the history of a change that the caller has made to them. */
  @Query(REQUEST + " WHERE q.area_id = :area AND q.id IN (:changed) ORDER BY q.id")
  List<EvidenceRequest> these(AreaId area, List<RequestId> changed);

  /** The first answer ends it; more can follow, for example the other files of one sending. */
  @Query(
      """
      UPDATE evidence_request
      SET ended_by = IF(state = 'OPEN', :person, ended_by),
          ended_at = IF(state = 'OPEN', :now, ended_at),
          state = 'ANSWERED',
          version = version + 1
      WHERE area_id = :area
        AND id = :request
        AND state <> 'WITHDRAWN'
      """)
  int answer(AreaId area, RequestId request, PersonId person, LocalDateTime now);

  /** Only evidence for the criterion on which something was asked. */
  @Query(
      """
      INSERT IGNORE INTO evidence_request_answer (area_id, request_id, evidence_id)
      SELECT DISTINCT k.area_id, :request, k.evidence_id
      FROM evidence_criterion k
      WHERE k.area_id = :area
        AND k.evidence_id = :evidence
        AND k.criterion_id = :criterion
      """)
  int insertAnswer(AreaId area, RequestId request, EvidenceId evidence, CriterionId criterion);
}
