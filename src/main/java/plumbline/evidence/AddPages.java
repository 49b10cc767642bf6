package plumbline.evidence;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.Ids;
import plumbline.common.RequestId;
import plumbline.files.VirusScan;
import plumbline.frameworks.Framework;
import plumbline.people.Viewer;
import plumbline.requests.EvidenceRequests;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.UploadSettings;

/** Makes the forms for new evidence and for revisions, empty or as they were typed. */
@Singleton
final class AddPages {

  private final EvidenceRepository repository;
  private final Criteria criteria;
  private final EvidenceRequests requests;
  private final UploadSettings settings;
  private final VirusScan scan;

  AddPages(
      EvidenceRepository repository,
      Criteria criteria,
      EvidenceRequests requests,
      UploadSettings settings,
      VirusScan scan) {
    this.repository = repository;
    this.criteria = criteria;
    this.requests = requests;
    this.settings = settings;
    this.scan = scan;
  }

  /** What is ticked on the form: criteria, and a request that is answered, or empty. */
  record Chosen(Set<String> criteria, String request) {

    static Chosen typed(Form form) {
      return new Chosen(Set.copyOf(form.all("criteria")), form.text("request"));
    }

    /** The same choice as the query of another form's address. */
    String query() {
      return "?%srequest=%s&"
          .formatted(
              criteria.size() == 1 ? "criterion=" + criteria.iterator().next() + "&" : "",
              request.replaceAll("\\D", ""));
    }
  }

  /** The form for new evidence. */
  Page newOne(Viewer viewer, AreaName area, String asked, Form typed, Chosen chosen) {
    String form = form(asked);
    String base = area.path("/evidence");
    return page(
        new Head(
            "Add evidence",
            base,
            "Evidence",
            form.equals("file") ? base + "/files" : base,
            base + "?done=added",
            form,
            true,
            base + "/new" + chosen.query(),
            0),
        typed,
        criteria(viewer, area, chosen.criteria()),
        owners(viewer, area, typed.text("owner")),
        answers(viewer, area, chosen.request()));
  }

  /** The form for a newer revision. */
  Page revision(AreaName area, Evidence evidence, String asked, Form typed, int version) {
    String form = form(asked);
    String address = area.path("/evidence/" + evidence.id().value());
    return page(
        new Head(
            "Add a newer revision of “" + evidence.title() + "”",
            address,
            evidence.title(),
            address + (form.equals("file") ? "/files" : "/revisions"),
            address + "?done=revised",
            form,
            false,
            address + "/revise?",
            version),
        typed,
        List.of(),
        List.of(),
        List.of());
  }

  private static String form(String asked) {
    return Set.of("link", "note").contains(asked) ? asked : "file";
  }

  /** What the two forms do not share. */
  private record Head(
      String heading,
      String back,
      String backWords,
      String action,
      String done,
      String form,
      boolean isNew,
      String base,
      int version) {}

  private Page page(
      Head head,
      Form typed,
      List<AddPage.Choice> criteria,
      List<AddPage.Choice> owners,
      List<AddPage.Choice> answers) {
    return new Page(
            head.heading(),
            "evidence/add",
            new AddPage(
                head.heading(),
                head.back(),
                head.backWords(),
                head.action(),
                head.done(),
                head.form(),
                head.isNew(),
                head.base(),
                head.version(),
                !typed.isGood(),
                settings.limitWords(),
                scan.isSet(),
                answers,
                typed.error("request"),
                criteria,
                typed.error("criteria"),
                kinds(typed.text("kind")),
                typed.error("kind"),
                owners,
                typed.error("owner"),
                field(typed, "title"),
                field(typed, "produced_on"),
                field(typed, "covers_from"),
                field(typed, "covers_to"),
                field(typed, "received_on"),
                field(typed, "page_reference"),
                field(typed, "shelf_life"),
                field(typed, "address"),
                field(typed, "words"),
                typed.error("files")))
        .withErrors(typed.errors());
  }

  /** The request that this answers: on a list of at most one, to be ticked off. */
  private List<AddPage.Choice> answers(Viewer viewer, AreaName area, String request) {
    return Optional.of(request)
        .filter(text -> text.matches(Ids.FORM))
        .flatMap(text -> requests.find(viewer, area.id(), new RequestId(Long.parseLong(text))))
        .map(asked ->
            new AddPage.Choice(
                request,
                "It answers what %s was asked for: %s".formatted(asked.agencyName(), asked.what()),
                true))
        .stream()
        .toList();
  }

  static AddPage.Field field(Form typed, String name) {
    return new AddPage.Field(typed.text(name), typed.error(name));
  }

  /** A choice of nothing stands first, so that nobody sends the first kind by accident. */
  static List<AddPage.Choice> kinds(String chosen) {
    List<AddPage.Choice> kinds = new ArrayList<>();
    kinds.add(new AddPage.Choice("", "Choose one", chosen.isEmpty()));
    Arrays.stream(EvidenceKind.values())
        .map(kind -> new AddPage.Choice(kind.name(), kind.words(), kind.name().equals(chosen)))
        .forEach(kinds::add);
    return kinds;
  }

  /** The agencies a person can name as owner: their own, or whoever reads the whole area, all. */
  List<AddPage.Choice> owners(Viewer viewer, AreaName area, String chosen) {
    boolean readsAll = viewer.readsWholeArea(area.id());
    List<AddPage.Choice> owners = new ArrayList<>();
    if (readsAll) {
      owners.add(new AddPage.Choice("", "The area itself", chosen.isEmpty()));
    }
    repository.owners(area.id()).stream()
        .filter(owner -> readsAll || viewer.agencies(area.id()).contains(owner.id()))
        .map(owner -> {
          String value = String.valueOf(owner.id().value());
          return new AddPage.Choice(value, owner.name(), value.equals(chosen));
        })
        .forEach(owners::add);
    return owners;
  }

  /** The criteria in the person's care, in the order of the newest month's framework. */
  private List<AddPage.Choice> criteria(Viewer viewer, AreaName area, Set<String> chosen) {
    Set<CriterionId> own = viewer.criteria(area.id());
    return criteria.ofNewestMonth(area.id()).stream()
        .map(Framework.Placed::criterion)
        .filter(each -> own.contains(each.id()) || viewer.agrees(area.id(), each.id()))
        .map(each ->
            new AddPage.Choice(each.id().value(), each.label(), chosen.contains(each.id().value())))
        .toList();
  }
}
