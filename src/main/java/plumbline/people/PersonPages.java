package plumbline.people;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.common.AgencyId;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.NotFound;
import plumbline.common.PersonId;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.web.Form;
import plumbline.web.Page;

/** What the pages about people show. */
@Singleton
final class PersonPages {

  private static final int ON_A_PAGE = 50;

  private final PersonRepository repository;
  private final RoleChoices choices;

  PersonPages(PersonRepository repository, RoleChoices choices) {
    this.repository = repository;
    this.choices = choices;
  }

  record IndexPage(String area, String base, List<Line> people, String previous, String next) {

    record Line(
        String href,
        String name,
        String email,
        String jobTitle,
        String roles,
        String state,
        boolean active) {}
  }

  record NewPage(
      String area,
      String base,
      String name,
      String nameError,
      String email,
      String emailError,
      String jobTitle,
      String jobTitleError,
      RoleFields fields) {}

  record ShowPage(
      String area,
      String people,
      String base,
      Facts facts,
      List<Held> roles,
      Errors errors,
      RoleFields fields,
      boolean giving) {

    /** Who it is, and whether they can sign in. */
    record Facts(
        String name,
        String email,
        String jobTitle,
        String state,
        boolean active,
        boolean invited,
        boolean disabled,
        boolean own) {

      static Facts of(Person person, boolean own) {
        return new Facts(
            person.name(),
            person.email(),
            person.jobTitle(),
            person.state().words(),
            person.state() == PersonState.ACTIVE,
            person.state() == PersonState.INVITED,
            person.state() == PersonState.DISABLED,
            own);
      }
    }

    /** What was refused, beside the form of which it was. */
    record Errors(String link, String roles, String signOut, String disable) {

      static Errors of(Form form) {
        return new Errors(
            form.error("link"), form.error("roles"), form.error("sign-out"), form.error("disable"));
      }
    }

    /** A role, what belongs to it, and where to take it away. */
    record Held(String role, String detail, String delete) {}
  }

  record LinkPage(String back, String name, String email, String link, String life) {}

  Page index(AreaName area, int page) {
    List<Listed> found = repository.inArea(area.id(), ON_A_PAGE + 1, (page - 1) * ON_A_PAGE);
    String base = area.path("/people");
    return new Page(
        "People",
        "people/index",
        new IndexPage(
            area.name(),
            base,
            found.stream().limit(ON_A_PAGE).map(person -> line(base, person)).toList(),
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
        person.state().words(),
        person.state() == PersonState.ACTIVE);
  }

  Page newOne(AreaName area, Form form) {
    return new Page(
            "Invite a person",
            "people/new",
            new NewPage(
                area.name(),
                area.path("/people"),
                form.text("name"),
                form.error("name"),
                form.text("email"),
                form.error("email"),
                form.text("job_title"),
                form.error("job_title"),
                choices.fields(area, form)))
        .withErrors(form.errors());
  }

  Page show(Viewer viewer, AreaName area, PersonId id, Form form) {
    Person person = repository.findInArea(id, area.id()).orElseThrow(NotFound::new);
    String base = area.path("/people/" + id.value());
    RoleFields fields = choices.fields(area, form);
    return new Page(
            person.name(),
            "people/show",
            new ShowPage(
                area.name(),
                area.path("/people"),
                base,
                ShowPage.Facts.of(person, viewer.id().equals(id)),
                held(area, id, base),
                ShowPage.Errors.of(form),
                fields,
                fields.isTouched()))
        .withErrors(form.errors());
  }

  Page link(AreaName area, PersonId id, String link) {
    Person person = repository.findInArea(id, area.id()).orElseThrow(NotFound::new);
    OneTimeLink.Purpose purpose = OneTimeLink.Purpose.toChoosePassword(person.state());
    return new Page(
        "Sign-in link for " + person.name(),
        "people/link",
        new LinkPage(
            area.path("/people/" + id.value()),
            person.name(),
            person.email(),
            link,
            purpose.lifeInWords()));
  }

  private List<ShowPage.Held> held(AreaName area, PersonId id, String base) {
    Map<Long, String> agencies = names(repository.agencies(area.id()));
    Map<Long, String> committees = names(repository.committees(area.id()));
    Framework framework = choices.framework(area);
    return repository.grantsInArea(id, area.id()).stream()
        .collect(Collectors.groupingBy(GrantRow::id, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(rows ->
            new ShowPage.Held(
                rows.getFirst().role().words(),
                Stream.concat(
                        where(rows.getFirst(), agencies, committees), criteria(rows, framework))
                    .collect(Collectors.joining(": ")),
                base + "/roles/" + rows.getFirst().id().value() + "/delete"))
        .toList();
  }

  private static Stream<String> where(
      GrantRow grant, Map<Long, String> agencies, Map<Long, String> committees) {
    AgencyId agency = grant.agencyId();
    CommitteeId committee = grant.committeeId();
    return Stream.of(
            agency == null ? null : agencies.get(agency.value()),
            committee == null ? null : committees.get(committee.value()))
        .filter(Objects::nonNull);
  }

  private static Stream<String> criteria(List<GrantRow> rows, Framework framework) {
    String codes =
        rows.stream()
            .map(GrantRow::criterionId)
            .filter(Objects::nonNull)
            .map(id -> printed(framework, id))
            .collect(Collectors.joining(", "));
    return codes.isEmpty() ? Stream.empty() : Stream.of(codes);
  }

  private static String printed(Framework framework, CriterionId id) {
    return framework.criterion(id).map(Criterion::printed).orElse(id.value());
  }

  private static Map<Long, String> names(List<Choice> choices) {
    return choices.stream().collect(Collectors.toMap(Choice::id, Choice::name));
  }
}
