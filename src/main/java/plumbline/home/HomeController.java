package plumbline.home;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.common.AreaName;
import plumbline.common.Month;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.people.Viewer;
import plumbline.ratings.Mark;
import plumbline.ratings.Stage;
import plumbline.web.Page;

/** What a person has to do today, what moved, and the newest papers. */
@Controller("/")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class HomeController {

  private final HomeRepository repository;
  private final Frameworks frameworks;
  private final InstantSource clock;

  HomeController(HomeRepository repository, Frameworks frameworks, InstantSource clock) {
    this.repository = repository;
    this.frameworks = frameworks;
    this.clock = clock;
  }

  record HomePage(
      String name,
      List<ToDo> tasks,
      List<Move> moved,
      List<PaperLine> papers,
      List<Place> areas,
      boolean administers) {

    record ToDo(String title, String href, String detail, String status, boolean late) {}

    record Move(String label, String href, Mark mark, String words) {}

    record PaperLine(String title, String href, String detail) {}

    record Place(String name, String href) {}
  }

  @Get
  Page index(Viewer viewer) {
    return new Page(
        "Home",
        "home/index",
        new HomePage(
            viewer.name(),
            repository.tasks(viewer).stream().map(this::task).toList(),
            repository.moved(viewer).stream().map(this::move).toList(),
            repository.papers(viewer).stream().map(HomeController::paper).toList(),
            viewer.areas().stream().map(HomeController::place).toList(),
            viewer.administers()));
  }

  private HomePage.ToDo task(Task task) {
    LocalDate today = Month.today(clock);
    boolean isDone = task.done() == task.total();
    boolean closes = task.coordinates() == 1;
    String base = "/areas/" + task.slug() + "/rounds/" + task.month();
    return new HomePage.ToDo(
        isDone && closes
            ? "Close " + task.month().words()
            : "Confirm your ratings for " + task.month().words(),
        isDone ? base : base + "/rate",
        "%s: %d of %d criteria confirmed".formatted(task.area(), task.done(), task.total()),
        isDone && !closes ? "Done" : "Due " + due(task.dueOn()),
        !isDone && today.isAfter(task.dueOn()));
  }

  private static String due(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK) + " " + Month.words(day);
  }

  private HomePage.Move move(Moved moved) {
    Framework framework = frameworks.get(moved.framework());
    Optional<Criterion> criterion = framework.criterion(moved.criterionId());
    return new HomePage.Move(
        criterion.map(Criterion::label).orElse(""),
        "/areas/" + moved.slug() + "/criteria/" + moved.criterionId(),
        Mark.of(
            Optional.ofNullable(moved.level()).flatMap(framework.scale()::level),
            Stage.AGREED,
            false),
        moved.before().words(moved.movement(), framework.scale())
            + " in "
            + moved.month().words()
            + ", "
            + moved.area());
  }

  private static HomePage.PaperLine paper(Paper paper) {
    LocalDate day =
        paper.publishedAt().atOffset(ZoneOffset.UTC).atZoneSameInstant(Month.LONDON).toLocalDate();
    return new HomePage.PaperLine(
        paper.title(),
        "/areas/" + paper.slug() + "/publications/" + paper.id().value(),
        "Published to " + paper.committee() + " on " + Month.words(day));
  }

  private static HomePage.Place place(AreaName area) {
    return new HomePage.Place(area.name(), area.path("/board"));
  }
}
