package plumbline.people;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.common.AreaName;
import plumbline.common.FrameworkVersion;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Framework.Placed;
import plumbline.frameworks.Frameworks;
import plumbline.people.RoleFields.Group;
import plumbline.people.RoleFields.Hint;
import plumbline.people.RoleFields.Option;
import plumbline.web.Form;

/** What a role in an area can be given with: its agencies, its committees and the criteria. */
@Singleton
public final class RoleChoices {

  private final PersonRepository repository;
  private final Frameworks frameworks;

  RoleChoices(PersonRepository repository, Frameworks frameworks) {
    this.repository = repository;
    this.frameworks = frameworks;
  }

  RoleFields fields(AreaName area, Form form) {
    return new RoleFields(
        roles(),
        form.text("role"),
        form.error("role"),
        options("Choose an agency", repository.agencies(area.id())),
        form.text("agency"),
        form.error("agency"),
        options("Choose a committee", repository.committees(area.id())),
        form.text("committee"),
        form.error("committee"),
        groups(framework(area)),
        form.all("criteria"),
        form.error("criteria"));
  }

  private static List<Option> roles() {
    return Arrays.stream(Role.values())
        .filter(role -> role != Role.ADMINISTRATOR)
        .map(role -> new Option(role.name(), role.words(), new Hint(hint(role))))
        .toList();
  }

  private static String hint(Role role) {
    String also =
        switch (role) {
          case LEAD -> " Choose their criteria below.";
          case CONTRIBUTOR -> " Choose their agency and their criteria below.";
          case SCRUTINY_READER -> " Choose their committee below.";
          case ADMINISTRATOR, COORDINATOR, NATIONAL_READER -> "";
        };
    return role.description() + "." + also;
  }

  /** Nothing to choose from stays an empty list: the page says what to do then. */
  private static List<Option> options(String first, List<Choice> choices) {
    if (choices.isEmpty()) {
      return List.of();
    }
    List<Option> options = new ArrayList<>(List.of(Option.of("", first)));
    choices.forEach(choice -> options.add(Option.of(String.valueOf(choice.id()), choice.name())));
    return options;
  }

  /** The first group has the id of the field itself, to which the error summary links. */
  private static List<Group> groups(Framework framework) {
    Map<String, Group> groups = new LinkedHashMap<>();
    for (Placed placed : framework.criteria()) {
      var section = placed.path().getFirst();
      String id = groups.isEmpty() ? "criteria" : "criteria-" + section.id();
      groups
          .computeIfAbsent(section.id(), key -> new Group(id, section.title(), new ArrayList<>()))
          .criteria()
          .add(option(placed.criterion()));
    }
    return List.copyOf(groups.values());
  }

  private static Option option(Criterion criterion) {
    return Option.of(criterion.id().value(), criterion.label());
  }

  /**
   * The framework that the area's newest month uses; before the first month, the newest there is.
   */
  public Framework framework(AreaName area) {
    return framework(repository.frameworkInUse(area.id()));
  }

  /** The same where the version in use is known, as "id version". */
  public Framework framework(Optional<String> inUse) {
    return inUse
        .map(used -> used.split(" "))
        .flatMap(used -> frameworks.find(new FrameworkVersion(used[0], Integer.parseInt(used[1]))))
        .orElseGet(() ->
            frameworks.all().stream()
                .max(Comparator.comparing(framework -> framework.source().date()))
                .orElseThrow());
  }
}
