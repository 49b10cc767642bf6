package plumbline.evidence;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.frameworks.Framework;
import plumbline.notes.SourceNotes;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the page of one piece of evidence. */
@Singleton
final class ItemPages {

  private final EvidenceRepository repository;
  private final Criteria criteria;
  private final AddPages choices;
  private final SourceNotes notes;
  private final InstantSource clock;

  ItemPages(
      EvidenceRepository repository,
      Criteria criteria,
      AddPages choices,
      SourceNotes notes,
      InstantSource clock) {
    this.repository = repository;
    this.criteria = criteria;
    this.choices = choices;
    this.notes = notes;
    this.clock = clock;
  }

  /** The page as it stands, with a form of it as it was typed. */
  Page page(Viewer viewer, AreaName area, Evidence evidence, Form typed) {
    List<Revision> revisions = repository.revisions(viewer, area.id(), evidence.id());
    boolean isOwn = evidence.own() == 1;
    boolean mayChange = evidence.mayChange(viewer, area.id());
    boolean mayErase = viewer.may(Permission.ERASE_EVIDENCE, area.id());
    String base = area.path("/evidence/" + evidence.id().value());
    String owner = evidence.ownerName();
    boolean isTyped = typed.has("title");
    typed.beside("kind", evidence.kind().name(), evidence.kind().words());
    return new Page(
            evidence.title(),
            "evidence/show",
            new ItemPage(
                evidence.title(),
                base,
                area.path("/evidence"),
                EvidencePages.marks(evidence, Month.today(clock)),
                evidence.kind().words(),
                owner == null ? "The area itself" : owner,
                freshness(evidence),
                isOwn ? links(viewer, area, evidence, base, mayChange) : List.of(),
                isOwn ? frozen(area, evidence) : List.of(),
                revisions.stream().map(each -> part(base, each)).toList(),
                typed.version(evidence.version()),
                mayChange && evidence.withdrawnAt() == null && evidence.erasedAt() == null,
                viewer.may(Permission.SHARE_EVIDENCE, area.id()),
                evidence.shared(),
                isOwn
                    && evidence.withdrawnAt() == null
                    && !linkable(viewer, area, evidence).isEmpty(),
                linkable(viewer, area, evidence),
                typed.error("criterion"),
                AddPages.kinds(isTyped ? typed.text("kind") : evidence.kind().name()),
                typed.error("kind"),
                choices.owners(viewer, area, isTyped ? typed.text("owner") : ownerId(evidence)),
                typed.error("owner"),
                new AddPage.Field(typed.value("title", evidence.title()), typed.error("title")),
                new AddPage.Field(
                    typed.value("shelf_life", String.valueOf(evidence.shelfLifeMonths())),
                    typed.error("shelf_life")),
                mayErase ? erasable(revisions, typed) : List.of(),
                AddPages.field(typed, "reason"),
                notes.part(viewer, area, EvidenceItems.subject(evidence.id())),
                typed.errors().isEmpty() ? "" : typed.errors().getFirst().field()))
        .withErrors(typed.errors());
  }

  private static String ownerId(Evidence evidence) {
    var owner = evidence.ownerAgencyId();
    return owner == null ? "" : String.valueOf(owner.value());
  }

  private String freshness(Evidence evidence) {
    LocalDate today = Month.today(clock);
    LocalDate until = evidence.producedOn().plusMonths(evidence.shelfLifeMonths());
    return "Produced %s; %s its shelf life of %s, %s."
        .formatted(
            EvidencePages.age(evidence.producedOn(), today),
            evidence.isStale(today) ? "past" : "within",
            evidence.shelfLifeMonths() == 1 ? "1 month" : evidence.shelfLifeMonths() + " months",
            (evidence.isStale(today) ? "which ended on " : "which ends on ") + Month.words(until));
  }

