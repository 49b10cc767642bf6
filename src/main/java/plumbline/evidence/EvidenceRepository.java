package plumbline.evidence;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.EvidenceId;
import plumbline.common.Id;
import plumbline.common.Month;
import plumbline.people.Viewer;

/**
 * Evidence as a person may read it: all of it for whoever reads the whole area; what hangs on their
 * criteria or is their agency's for a contributor; for everybody who reads papers what is shared,
 * in the revisions on which a published month rested.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface EvidenceRepository extends GenericRepository<Evidence, EvidenceId> {

  int MOST_REVISIONS = 100;

  /** What is open to the person before anything is published. */
  String OWN =
      """
      (:wholeArea OR e.owner_agency_id IN (:agencies) OR EXISTS (
        SELECT 1 FROM evidence_criterion o
        WHERE o.area_id = e.area_id AND o.evidence_id = e.id AND o.criterion_id IN (:criteria)))
      """;

  String COLUMNS =
      """
      SELECT e.id, e.title, e.kind, e.owner_agency_id, a.name AS owner_name, e.shelf_life_months,
        e.shared, e.withdrawn_at, e.added_by, e.version, (
          SELECT GROUP_CONCAT(DISTINCT k.criterion_id ORDER BY k.criterion_id SEPARATOR ',')
          FROM evidence_criterion k
          WHERE k.area_id = e.area_id AND k.evidence_id = e.id) AS linked,
        v.revision, v.produced_on, v.sha256, v.file_name, v.address, v.erased_at, IF(
      """
          + OWN
          + """
            , 1, 0) AS own
          FROM evidence e
          JOIN evidence_revision v ON v.area_id = e.area_id AND v.evidence_id = e.id
          LEFT JOIN agency a ON a.area_id = e.area_id AND a.id = e.owner_agency_id
          """;

  /** The revisions on which a month rested that was published to the person. */
  String PUBLISHED =
      """
      FROM round_evidence z
      JOIN round d ON d.area_id = z.area_id AND d.id = z.round_id
      JOIN released_months b ON b.area_id = z.area_id AND d.month BETWEEN b.from_month AND b.to_month
      WHERE z.area_id = e.area_id
        AND z.evidence_id = e.id
        AND e.shared
        AND ((:everyPaper AND b.audience = 'PUBLIC') OR b.committee_id IN (:committees))
      """;

  String NEWEST_VISIBLE =
      "v.revision = IF(" + OWN + ", e.newest_revision, (SELECT MAX(z.revision) " + PUBLISHED + "))";

  /** One page of the library, newest first; a filter of nothing is 0 or empty. */
  default List<Evidence> newest(Viewer viewer, AreaId area, Filter filter, int limit, int offset) {
    return newest(
        area,
        viewer.readsWholeArea(area),
        criteria(viewer, area),
        agencies(viewer, area),
        viewer.readsEveryPaper(area),
        committees(viewer, area),
        filter.criterion(),
        filter.agency(),
        limit,
        offset);
  }

  /**
   * What the library shows.
   *
   * @param criterion empty for all; what is no id is as good as one that nothing hangs on
   */
  record Filter(String criterion, long agency) {

    public Filter {
      if (!criterion.isEmpty() && CriterionId.parse(criterion).isEmpty()) {
        criterion = "none";
      }
    }
  }

  @Query(
      COLUMNS
          + "WHERE e.area_id = :area AND "
          + NEWEST_VISIBLE
          + """
            AND (:onAgency = 0 OR e.owner_agency_id = :onAgency)
            AND (:onCriterion = '' OR EXISTS (
              SELECT 1 FROM evidence_criterion f
              WHERE f.area_id = e.area_id AND f.evidence_id = e.id
                AND f.criterion_id = :onCriterion))
          ORDER BY e.id DESC
          LIMIT :limit OFFSET :offset
          """)
  List<Evidence> newest(
      AreaId area,
      boolean wholeArea,
      List<CriterionId> criteria,
      List<AgencyId> agencies,
      boolean everyPaper,
      List<CommitteeId> committees,
      String onCriterion,
      long onAgency,
      int limit,
      int offset);

  default Optional<Evidence> find(Viewer viewer, AreaId area, EvidenceId id) {
    return find(
        area,
        id,
        viewer.readsWholeArea(area),
        criteria(viewer, area),
        agencies(viewer, area),
        viewer.readsEveryPaper(area),
        committees(viewer, area));
  }

  @Query(COLUMNS + "WHERE e.area_id = :area AND e.id = :id AND " + NEWEST_VISIBLE)
  Optional<Evidence> find(
      AreaId area,
      EvidenceId id,
      boolean wholeArea,
      List<CriterionId> criteria,
      List<AgencyId> agencies,
      boolean everyPaper,
      List<CommitteeId> committees);

  /** The revisions of one piece, newest first. */
  default List<Revision> revisions(Viewer viewer, AreaId area, EvidenceId id) {
    return revisions(
        area,
        id,
        viewer.readsWholeArea(area),
        criteria(viewer, area),
        agencies(viewer, area),
        viewer.readsEveryPaper(area),
        committees(viewer, area),
        MOST_REVISIONS);
  }

  @Query(
      """
      SELECT v.revision, v.produced_on, v.covers_from, v.covers_to, v.received_on,
        v.page_reference, v.sha256, v.bytes, v.file_name, v.media_type, v.address, v.words,
        p.name AS added_by_name, v.added_at, v.erased_at, x.name AS erased_by_name,
        v.erased_reason, EXISTS (
          SELECT 1
          FROM round_evidence f
          JOIN round g ON g.area_id = f.area_id AND g.id = f.round_id
          JOIN released_months h ON h.area_id = f.area_id AND g.month BETWEEN h.from_month AND h.to_month
          WHERE f.area_id = v.area_id AND f.evidence_id = v.evidence_id
            AND f.revision = v.revision) AS published
      FROM evidence e
      JOIN evidence_revision v ON v.area_id = e.area_id AND v.evidence_id = e.id
      JOIN person p ON p.id = v.added_by
      LEFT JOIN person x ON x.id = v.erased_by
      WHERE e.area_id = :area
        AND e.id = :id
        AND (
      """
          + OWN
          + " OR v.revision IN (SELECT z.revision "
          + PUBLISHED
          + ")) ORDER BY v.revision DESC LIMIT :limit")
  List<Revision> revisions(
      AreaId area,
      EvidenceId id,
      boolean wholeArea,
      List<CriterionId> criteria,
      List<AgencyId> agencies,
      boolean everyPaper,
      List<CommitteeId> committees,
      int limit);

  /** How fresh each criterion's evidence is that is open to the person before any publication. */
  default List<Freshness> freshness(Viewer viewer, AreaId area) {
    return freshness(
        area, viewer.readsWholeArea(area), criteria(viewer, area), agencies(viewer, area));
  }

  @Query(
      """
      SELECT k.criterion_id, COUNT(*) AS pieces, MAX(v.produced_on) AS newest,
        MAX(DATE_ADD(v.produced_on, INTERVAL e.shelf_life_months MONTH)) AS good_until,
        GROUP_CONCAT(DISTINCT a.name ORDER BY a.name SEPARATOR '\n') AS agency_names,
        CAST(SUM(a.id IS NULL) AS SIGNED) AS own_pieces
      FROM evidence e
      JOIN evidence_revision v ON v.area_id = e.area_id AND v.evidence_id = e.id
        AND v.revision = e.newest_revision
      JOIN (
        SELECT DISTINCT l.criterion_id, l.evidence_id
        FROM evidence_criterion l
        WHERE l.area_id = :area) k ON k.evidence_id = e.id
      LEFT JOIN agency a ON a.area_id = e.area_id AND a.id = e.owner_agency_id
      WHERE e.area_id = :area
        AND e.withdrawn_at IS NULL
        AND v.erased_at IS NULL
        AND
      """
          + OWN
          + "GROUP BY k.criterion_id LIMIT 1000")
  List<Freshness> freshness(
      AreaId area, boolean wholeArea, List<CriterionId> criteria, List<AgencyId> agencies);

  /** A criterion on which the evidence hangs, or a closed month that rested on it. */
  @Introspected
  record Tie(
      CriterionId criterionId, int revision, @org.jspecify.annotations.Nullable Month month) {}

  /** The links of a piece with the month in which each was made. */
  @Query(
      """
      SELECT k.criterion_id, k.revision, d.month
      FROM evidence_criterion k
      LEFT JOIN round d ON d.area_id = k.area_id AND d.id = k.round_id
      WHERE k.area_id = :area
        AND k.evidence_id = :id
      ORDER BY k.criterion_id, k.revision DESC
      LIMIT 500
      """)
  List<Tie> links(AreaId area, EvidenceId id);

  /** The closed months that rested on it. */
  @Query(
      """
      SELECT f.criterion_id, f.revision, d.month
      FROM round_evidence f
      JOIN round d ON d.area_id = f.area_id AND d.id = f.round_id
      WHERE f.area_id = :area
        AND f.evidence_id = :id
      ORDER BY d.month DESC, f.criterion_id
      LIMIT 500
      """)
  List<Tie> frozen(AreaId area, EvidenceId id);

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

  /** An agency that evidence can come from. */
  @Introspected
  record Owner(AgencyId id, String name) {}

  @Query("SELECT a.id, a.name FROM agency a WHERE a.area_id = :area ORDER BY a.name LIMIT 200")
  List<Owner> owners(AreaId area);

  private static List<CriterionId> criteria(Viewer viewer, AreaId area) {
    Set<CriterionId> criteria = viewer.criteria(area);
    return criteria.isEmpty() ? List.of(new CriterionId("none")) : List.copyOf(criteria);
  }

  private static List<AgencyId> agencies(Viewer viewer, AreaId area) {
    return orNone(viewer.agencies(area).stream(), AgencyId::new);
  }

  private static List<CommitteeId> committees(Viewer viewer, AreaId area) {
    return orNone(viewer.committees(area).stream(), CommitteeId::new);
  }

  private static <T extends Id> List<T> orNone(Stream<T> ids, LongFunction<T> id) {
    List<T> list = ids.toList();
    return list.isEmpty() ? List.of(id.apply(0)) : list;
  }
}
