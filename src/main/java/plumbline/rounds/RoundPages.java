package plumbline.rounds;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.narratives.GroupNarrative;
import plumbline.narratives.GroupNarratives;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.ratings.Movement;
import plumbline.ratings.Rating;
import plumbline.ratings.Ratings;
import plumbline.ratings.Stage;
import plumbline.web.FieldError;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the pages about months. */
@Singleton
final class RoundPages {

  private static final int ON_A_PAGE = 24;

  private final RoundRepository repository;
  private final Ratings ratings;
  private final GroupNarratives narratives;
  private final AnswersParts answers;
  private final Frameworks frameworks;
  private final InstantSource clock;

  RoundPages(
      RoundRepository repository,
      Ratings ratings,
      GroupNarratives narratives,
      AnswersParts answers,
      Frameworks frameworks,
      InstantSource clock) {
    this.repository = repository;
    this.ratings = ratings;
    this.narratives = narratives;
    this.answers = answers;
    this.frameworks = frameworks;
    this.clock = clock;
  }

  Page index(Viewer viewer, AreaName area, int page, Form form) {
    List<Round> found = repository.newest(viewer, area.id(), ON_A_PAGE + 1, (page - 1) * ON_A_PAGE);
    String base = area.path("/rounds");
    Optional<Round> last = repository.newest(viewer, area.id(), 1, 0).stream().findFirst();
    Month next = last.map(round -> round.month().plus(1)).orElse(Month.now(clock));
    // What was typed stays on the page, even when somebody else was first to open a month.
    boolean mayOpen =
        viewer.may(Permission.OPEN_AND_CLOSE_ROUNDS, area.id())
            && (form.has("month") || last.filter(Round::isOpen).isEmpty());
    return new Page(
            "Rounds",
            "rounds/index",
            new RoundsPage(
                base,
                found.stream().limit(ON_A_PAGE).map(round -> line(base, round)).toList(),
                page > 1 ? base + "?page=" + (page - 1) : "",
                found.size() > ON_A_PAGE ? base + "?page=" + (page + 1) : "",
                viewer.may(Permission.SEND_REMINDERS, area.id()) ? area.path("/outbox") : "",
                mayOpen,
                last.filter(Round::isOpen).map(round -> round.month().words()).orElse(""),
                form.has("month") ? form.text("month") : next.toString(),
                form.error("month"),
                choices(form.has("framework") ? form.text("framework") : newest(last)),
                form.error("framework"),
                form.text("due_on"),
                form.error("due_on"),
                form.text("source"),
                form.error("source")))
        .withErrors(form.errors());
  }

  private String newest(Optional<Round> last) {
    return last.map(Round::framework)
        .or(() ->
            frameworks.all().stream()
                .max(java.util.Comparator.comparing(framework -> framework.source().date()))
                .map(Framework::version))
        .map(version -> version.id() + " " + version.version())
        .orElse("");
  }

  private RoundsPage.Line line(String base, Round round) {
    return new RoundsPage.Line(
        round.month().words(),
        base + "/" + round.month(),
        round.isOpen() ? "Open" : "Closed",
        frameworks.get(round.framework()).shortTitle());
  }

  private List<RoundsPage.Choice> choices(String selected) {
    return frameworks.all().stream()
        .map(framework -> {
          String value = framework.version().id() + " " + framework.version().version();
          return new RoundsPage.Choice(
              value,
              framework.title() + ", version " + framework.version().version(),
              value.equals(selected));
        })
        .toList();
  }

  Page show(Viewer viewer, AreaName area, Round round) {
    return page(viewer, area, round, false);
  }

  /** The page again, with the list of what keeps the month from closing. */
  Page unexplained(Viewer viewer, AreaName area, Round round, List<CriterionId> criteria) {
    String sentence =
        "%s cannot close: %s moved without a reason. Nothing was changed."
            .formatted(
                round.month().words(),
                criteria.size() == 1 ? "1 rating" : criteria.size() + " ratings");
    return page(viewer, area, round, true)
        .withErrors(List.of(new FieldError("unexplained", sentence)));
  }

  /** The page again, because nobody could be reminded. */
  Page notReminded(Viewer viewer, AreaName area, Round round, Form form) {
    return page(viewer, area, round, false).withErrors(form.errors());
  }

  private Page page(Viewer viewer, AreaName area, Round round, boolean refused) {
    Framework framework = frameworks.get(round.framework());
    Map<CriterionId, Rating> byCriterion =
        ratings.ofMonth(viewer, area.id(), round.month()).stream()
            .collect(Collectors.toMap(Rating::criterionId, Function.identity()));
    RoundLines lines = new RoundLines(area, round, framework, byCriterion);
    List<RoundPage.Apart> apart = lines.apart(answers.given(viewer, area, round));
    AnswersPart who = answers.of(viewer, area, round);
    String source = round.source();
    return new Page(
        round.month().words(),
        "rounds/show",
        new RoundPage(
            round.month().words(),
            round.isOpen(),
            state(round),
            source == null ? "" : source,
            framework.title(),
            byCriterion.size(),
            lines.count(rating -> rating.stage() == Stage.AGREED),
            lines.count(rating -> rating.stage() == Stage.CARRIED_FORWARD),
            lines.unrated(),
            lines.count(rating -> rating.stage() == Stage.NOT_RECORDED),
            lines.of(rating -> rating.isUnexplained(framework.scale())),
            lines.of(rating ->
                rating.movement(framework.scale()).filter(Movement::needsReason).isPresent()),
            lines.of(rating -> rating.stage().isOpen()),
            apart,
            who,
            texts(viewer, area, round, framework),
            lines.stillOpen(who, apart),
            round.isOpen() && viewer.may(Permission.OPEN_AND_CLOSE_ROUNDS, area.id()),
            round.isOpen() && viewer.may(Permission.GIVE_AGENCY_RATINGS, area.id()),
            round.isOpen() && viewer.may(Permission.WRITE_GROUP_NARRATIVES, area.id()),
            area.path("/rounds/" + round.month()),
            area.path("/board"),
            round.version(),
            refused));
  }

  private static String state(Round round) {
    if (round.isOpen()) {
      return "Open. Leads are asked to confirm by " + Month.dayWords(round.dueOn()) + ".";
    }
    var at = round.closedAt();
    String who = round.closedByName();
    return at == null
        ? "Closed."
        : "Closed on "
            + Month.words(
                at.atOffset(java.time.ZoneOffset.UTC).atZoneSameInstant(Month.LONDON).toLocalDate())
            + (who == null ? "" : " by " + who)
            + ".";
  }

  private List<RoundPage.Text> texts(
      Viewer viewer, AreaName area, Round round, Framework framework) {
    return narratives.ofMonth(viewer, area.id(), round.month()).stream()
        .map(narrative -> text(area, round, framework, narrative))
        .toList();
  }

  private static RoundPage.Text text(
      AreaName area, Round round, Framework framework, GroupNarrative narrative) {
    String criteria =
        narrative.criteria().stream()
            .map(id -> framework.criterion(id).map(Criterion::printed).orElse(id.value()))
            .collect(Collectors.joining(", "));
    return new RoundPage.Text(
        narrative.kind().words(),
        criteria,
        narrative.words(),
        area.path("/rounds/" + round.month() + "/narratives/" + narrative.id().value()));
  }
}
