package plumbline.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Level;
import plumbline.frameworks.RatingScale;
import plumbline.frameworks.Section;
import plumbline.ratings.Movement;

/** Which criteria a filter leaves on the board, and what can be chosen. */
final class BoardFilters {

  private final BoardFilter filter;
  private final List<Care> care;
  private final BoardRatings ratings;
  private final Month newest;
  private final Framework framework;

  BoardFilters(
      BoardFilter filter,
      List<Care> care,
      BoardRatings ratings,
      Month newest,
      Framework framework) {
    this.filter = filter;
    this.care = care;
    this.ratings = ratings;
    this.newest = newest;
    this.framework = framework;
  }

  boolean show(Framework.Placed placed) {
    CriterionId id = placed.criterion().id();
    return matches(filter.section(), placed.path().getFirst().id())
        && inCare(filter.lead(), id, false)
        && inCare(filter.agency(), id, true)
        && matchesRating(ratings.get(newest, id));
  }

  private static boolean matches(String wanted, String value) {
    return wanted.isEmpty() || wanted.equals(value);
  }

  private boolean inCare(String wanted, CriterionId id, boolean agency) {
    if (wanted.isEmpty()) {
      return true;
    }
    Set<CriterionId> criteria =
        Boards.inCare(
            care,
            each ->
                agency
                    ? wanted.equals(String.valueOf(each.agencyId()))
                    : each.agencyId() == null && wanted.equals(String.valueOf(each.personId())));
    return criteria.contains(id);
  }

  private boolean matchesRating(@org.jspecify.annotations.Nullable BoardCell cell) {
    if (filter.level().isEmpty() && filter.moved().isEmpty() && filter.attention().isEmpty()) {
      return true;
    }
    if (cell == null) {
      return false;
    }
    RatingScale scale = framework.scale();
    String level = cell.level() == null ? "none" : cell.level();
    boolean moved =
        switch (filter.moved()) {
          case "up" -> cell.movement(scale).filter(Movement.UP::equals).isPresent();
          case "down" -> cell.movement(scale).filter(Movement.DOWN::equals).isPresent();
          default -> true;
        };
    return matches(filter.level(), level)
        && moved
        && (filter.attention().isEmpty() || cell.needsAttention(scale));
  }

  List<BoardPage.Choices> choices() {
    List<BoardPage.Choices> choices = new ArrayList<>();
    choices.add(choices("section", "Section", filter.section(), sections()));
    choices.add(choices("level", "Level", filter.level(), levels()));
    choices.add(
        choices("moved", "Moved", filter.moved(), Map.of("up", "Moved up", "down", "Moved down")));
    choices.add(
        choices("attention", "Attention", filter.attention(), Map.of("yes", "Needs attention")));
    if (!care.isEmpty()) {
      choices.add(choices("lead", "Lead", filter.lead(), people(false)));
      choices.add(choices("agency", "Agency", filter.agency(), people(true)));
    }
    return choices;
  }

  private Map<String, String> sections() {
    Map<String, String> sections = new LinkedHashMap<>();
    for (Section section : framework.sections()) {
      sections.put(section.id(), section.title());
    }
    return sections;
  }

  private Map<String, String> levels() {
    Map<String, String> levels = new LinkedHashMap<>();
    for (Level level : framework.scale().levels()) {
      levels.put(level.key(), level.word());
    }
    levels.put("none", "Not rated");
    return levels;
  }

  private Map<String, String> people(boolean agencies) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Care each : care) {
      if (agencies && each.agencyId() != null) {
        names.put(String.valueOf(each.agencyId()), String.valueOf(each.agency()));
      } else if (!agencies && each.agencyId() == null) {
        names.put(String.valueOf(each.personId()), each.person());
      }
    }
    return names;
  }

  private static BoardPage.Choices choices(
      String name, String label, String selected, Map<String, String> values) {
    List<BoardPage.Choice> items = new ArrayList<>();
    items.add(new BoardPage.Choice("", "All", selected.isEmpty()));
    new LinkedHashMap<>(values)
        .forEach(
            (value, text) -> items.add(new BoardPage.Choice(value, text, value.equals(selected))));
    return new BoardPage.Choices(name, label, items);
  }
}
