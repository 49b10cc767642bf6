package plumbline.evidence;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.concurrent.atomic.AtomicReference;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.EvidenceId;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Submissions;

/** What is done to a piece of evidence with one button. */
@Controller("/areas/{area}/evidence/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class EvidenceStateController {

  private final EvidenceItems items;
  private final EvidenceLinks links;
  private final EvidenceErasures erasures;
  private final EvidenceRepository repository;
  private final ItemPages pages;
  private final Submissions submissions;

  EvidenceStateController(
      EvidenceItems items,
      EvidenceLinks links,
      EvidenceErasures erasures,
      EvidenceRepository repository,
      ItemPages pages,
      Submissions submissions) {
    this.items = items;
    this.links = links;
    this.erasures = erasures;
    this.repository = repository;
    this.pages = pages;
    this.submissions = submissions;
  }

  @Post("/links")
  HttpResponse<?> link(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Evidence evidence = find(viewer, where, id);
    int version = form.seen(evidence.version());
    return once(
        viewer,
        where,
        evidence,
        form,
        "changed",
        () -> links.link(viewer, where.id(), evidence.id(), version, criterion(form)));
  }

  private static CriterionId criterion(Form form) {
    try {
      return new CriterionId(form.text("criterion"));
    } catch (IllegalArgumentException malformed) {
      throw new Refused("criterion", "Choose a criterion from the list.");
    }
  }

  @Post("/links/{criterion}/delete")
  HttpResponse<?> unlink(Viewer viewer, String area, long id, CriterionId criterion, Form form) {
    AreaName where = viewer.area(area);
    Evidence evidence = find(viewer, where, id);
    int version = form.seen(evidence.version());
    return once(
        viewer,
        where,
        evidence,
        form,
        "changed",
        () -> links.unlink(viewer, where.id(), evidence.id(), version, criterion));
  }

  @Post("/withdraw")
  HttpResponse<?> withdraw(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Evidence evidence = find(viewer, where, id);
    int version = form.seen(evidence.version());
    return once(
        viewer,
        where,
        evidence,
        form,
        "withdrawn",
        () -> items.withdraw(viewer, where.id(), evidence.id(), version));
  }

  @Post("/share")
  HttpResponse<?> share(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Evidence evidence = find(viewer, where, id);
    int version = form.seen(evidence.version());
    boolean shared = form.text("shared").equals("yes");
    return once(
        viewer,
        where,
        evidence,
        form,
        "changed",
        () -> items.share(viewer, where.id(), evidence.id(), version, shared));
  }

  @Post("/erase")
  HttpResponse<?> erase(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Evidence evidence = find(viewer, where, id);
    int version = form.seen(evidence.version());
    int revision = form.number("revision");
    String reason = form.words("reason");
    AtomicReference<String> erased = new AtomicReference<>("");
    HttpResponse<?> answer =
        once(
            viewer,
            where,
            evidence,
            form,
            "erased",
            () ->
                erased.set(
                    erasures.erase(viewer, where.id(), evidence.id(), version, revision, reason)));
    if (!erased.get().isEmpty()) {
      erasures.removeUnneeded(where.id(), erased.get());
    }
    return answer;
  }

  private HttpResponse<?> once(
      Viewer viewer, AreaName area, Evidence evidence, Form form, String done, Runnable change) {
    try {
      if (form.isGood()) {
        String next = area.path("/evidence/" + evidence.id().value() + "?done=" + done);
        return submissions.once(viewer.id(), form, next, change);
      }
    } catch (Refused refused) {
      form.refuse(refused);
    }
    return pages.page(viewer, area, evidence, form).refused();
  }

  private Evidence find(Viewer viewer, AreaName area, long id) {
    return repository.find(viewer, area.id(), new EvidenceId(id)).orElseThrow(NotFound::new);
  }
}
