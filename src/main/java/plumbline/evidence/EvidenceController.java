package plumbline.evidence;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.EvidenceId;
import plumbline.common.Month;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** The library of an area, one piece of it, and new links and notes. */
@Controller("/areas/{area}/evidence")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class EvidenceController {

  private final EvidenceItems items;
  private final EvidenceRepository repository;
  private final EvidencePages library;
  private final ItemPages pages;
  private final AddPages adding;
  private final Submissions submissions;
  private final InstantSource clock;

  EvidenceController(
      EvidenceItems items,
      EvidenceRepository repository,
      EvidencePages library,
      ItemPages pages,
      AddPages adding,
      Submissions submissions,
      InstantSource clock) {
    this.items = items;
    this.repository = repository;
    this.library = library;
    this.pages = pages;
    this.adding = adding;
    this.submissions = submissions;
    this.clock = clock;
  }

  @Get
  Page index(
      Viewer viewer,
      String area,
      @QueryValue(defaultValue = "") String criterion,
      @QueryValue(defaultValue = "0") long agency,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "") String done) {
    EvidenceRepository.Filter filter = new EvidenceRepository.Filter(criterion, agency);
    return library
        .library(viewer, viewer.area(area), filter, Math.clamp(page, 1, 1000))
        .withNotice(done.equals("added") ? "Added to the evidence." : "");
  }

  @Get("/new")
  Page newOne(
      Viewer viewer,
      String area,
      @QueryValue(defaultValue = "file") String form,
      @QueryValue(defaultValue = "") String criterion,
      @QueryValue(defaultValue = "") String request) {
    AreaName where = viewer.area(area);
    viewer.require(Permission.ADD_EVIDENCE, where.id());
    return adding.newOne(
        viewer, where, form, Form.empty(), new AddPages.Chosen(Set.of(criterion), request));
  }

  @Post
  HttpResponse<?> create(Viewer viewer, String area, Form form) {
    AreaName where = viewer.area(area);
    EvidenceForm typed = new EvidenceForm(form, Month.today(clock));
    Set<CriterionId> criteria = typed.criteria();
    EvidenceLinks.requireCare(viewer, where.id(), criteria);
    viewer.require(Permission.ADD_EVIDENCE, where.id());
    Facts facts = typed.facts("");
    Dating dating = typed.dating();
    Optional<Carrier> carrier = typed.carrier();
    try {
      if (form.isGood() && carrier.isPresent()) {
        return submissions.make(
            viewer.id(),
            form,
            where.path("/evidence?done=added"),
            () ->
                where.path(
                    "/evidence/"
                        + items
                            .add(
                                viewer,
                                where.id(),
                                criteria,
                                facts,
                                dating,
                                carrier.get(),
                                typed.request())
                            .value()));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    }
    return adding
        .newOne(viewer, where, form.text("form"), form, AddPages.Chosen.typed(form))
        .refused();
  }

  @Get("/{id}")
  Page show(Viewer viewer, String area, long id, @QueryValue(defaultValue = "") String done) {
    AreaName where = viewer.area(area);
    return pages
        .page(viewer, where, find(viewer, where, id), Form.empty())
        .withNotice(notice(done));
  }

  private static String notice(String done) {
    return switch (done) {
      case "changed" -> "The change has been saved.";
      case "revised" -> "The newer revision has been added.";
      case "withdrawn" -> "Withdrawn: no rating rests on it from now on.";
      case "erased" -> "Erased. Its hash and the reason stay.";
      default -> "";
    };
  }

  @Post("/{id}")
  HttpResponse<?> update(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Evidence evidence = changeable(viewer, where, id);
    Facts facts = new EvidenceForm(form, Month.today(clock)).facts("");
    int version = form.seen(evidence.version());
    try {
      if (form.isGood()) {
        return submissions.once(
            viewer.id(),
            form,
            where.path("/evidence/" + id + "?done=changed"),
            () -> items.change(viewer, where.id(), evidence.id(), version, facts));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake("title", conflict);
      return pages.page(viewer, where, evidence, form).as(HttpStatus.CONFLICT);
    }
    return pages.page(viewer, where, evidence, form).refused();
  }

  @Get("/{id}/revise")
  Page revise(Viewer viewer, String area, long id, @QueryValue(defaultValue = "file") String form) {
    AreaName where = viewer.area(area);
    Evidence evidence = changeable(viewer, where, id);
    return adding.revision(where, evidence, form, Form.empty(), evidence.version());
  }

  @Post("/{id}/revisions")
  HttpResponse<?> addRevision(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Evidence evidence = changeable(viewer, where, id);
    EvidenceForm typed = new EvidenceForm(form, Month.today(clock));
    Dating dating = typed.dating();
    Optional<Carrier> carrier = typed.carrier();
    int version = form.seen(evidence.version());
    try {
      if (form.isGood() && carrier.isPresent()) {
        return submissions.once(
            viewer.id(),
            form,
            where.path("/evidence/" + id + "?done=revised"),
            () -> items.revise(viewer, where.id(), evidence.id(), version, dating, carrier.get()));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    }
    return adding.revision(where, evidence, form.text("form"), form, version).refused();
  }

  private Evidence find(Viewer viewer, AreaName area, long id) {
    return repository.find(viewer, area.id(), new EvidenceId(id)).orElseThrow(NotFound::new);
  }

  private Evidence changeable(Viewer viewer, AreaName area, long id) {
    Evidence evidence = find(viewer, area, id);
    if (!evidence.mayChange(viewer, area.id())) {
      throw new NotAllowed("You may not change this evidence.");
    }
    return evidence;
  }
}
