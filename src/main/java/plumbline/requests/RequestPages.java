package plumbline.requests;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.areas.Partners;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.common.RequestId;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.FieldError;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the page with the requests of an area: as it stands, or with a form not taken. */
@Singleton
final class RequestPages {

  private final RequestRepository repository;
  private final Partners partners;
  private final Frameworks frameworks;
  private final InstantSource clock;

  RequestPages(
      RequestRepository repository, Partners partners, Frameworks frameworks, InstantSource clock) {
    this.repository = repository;
    this.partners = partners;
    this.frameworks = frameworks;
    this.clock = clock;
  }

  /**
   * @param withdrawn the request whose withdrawal was not taken; nothing when the form is another
   * @param criterion the criterion that is chosen, or empty
   */
  Page page(
      Viewer viewer, AreaName area, Form form, @Nullable RequestId withdrawn, String criterion) {
    List<EvidenceRequest> all = repository.ofArea(viewer, area.id());
    Form asked = withdrawn == null ? form : Form.empty();
    boolean mayAsk = viewer.may(Permission.ASK_FOR_EVIDENCE, area.id());
    RequestPage page =
        new RequestPage(
            area.path("/evidence"),
            area.path("/evidence-requests"),
            mayAsk,
            mayAsk ? agencies(viewer, area, asked.text("agency")) : List.of(),
            asked.error("agency"),
            mayAsk ? criteria(viewer, area, criterion) : List.of(),
            asked.error("criterion"),
            field(asked, "what"),
            field(asked, "due_on"),
            all.stream()
                .filter(each -> each.isOpen() || each.id().equals(withdrawn))
                .map(each -> line(viewer, area, each, each.id().equals(withdrawn) ? form : null))
                .toList(),
            all.stream()
                .filter(each -> !each.isOpen() && !each.id().equals(withdrawn))
                .map(each -> line(viewer, area, each, null))
                .toList());
    return new Page("Requests for evidence", "requests/index", page)
        .withErrors(errors(form, withdrawn));
  }

  private static List<FieldError> errors(Form form, @Nullable RequestId withdrawn) {
    return withdrawn == null
        ? form.errors()
        : form.errors().stream()
            .map(error -> new FieldError(error.field() + "-" + anchor(withdrawn), error.text()))
            .toList();
  }

  private static String anchor(RequestId id) {
    return "request-" + id.value();
  }

  private static RequestPage.Field field(Form form, String name) {
    return new RequestPage.Field(form.text(name), form.error(name));
  }

  private RequestPage.Line line(
      Viewer viewer, AreaName area, EvidenceRequest request, @Nullable Form refused) {
    CriterionId criterion = request.criterionId();
    boolean agrees = viewer.agrees(area.id(), criterion);
    boolean answers = agrees || viewer.contributes(area.id(), criterion, request.agencyId());
    LocalDate due = request.dueOn();
    return new RequestPage.Line(
        anchor(request.id()),
        request.agencyName() + ": " + label(criterion),
        request.what(),
        "Due " + Month.dayWords(due),
        request.isOpen() && Month.today(clock).isAfter(due),
        "Asked by " + request.askedByName() + " on " + day(request.askedAt()),
        ended(request),
        request.reason(),
        answers(area, request),
        request.isOpen() && answers ? request.answerHref() : "",
        agrees && (request.isOpen() || refused != null)
            ? area.path("/evidence-requests/" + request.id().value() + "/withdraw")
            : "",
        request.version(),
        refused != null,
        refused == null ? new RequestPage.Field("", "") : field(refused, "reason"));
  }

  /** "Answered by Wren on 12 November 2026", or that it is open. */
  private static String ended(EvidenceRequest request) {
    LocalDateTime at = request.endedAt();
    return at == null
        ? request.state().words()
        : "%s by %s on %s".formatted(request.state().words(), request.endedByName(), day(at));
  }

  private static List<RequestPage.Answer> answers(AreaName area, EvidenceRequest request) {
    List<RequestPage.Answer> answers = new ArrayList<>();
    for (var evidence : request.evidence()) {
      answers.add(
          new RequestPage.Answer(
              request.evidence().size() == 1
                  ? "Read the evidence"
                  : "Read piece " + (answers.size() + 1) + " of the evidence",
              area.path("/evidence/" + evidence.value())));
    }
    return answers;
  }

  private static String day(LocalDateTime utc) {
    return Month.words(Month.londonDay(utc));
  }

  private List<RequestPage.Choice> agencies(Viewer viewer, AreaName area, String chosen) {
    List<RequestPage.Choice> choices = new ArrayList<>();
    choices.add(new RequestPage.Choice("", "Choose one", chosen.isEmpty()));
    partners.agencies(viewer, area.id()).stream()
        .map(agency -> {
          String value = String.valueOf(agency.id().value());
          return new RequestPage.Choice(value, agency.name(), value.equals(chosen));
        })
        .forEach(choices::add);
    return choices;
  }

  /** The criteria whose rating this person agrees, in the order of the newest month's framework. */
  private List<RequestPage.Choice> criteria(Viewer viewer, AreaName area, String chosen) {
    List<RequestPage.Choice> choices =
        newest(area).map(Framework::criteria).orElse(List.of()).stream()
            .map(Framework.Placed::criterion)
            .filter(each -> viewer.agrees(area.id(), each.id()))
            .map(each ->
                new RequestPage.Choice(
                    each.id().value(), each.label(), each.id().value().equals(chosen)))
            .toList();
    if (choices.size() < 2) {
      return choices;
    }
    boolean isChosen = choices.stream().anyMatch(RequestPage.Choice::selected);
    return Stream.concat(
            Stream.of(new RequestPage.Choice("", "Choose one", !isChosen)), choices.stream())
        .toList();
  }

  private Optional<Framework> newest(AreaName area) {
    return repository
        .newestFramework(area.id())
        .map(used -> used.split(" "))
        .map(used -> new FrameworkVersion(used[0], Integer.parseInt(used[1])))
        .flatMap(frameworks::find);
  }

  /** The criterion as it is named on pages, in whatever framework it stands. */
  private String label(CriterionId id) {
    return frameworks.all().stream()
        .flatMap(framework -> framework.criterion(id).stream())
        .map(Criterion::label)
        .findFirst()
        .orElse(id.value());
  }
}
