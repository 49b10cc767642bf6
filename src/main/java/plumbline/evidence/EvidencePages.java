package plumbline.evidence;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.frameworks.Framework;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.requests.EvidenceRequests;
import plumbline.web.Page;

/** Makes the library. */
@Singleton
final class EvidencePages {

  private static final int ON_A_PAGE = 25;

  private final EvidenceRepository repository;
  private final Criteria criteria;
  private final EvidenceRequests requests;
  private final InstantSource clock;

  EvidencePages(
      EvidenceRepository repository,
      Criteria criteria,
      EvidenceRequests requests,
      InstantSource clock) {
    this.repository = repository;
    this.criteria = criteria;
    this.requests = requests;
    this.clock = clock;
  }

  Page library(Viewer viewer, AreaName area, EvidenceRepository.Filter filter, int page) {
    List<Evidence> found =
        repository.newest(viewer, area.id(), filter, ON_A_PAGE + 1, (page - 1) * ON_A_PAGE);
    String base = area.path("/evidence");
    boolean isFiltered = !filter.criterion().isEmpty() || filter.agency() != 0;
    String more = base + "?criterion=" + filter.criterion() + "&agency=" + filter.agency();
    return new Page(
        "Evidence",
        "evidence/index",
        new LibraryPage(
            base,
            asked(viewer, area),
            viewer.may(Permission.ADD_EVIDENCE, area.id()) ? area.path("/evidence-requests") : "",
            viewer.may(Permission.ADD_EVIDENCE, area.id()) ? requests.open(viewer, area.id()) : 0,
            viewer.may(Permission.ADD_EVIDENCE, area.id()),
            viewer.may(Permission.ADD_EVIDENCE, area.id()),
            List.of(
                new LibraryPage.Filter("criterion", "Criterion", criteria(area, filter)),
                new LibraryPage.Filter("agency", "Agency", agencies(area, filter))),
            isFiltered,
            found.stream().limit(ON_A_PAGE).map(each -> line(area, each)).toList(),
            page > 1 ? more + "&page=" + (page - 1) : "",
            found.size() > ON_A_PAGE ? more + "&page=" + (page + 1) : ""));
  }

  /** What this person's agencies are asked for in this area. */
  private List<LibraryPage.Asked> asked(Viewer viewer, AreaName area) {
    LocalDate today = Month.today(clock);
    return requests.waiting(viewer).stream()
        .filter(request -> request.slug().equals(area.slug()))
        .map(request ->
            new LibraryPage.Asked(
                request.answerHref(),
                label(area, request.criterionId()),
                request.what(),
                "%s, asked by %s".formatted(request.agencyName(), request.askedByName()),
                "Due " + Month.dayWords(request.dueOn()),
                today.isAfter(request.dueOn())))
        .toList();
  }

  private List<AddPage.Choice> criteria(AreaName area, EvidenceRepository.Filter filter) {
    List<AddPage.Choice> choices = new ArrayList<>();
    choices.add(new AddPage.Choice("", "All criteria", filter.criterion().isEmpty()));
    criteria.ofNewestMonth(area.id()).stream()
        .map(Framework.Placed::criterion)
        .map(each ->
            new AddPage.Choice(
                each.id().value(), each.label(), each.id().value().equals(filter.criterion())))
        .forEach(choices::add);
    return choices;
  }

  private List<AddPage.Choice> agencies(AreaName area, EvidenceRepository.Filter filter) {
    List<AddPage.Choice> choices = new ArrayList<>();
    choices.add(new AddPage.Choice("0", "All agencies", filter.agency() == 0));
    repository.owners(area.id()).stream()
        .map(owner ->
            new AddPage.Choice(
                String.valueOf(owner.id().value()),
                owner.name(),
                owner.id().value() == filter.agency()))
        .forEach(choices::add);
    return choices;
  }

  private LibraryPage.Line line(AreaName area, Evidence evidence) {
    LocalDate today = Month.today(clock);
    String owner = evidence.ownerName();
    String codes =
        evidence.own() == 1
            ? evidence.criteria().stream()
                .map(id -> criteria.code(area.id(), id))
                .collect(Collectors.joining(", "))
            : "";
    return new LibraryPage.Line(
        area.path("/evidence/" + evidence.id().value()),
        evidence.title(),
        evidence.kind().words() + ", " + (owner == null ? "the area itself" : owner),
        Month.words(evidence.producedOn()) + ", " + age(evidence.producedOn(), today),
        codes,
        marks(evidence, today));
  }

  static String age(LocalDate day, LocalDate today) {
    long days = Math.max(0, ChronoUnit.DAYS.between(day, today));
    return days == 0 ? "today" : days == 1 ? "1 day ago" : "%,d days ago".formatted(days);
  }

  static List<String> marks(Evidence evidence, LocalDate today) {
    List<String> marks = new ArrayList<>();
    if (evidence.erasedAt() != null) {
      marks.add("Erased");
    } else if (evidence.withdrawnAt() != null) {
      marks.add("Withdrawn");
    } else if (evidence.isStale(today)) {
      marks.add("Stale: past its shelf life");
    }
    if (evidence.shared()) {
      marks.add("Shared with scrutiny");
    }
    return marks;
  }

  String label(AreaName area, CriterionId id) {
    return criteria.label(area.id(), id);
  }
}
