package plumbline.people;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.common.AgencyId;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.common.NotFound;
import plumbline.common.PersonId;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.web.Form;
import plumbline.web.Page;

/** What the pages about people show. */
@Singleton
final class PersonPages {

  private static final int ON_A_PAGE = 50;

  private final PersonRepository repository;
  private final Frameworks frameworks;

  PersonPages(PersonRepository repository, Frameworks frameworks) {
    this.repository = repository;
    this.frameworks = frameworks;
  }

  /** A choice of a form, and whether it is chosen. */
  record Option(String value, String text, String hint, boolean checked) {}

  /** The part of a page that gives a role. */
  record RoleFields(
      List<Option> roles,
      String roleError,
      List<Option> agencies,
      String agencyError,
      List<Option> committees,
      String committeeError,
      List<Option> criteria,
      String criteriaError) {}

  record IndexPage(String base, List<Line> people, String previous, String next) {
    record Line(String href, String name, String email, String jobTitle, String roles, String state) {}
  }

  record NewPage(
      String action,
      String name,
      String nameError,
      String email,
      String emailError,
      String jobTitle,
      RoleFields fields) {}

  record ShowPage(
      String base,
      String name,
      String email,
      String jobTitle,
      String state,
      boolean disabled,
      boolean active,
      List<Held> roles,
      RoleFields fields) {

    record Held(String words, String detail, String delete) {}
  }

  record LinkPage(String back, String name, String link, String life) {}

  Page index(AreaName area, int page) {
    List<Listed> found =
        repository.inArea(area.id(), ON_A_PAGE + 1, (page - 1) * ON_A_PAGE);
    String base = area.path("/people");
    List<IndexPage.Line> lines =
        found.stream().limit(ON_A_PAGE).map(person -> line(base, person)).toList();
    return new Page(
        "People",
        "people/index",
        new IndexPage(
            base,
            lines,
            page > 1 ? base + "?page=" + (page - 1) : "",
            found.size() > ON_A_PAGE ? base + "?page=" + (page + 1) : ""));
  }

  private static IndexPage.Line line(String base, Listed person) {
    return new IndexPage.Line(
        base + "/" + person.id().value(),
        person.name(),
        person.email(),
        person.jobTitle(),
        person.roleWords(),
        person.state().words());
  }

  Page newOne(AreaName area, Form form) {
    return new Page(
            "Invite a person",
            "people/new",
            new NewPage(
                area.path("/people"),
                form.text("name"),
                form.error("name"),
                form.text("email"),
                form.error("email"),
                form.text("job_title"),
                fields(area, form)))
        .withErrors(form.errors());
  }

  Page show(AreaName area, PersonId id, Form form) {
    Person person = repository.findInArea(id, area.id()).orElseThrow(NotFound::new);
    String base = area.path("/people/" + id.value());
    return new Page(
            person.name(),
            "people/show",
            new ShowPage(
                base,
                person.name(),
                person.email(),
                person.jobTitle(),
                person.state().words(),
                person.state() == PersonState.DISABLED,
                person.state() == PersonState.ACTIVE,
                held(area, id, base),
                fields(area, form)))
        .withErrors(form.errors());
  }

  Page link(AreaName area, PersonId id, String link) {
    Person person = repository.findInArea(id, area.id()).orElseThrow(NotFound::new);
    boolean reset = person.state() == PersonState.ACTIVE;
    return new Page(
        "Sign-in link for " + person.name(),
        "people/link",
        new LinkPage(
            area.path("/people/" + id.value()),
            person.name(),
            link,
            reset ? "30 minutes" : "24 hours"));
  }

  private List<ShowPage.Held> held(AreaName area, PersonId id, String base) {
    Map<Long, String> agencies = names(repository.agencies(area.id()));
    Map<Long, String> committees = names(repository.committees(area.id()));
    List<GrantRow> rows = repository.grantsInArea(id, area.id());
    return rows.stream()
        .collect(Collectors.groupingBy(GrantRow::id, java.util.LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(
            grant ->
                new ShowPage.Held(
                    grant.getFirst().role().words(),
                    detail(grant, agencies, committees),
                    base + "/roles/" + grant.getFirst().id().value() + "/delete"))
        .toList();
  }

  private String detail(
      List<GrantRow> grant, Map<Long, String> agencies, Map<Long, String> committees) {
    GrantRow first = grant.getFirst();
    AgencyId agency = first.agencyId();
    CommitteeId committee = first.committeeId();
    String where =
        agency != null
            ? agencies.getOrDefault(agency.value(), "")
            : committee != null ? committees.getOrDefault(committee.value(), "") : "";
    String criteria =
        grant.stream()
            .map(GrantRow::criterionId)
            .filter(java.util.Objects::nonNull)
            .map(CriterionId::value)
            .collect(Collectors.joining(", "));
    return where + (where.isEmpty() || criteria.isEmpty() ? "" : ": ") + criteria;
  }

  private static Map<Long, String> names(List<Choice> choices) {
    return choices.stream().collect(Collectors.toMap(Choice::id, Choice::name));
  }

  private RoleFields fields(AreaName area, Form form) {
    Set<String> criteria = Set.copyOf(form.all("criteria"));
    return new RoleFields(
        Arrays.stream(Role.values())
            .filter(role -> role != Role.ADMINISTRATOR)
            .map(
                role ->
                    new Option(
                        role.name(),
                        role.words(),
                        role.description(),
                        role.name().equals(form.text("role"))))
            .toList(),
        form.error("role"),
        options(repository.agencies(area.id()), form.text("agency")),
        form.error("agency"),
        options(repository.committees(area.id()), form.text("committee")),
        form.error("committee"),
        framework(area).criteria().stream()
            .map(placed -> option(placed.criterion(), criteria))
            .toList(),
        form.error("criteria"));
  }

  private static Option option(Criterion criterion, Set<String> chosen) {
    String id = criterion.id().value();
    return new Option(
        id, criterion.printed() + " " + criterion.title(), "", chosen.contains(id));
  }

  private static List<Option> options(List<Choice> choices, String chosen) {
    return choices.stream()
        .map(choice -> String.valueOf(choice.id()).equals(chosen)
            ? new Option(String.valueOf(choice.id()), choice.name(), "", true)
            : new Option(String.valueOf(choice.id()), choice.name(), "", false))
        .toList();
  }

  /** The framework that the area's newest month uses; before the first month, the newest there is. */
  private Framework framework(AreaName area) {
    return repository
        .frameworkInUse(area.id())
        .map(used -> used.split(" "))
        .flatMap(used -> frameworks.find(new FrameworkVersion(used[0], Integer.parseInt(used[1]))))
        .orElseGet(
            () ->
                frameworks.all().stream()
                    .max(Comparator.comparing(framework -> framework.source().date()))
                    .orElseThrow());
  }
}
