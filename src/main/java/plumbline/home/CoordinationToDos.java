package plumbline.home;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plumbline.common.Month;
import plumbline.frameworks.Frameworks;
import plumbline.people.Viewer;

/** What keeps the months and the areas going. */
@Singleton
final class CoordinationToDos {

  private final CoordinationRepository repository;
  private final Frameworks frameworks;
  private final InstantSource clock;

  CoordinationToDos(CoordinationRepository repository, Frameworks frameworks, InstantSource clock) {
    this.repository = repository;
    this.frameworks = frameworks;
    this.clock = clock;
  }

  List<ToDo> asCoordinator(Viewer viewer) {
    Map<String, Integer> late =
        repository.late(viewer).stream()
            .collect(Collectors.toMap(LatePeople::slug, LatePeople::people));
    Map<String, Long> apart =
        repository.apart(viewer).stream()
            .filter(levels -> levels.isFar(frameworks.get(levels.framework()).scale()))
            .collect(Collectors.groupingBy(LevelsApart::slug, Collectors.counting()));
    return repository.coordinated(viewer).stream()
        .map(area ->
            area.open()
                ? openMonth(
                    area,
                    late.getOrDefault(area.slug(), 0),
                    apart.getOrDefault(area.slug(), 0L).intValue())
                : noMonth(area))
        .toList();
  }

  private ToDo openMonth(Coordinated area, int late, int apart) {
    Month month = java.util.Objects.requireNonNull(area.month());
    List<String> open = new ArrayList<>();
    open.add("%s: %d of %d criteria confirmed".formatted(area.area(), area.done(), area.total()));
    add(open, late, "person has not answered", "people have not answered");
    add(
        open,
        area.unexplained(),
        "rating moved without a reason",
        "ratings moved without a reason");
    add(open, apart, "criterion with agencies far apart", "criteria with agencies far apart");
    boolean isReady = late == 0 && area.unexplained() == 0 && area.done() == area.total();
    String page = "/areas/" + area.slug() + "/rounds/" + month;
    return ToDo.due(
        title(area, late) + month.words(),
        page + anchor(area, late, isReady),
        String.join("; ", open),
        area.dueOn(),
        Month.today(clock));
  }

  private static String title(Coordinated area, int late) {
    if (late > 0) {
      return "See who has not answered for ";
    }
    if (area.unexplained() > 0) {
      return "Explain what moved in ";
    }
    return area.done() < area.total() ? "Confirm what is left, or close " : "Close ";
  }

  private static String anchor(Coordinated area, int late, boolean isReady) {
    if (late > 0) {
      return "#answers";
    }
    return area.unexplained() > 0 ? "#unexplained" : isReady ? "#close" : "";
  }

  private static void add(List<String> open, int number, String one, String many) {
    if (number > 0) {
      open.add(number + " " + (number == 1 ? one : many));
    }
  }

  private static ToDo noMonth(Coordinated area) {
    Month last = area.month();
    return ToDo.open(
        last == null ? "Open the first month" : "Open the next month",
        "/areas/" + area.slug() + "/rounds",
        area.area()
            + (last == null
                ? ": no month has been opened yet"
                : ": " + last.words() + " is closed"),
        "No month is open");
  }

  List<ToDo> asAdministrator(Viewer viewer) {
    return repository.staffing(viewer).stream().map(CoordinationToDos::staffing).toList();
  }

  private static ToDo staffing(Staffing area) {
    String people = "/areas/" + area.slug() + "/people";
    if (area.coordinators() == 0) {
      return ToDo.open(
          "Invite a coordinator for " + area.area(),
          people + "/new",
          area.people() == 0
              ? "Nobody has a role in this area yet"
              : "Nobody who can sign in coordinates this area",
          "");
    }
    return ToDo.open(
        "See who has not answered the invitation to " + area.area(),
        people,
        area.invited() == 1
            ? "1 person has not signed in yet"
            : area.invited() + " people have not signed in yet",
        "");
  }
}
