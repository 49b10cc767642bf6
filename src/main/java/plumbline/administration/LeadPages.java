package plumbline.administration;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Framework.Placed;
import plumbline.people.RoleChoices;
import plumbline.people.Viewer;
import plumbline.web.Choice;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the table of criteria and their leads. */
@Singleton
final class LeadPages {

  private final AdministrationRepository repository;
  private final RoleChoices choices;

  LeadPages(AdministrationRepository repository, RoleChoices choices) {
    this.repository = repository;
    this.choices = choices;
  }

  record IndexPage(
      String area,
      String action,
      String framework,
      String gaps,
      List<Section> sections,
      String criteriaError,
      List<Choice> people,
      String personError,
      String invite) {

    record Section(String title, List<Line> criteria) {}

    record Line(String id, String field, String label, boolean chosen, List<Lead> leads) {}

    record Lead(String name, String href) {}
  }

  Page index(Viewer viewer, AreaName area, Form form) {
    Framework framework = choices.framework(area);
    Map<CriterionId, List<Led>> led =
        repository.led(viewer, List.of(area.id())).stream()
            .collect(Collectors.groupingBy(Led::criterionId));
    List<String> gaps =
        framework.criteria().stream()
            .map(Placed::criterion)
            .filter(criterion -> !led.containsKey(criterion.id()))
            .map(Criterion::printed)
            .toList();
    return new Page(
            "Criteria leads",
            "administration/leads",
            new IndexPage(
                area.name(),
                area.path("/leads"),
                framework.title(),
                gaps(gaps),
                sections(area, framework, led, form),
                form.error("criteria"),
                people(viewer, area, form),
                form.error("person"),
                area.path("/people/new")))
        .withErrors(form.errors());
  }

  private static String gaps(List<String> codes) {
    return switch (codes.size()) {
      case 0 -> "";
      case 1 -> "1 criterion has no lead: " + codes.getFirst();
      default -> codes.size() + " criteria have no lead: " + String.join(", ", codes);
    };
  }

  private static List<IndexPage.Section> sections(
      AreaName area, Framework framework, Map<CriterionId, List<Led>> led, Form form) {
    Map<String, IndexPage.Section> sections = new LinkedHashMap<>();
    boolean isFirst = true;
    for (Placed placed : framework.criteria()) {
      var section = placed.path().getFirst();
      Criterion criterion = placed.criterion();
      String id = criterion.id().value();
      sections
          .computeIfAbsent(
              section.id(), none -> new IndexPage.Section(section.title(), new ArrayList<>()))
          .criteria()
          .add(
              new IndexPage.Line(
                  id,
                  isFirst ? "criteria" : "criterion-" + id,
                  criterion.label(),
                  form.all("criteria").contains(id),
                  leads(area, led.getOrDefault(criterion.id(), List.of()))));
      isFirst = false;
    }
    return List.copyOf(sections.values());
  }

  private static List<IndexPage.Lead> leads(AreaName area, List<Led> led) {
    return led.stream()
        .map(each ->
            new IndexPage.Lead(each.name(), area.path("/people/" + each.personId().value())))
        .toList();
  }

  private List<Choice> people(Viewer viewer, AreaName area, Form form) {
    String chosen = form.text("person");
    return Choice.orNone(
        "Choose a person",
        repository.people(viewer, area.id()).stream()
            .map(each -> Choice.of(String.valueOf(each.id().value()), each.words(), chosen))
            .toList(),
        chosen);
  }
}