  private List<ItemPage.Link> links(
      Viewer viewer, AreaName area, Evidence evidence, String base, boolean mayChange) {
    Map<CriterionId, EvidenceRepository.Tie> newest = new LinkedHashMap<>();
    repository
        .links(area.id(), evidence.id())
        .forEach(tie -> newest.putIfAbsent(tie.criterionId(), tie));
    return newest.values().stream()
        .map(tie -> {
          CriterionId id = tie.criterionId();
          boolean mayUnlink = mayChange || viewer.agrees(area.id(), id);
          Month month = tie.month();
          return new ItemPage.Link(
              criteria.label(area.id(), id),
              area.path("/criteria/" + id),
              month == null ? "between two months" : month.words(),
              mayUnlink ? base + "/links/" + id + "/delete" : "");
        })
        .toList();
  }

  /** "November 2026: revision 2 for E1, E3". */
  private List<String> frozen(AreaName area, Evidence evidence) {
    return repository.frozen(area.id(), evidence.id()).stream()
        .collect(
            Collectors.groupingBy(
                tie -> new Rested(month(tie), tie.revision()),
                LinkedHashMap::new,
                Collectors.mapping(
                    tie -> criteria.code(area.id(), tie.criterionId()), Collectors.joining(", "))))
        .entrySet()
        .stream()
        .map(each ->
            "%s: revision %d for %s"
                .formatted(each.getKey().month(), each.getKey().revision(), each.getValue()))
        .toList();
  }

  private record Rested(String month, int revision) {}

  private static String month(EvidenceRepository.Tie tie) {
    Month month = tie.month();
    return month == null ? "" : month.words();
  }

  private List<AddPage.Choice> linkable(Viewer viewer, AreaName area, Evidence evidence) {
    Set<CriterionId> linked = Set.copyOf(evidence.criteria());
    Set<CriterionId> own = viewer.criteria(area.id());
    return criteria.ofNewestMonth(area.id()).stream()
        .map(Framework.Placed::criterion)
        .filter(each -> !linked.contains(each.id()))
        .filter(each -> own.contains(each.id()) || viewer.agrees(area.id(), each.id()))
        .map(each -> new AddPage.Choice(each.id().value(), each.label(), false))
        .toList();
  }

  private static List<AddPage.Choice> erasable(List<Revision> revisions, Form typed) {
    return revisions.stream()
        .filter(revision -> revision.erasedAt() == null && revision.published() == 0)
        .map(revision -> {
          String number = String.valueOf(revision.revision());
          return new AddPage.Choice(
              number, "Revision " + number, number.equals(typed.text("revision")));
        })
        .toList();
  }

  private static ItemPage.Part part(String base, Revision revision) {
    Long bytes = revision.bytes();
    return new ItemPage.Part(
        revision.revision(),
        dates(revision),
        revision.pageReference(),
        "Added by " + revision.addedByName() + " on " + day(revision.addedAt()),
        orEmpty(revision.fileName()),
        bytes == null ? "" : size(bytes),
        bytes == null ? "" : base + "/revisions/" + revision.revision() + "/file",
        orEmpty(revision.address()),
        orEmpty(revision.words()),
        tombstone(revision),
        revision.sha256());
  }

  private static String dates(Revision revision) {
    LocalDate from = revision.coversFrom();
    LocalDate to = revision.coversTo();
    String covers =
        (from == null ? "" : " from " + Month.words(from))
            + (to == null ? "" : " to " + Month.words(to));
    return "Produced on %s%s. Received on %s."
        .formatted(
            Month.words(revision.producedOn()),
            covers.isEmpty() ? "" : ", covers the period" + covers,
            Month.words(revision.receivedOn()));
  }

  private static String tombstone(Revision revision) {
    LocalDateTime at = revision.erasedAt();
    return at == null
        ? ""
        : "Erased on %s by %s. Reason: %s"
            .formatted(day(at), orEmpty(revision.erasedByName()), orEmpty(revision.erasedReason()));
  }

  private static String size(long bytes) {
    if (bytes < 1_000) {
      return bytes + " bytes";
    }
    return bytes < 1_000_000
        ? (bytes + 500) / 1_000 + " kB"
        : "%.1f MB".formatted(bytes / 1_000_000.0);
  }

  private static String day(LocalDateTime utc) {
    return Month.words(utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(Month.LONDON).toLocalDate());
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }
}
