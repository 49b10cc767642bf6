package plumbline.home;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.common.AreaName;
import plumbline.common.Month;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.people.Role;
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
  private final ToDos toDos;
  private final Frameworks frameworks;

  HomeController(HomeRepository repository, ToDos toDos, Frameworks frameworks) {
    this.repository = repository;
    this.toDos = toDos;
    this.frameworks = frameworks;
  }

  /**
   * The page.
   *
   * @param next what happens next, when nothing is left to do
   * @param reads whether papers are published to this person
   */
  record HomePage(
      String name,
      List<ToDo> tasks,
      String next,
      List<Moves> moves,
      List<PaperLine> papers,
      boolean reads,
      List<Place> areas) {

    record Moves(String title, List<Move> lines) {}

    record Move(String label, String href, Mark mark, String words) {}

    record PaperLine(String title, String href, String detail) {}

    record Place(String name, String href) {}
  }

  @Get
  Page index(Viewer viewer) {
    List<ToDo> tasks = toDos.of(viewer);
    return new Page(
        "Home",
        "home/index",
        new HomePage(
            viewer.name(),
            tasks,
            toDos.next(viewer, tasks),
            moves(viewer),
            repository.papers(viewer).stream().map(HomeController::paper).toList(),
            !viewer.areas().isEmpty(),
            viewer.areas().stream().map(HomeController::place).toList()));
  }

  private List<HomePage.Moves> moves(Viewer viewer) {
    boolean reads =
        ToDos.has(viewer, Role.SCRUTINY_READER) || ToDos.has(viewer, Role.NATIONAL_READER);
    return Stream.of(
            moves("What moved in the last closed month", repository.moved(viewer)),
            moves(
                "What moved in the newest paper",
                reads ? repository.movedInPapers(viewer) : List.of()))
        .filter(moves -> !moves.lines().isEmpty())
        .toList();
  }

  private HomePage.Moves moves(String title, List<Moved> moved) {
    return new HomePage.Moves(title, moved.stream().map(this::move).toList());
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
    return new HomePage.PaperLine(
        paper.title(),
        "/areas/" + paper.slug() + "/publications/" + paper.id().value(),
        "Published to "
            + paper.committee()
            + " on "
            + Month.words(Month.londonDay(paper.publishedAt())));
  }

  private static HomePage.Place place(AreaName area) {
    return new HomePage.Place(area.name(), area.path("/board"));
  }
}
