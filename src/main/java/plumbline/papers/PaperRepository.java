package plumbline.papers;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.ItemId;
import plumbline.common.Month;
import plumbline.common.PaperId;
import plumbline.common.PersonId;
import plumbline.common.PlanId;
import plumbline.common.PublicationId;
import plumbline.common.ReviewId;
import plumbline.people.Permission;
import plumbline.people.Viewer;

/** Papers, for whoever may make them; nobody else learns that there is one. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PaperRepository extends GenericRepository<PaperRow, PaperId> {

  String PAPERS =
      """
      SELECT p.id, p.kind, p.title, p.committee_id, c.name AS committee, p.item_id, m.held_on,
        p.audience, p.from_month, p.to_month, p.review_id, p.plan_id, p.summary, p.corrects_id,
        n.name AS maker, p.publication_id, p.version
      FROM paper p
      JOIN person n ON n.id = p.made_by
      JOIN committee c ON c.area_id = p.area_id AND c.id = p.committee_id
      LEFT JOIN item i ON i.area_id = p.area_id AND i.id = p.item_id
      LEFT JOIN meeting m ON m.area_id = i.area_id AND m.id = i.meeting_id
      WHERE p.area_id = :area
      """;

  default Optional<Paper> find(Viewer viewer, AreaId area, PaperId id) {
    return row(viewer, area, id)
        .map(row ->
            row.with(sections(area, List.of(id)).stream().map(SectionRow::section).toList()));
  }

  default Optional<PaperRow> row(Viewer viewer, AreaId area, PaperId id) {
    return viewer.may(Permission.MAKE_REPORTS, area) ? row(area, id) : Optional.empty();
  }

  @Query(PAPERS + "AND p.id = :id")
  Optional<PaperRow> row(AreaId area, PaperId id);

  /** Those that were not sent, the newest change first. */
  default List<Paper> drafts(Viewer viewer, AreaId area, int limit, int offset) {
    if (!viewer.may(Permission.MAKE_REPORTS, area)) {
      return List.of();
    }
    return withSections(area, drafts(area, limit, offset));
  }

  private List<Paper> withSections(AreaId area, List<PaperRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<PaperId, List<Section>> sections =
        sections(area, rows.stream().map(PaperRow::id).toList()).stream()
            .collect(
                Collectors.groupingBy(
                    SectionRow::paperId,
                    Collectors.mapping(SectionRow::section, Collectors.toList())));
    return rows.stream().map(row -> row.with(sections.getOrDefault(row.id(), List.of()))).toList();
  }

  @Query(
      PAPERS
          + """
            AND p.publication_id IS NULL
          ORDER BY p.changed_at DESC, p.id DESC
          LIMIT :limit OFFSET :offset
          """)
  List<PaperRow> drafts(AreaId area, int limit, int offset);

  /** Those not sent that this person works on, locked until the transaction ends. */
  @Query(
      """
      SELECT id
      FROM paper
      WHERE area_id = :area
        AND made_by = :person
        AND publication_id IS NULL
      ORDER BY id
      LIMIT 1000
      FOR UPDATE
      """)
  List<PaperId> of(AreaId area, PersonId person);

  @Query(
      """
      UPDATE paper
      SET made_by = :person,
          version = version + 1
      WHERE area_id = :area
        AND id IN (:these)
      """)
  int handOver(AreaId area, List<PaperId> these, PersonId person);

  /** These papers, for the history of a change that the caller has made to them. */
  default List<Paper> these(AreaId area, List<PaperId> changed) {
    return withSections(area, rows(area, changed));
  }

  @Query(PAPERS + " AND p.id IN (:changed) ORDER BY p.id")
  List<PaperRow> rows(AreaId area, List<PaperId> changed);

  /** A section of one of several papers. */
  @Introspected
  record SectionRow(PaperId paperId, SectionKind kind, String heading) {

    Section section() {
      return new Section(kind, heading);
    }
  }

  @Query(
      """
      SELECT s.paper_id, s.kind, s.heading
      FROM paper_section s
      WHERE s.area_id = :area
        AND s.paper_id IN (:papers)
      ORDER BY s.paper_id, s.ordinal
      """)
  List<SectionRow> sections(AreaId area, List<PaperId> papers);

  @Query(
      """
      INSERT INTO paper (id, area_id, kind, title, committee_id, item_id, audience, from_month,
        to_month, review_id, plan_id, summary, summary_for, corrects_id, made_by, made_at,
        changed_at, version)
      VALUES (:id, :area, :of, :named, :receiver, :item, :readers, :fromMonth, :toMonth, :review,
        :plan, :words, :readers, :corrects, :person, :now, :now, 1)
      """)
  int insert(
      PaperId id,
      AreaId area,
      PaperKind of,
      String named,
      CommitteeId receiver,
      @Nullable ItemId item,
      Audience readers,
      @Nullable Month fromMonth,
      @Nullable Month toMonth,
      @Nullable ReviewId review,
      @Nullable PlanId plan,
      String words,
      @Nullable PublicationId corrects,
      PersonId person,
      LocalDateTime now);

  @Query(
      """
      UPDATE paper
      SET kind = :of,
          title = :named,
          committee_id = :receiver,
          item_id = :item,
          audience = :readers,
          from_month = :fromMonth,
          to_month = :toMonth,
          review_id = :review,
          plan_id = :plan,
          changed_at = :now,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
        AND publication_id IS NULL
      """)
  int update(
      AreaId area,
      PaperId id,
      int version,
      PaperKind of,
      String named,
      CommitteeId receiver,
      @Nullable ItemId item,
      Audience readers,
      @Nullable Month fromMonth,
      @Nullable Month toMonth,
      @Nullable ReviewId review,
      @Nullable PlanId plan,
      LocalDateTime now);

  /** The summary, which is empty while it is written by rule, for those who may read it by now. */
  @Query(
      """
      UPDATE paper
      SET summary = :words,
          summary_for = audience,
          changed_at = :now,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
        AND publication_id IS NULL
      """)
  int summarise(AreaId area, PaperId id, int version, String words, LocalDateTime now);

  @Query(
      """
      UPDATE paper
      SET changed_at = :now,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
        AND publication_id IS NULL
      """)
  int touch(AreaId area, PaperId id, int version, LocalDateTime now);

  @Query(
      """
      UPDATE paper
      SET publication_id = :publication,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
        AND publication_id IS NULL
      """)
  int markSent(AreaId area, PaperId id, int version, PublicationId publication);

  @Query(
      """
      DELETE FROM paper
      WHERE area_id = :area
        AND id = :id
        AND version = :version
        AND publication_id IS NULL
      """)
  int delete(AreaId area, PaperId id, int version);

  @Query(
      """
      INSERT INTO paper_section (area_id, paper_id, ordinal, kind, heading)
      VALUES (:area, :id, :ordinal, :of, :words)
      """)
  int insertSection(AreaId area, PaperId id, int ordinal, SectionKind of, String words);

  @Query("DELETE FROM paper_section WHERE area_id = :area AND paper_id = :id")
  int deleteSections(AreaId area, PaperId id);
}
