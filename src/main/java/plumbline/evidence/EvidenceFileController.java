package plumbline.evidence;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.EvidenceId;
import plumbline.common.Month;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.files.Files;
import plumbline.files.VirusScan;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;
import plumbline.web.Upload;
import plumbline.web.UploadSettings;

/** Files on their way in and out. */
@Controller("/areas/{area}/evidence")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class EvidenceFileController {

  private static final String UPLOADS = "uploads";

  private final EvidenceItems items;
  private final EvidenceRepository repository;
  private final AddPages pages;
  private final Files files;
  private final UploadSettings settings;
  private final VirusScan scan;
  private final Submissions submissions;
  private final InstantSource clock;

  EvidenceFileController(
      EvidenceItems items,
      EvidenceRepository repository,
      AddPages pages,
      Files files,
      UploadSettings settings,
      VirusScan scan,
      Submissions submissions,
      InstantSource clock) {
    this.items = items;
    this.repository = repository;
    this.pages = pages;
    this.files = files;
    this.settings = settings;
    this.scan = scan;
    this.submissions = submissions;
    this.clock = clock;
  }

  /** Adds every file of the form, or none of them. */
  @Post("/files")
  @Produces(MediaType.TEXT_HTML)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @ExecuteOn(UPLOADS)
  HttpResponse<?> create(Viewer viewer, String area, Upload upload) {
    Form form = upload.form();
    AreaName where = viewer.area(area);
    EvidenceForm typed = new EvidenceForm(form, Month.today(clock));
    Set<CriterionId> criteria = typed.criteria();
    EvidenceLinks.requireCare(viewer, where.id(), criteria);
    viewer.require(Permission.ADD_EVIDENCE, where.id());
    Facts facts = typed.facts("file");
    Dating dating = typed.dating();
    try (Arrivals arrivals = new Arrivals(files, settings, scan)) {
      if (form.isGood()) {
        arrivals.take(upload);
      }
      if (form.isGood()) {
        return submissions.once(
            viewer.id(),
            form,
            where.path("/evidence?done=added"),
            () -> add(viewer, where, typed, facts, dating, arrivals.documents()));
      }
      return refused(
          arrivals, pages.newOne(viewer, where, "file", form, AddPages.Chosen.typed(form)));
    } catch (Refused refused) {
      form.refuse(refused);
      return pages.newOne(viewer, where, "file", form, AddPages.Chosen.typed(form)).refused();
    }
  }

  private void add(
      Viewer viewer,
      AreaName area,
      EvidenceForm typed,
      Facts facts,
      Dating dating,
      List<Carrier.Document> documents) {
    Set<CriterionId> criteria = typed.criteria();
    for (Carrier.Document document : documents) {
      boolean isNamed = documents.size() == 1 && !facts.title().equals("file");
      Facts own =
          new Facts(
              isNamed ? facts.title() : Arrivals.title(document),
              facts.kind(),
              facts.owner(),
              facts.shelfLifeMonths());
      items.add(viewer, area.id(), criteria, own, dating, document, typed.request());
    }
  }

  private static HttpResponse<?> refused(Arrivals arrivals, Page page) {
    return arrivals.isTooLarge() ? page.as(HttpStatus.REQUEST_ENTITY_TOO_LARGE) : page.refused();
  }

  /** Adds one file as a newer revision. */
  @Post("/{id}/files")
  @Produces(MediaType.TEXT_HTML)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @ExecuteOn(UPLOADS)
  HttpResponse<?> revise(Viewer viewer, String area, long id, Upload upload) {
    Form form = upload.form();
    AreaName where = viewer.area(area);
    Evidence evidence = find(viewer, where, id);
    if (!evidence.mayChange(viewer, where.id())) {
      throw new NotAllowed("You may not change this evidence.");
    }
    Dating dating = new EvidenceForm(form, Month.today(clock)).dating();
    int version = form.seen(evidence.version());
    try (Arrivals arrivals = new Arrivals(files, settings, scan)) {
      if (form.isGood()) {
        arrivals.take(upload);
      }
      if (form.isGood() && arrivals.documents().size() > 1) {
        form.refuse("files", "A revision is one file; choose the one that replaces the last.");
      }
      if (form.isGood()) {
        return submissions.once(
            viewer.id(),
            form,
            where.path("/evidence/" + id + "?done=revised"),
            () ->
                items.revise(
                    viewer,
                    where.id(),
                    evidence.id(),
                    version,
                    dating,
                    arrivals.documents().getFirst()));
      }
      return refused(arrivals, pages.revision(where, evidence, "file", form, version));
    } catch (Refused refused) {
      form.refuse(refused);
      return pages.revision(where, evidence, "file", form, version).refused();
    }
  }

  /**
   * A file as it was sent, never to be opened inside a page of ours. A part of it (Range) is not
   * given: its hash could not be compared.
   */
  @Get("/{id}/revisions/{revision}/file")
  @Produces(MediaType.ALL)
  HttpResponse<?> download(
      Viewer viewer, String area, long id, int revision, HttpRequest<?> request) {
    AreaName where = viewer.area(area);
    Evidence evidence = find(viewer, where, id);
    Revision found =
        repository.revisions(viewer, where.id(), evidence.id()).stream()
            .filter(each -> each.revision() == revision)
            .findFirst()
            .orElseThrow(NotFound::new);
    Long bytes = found.bytes();
    String name = found.fileName();
    String type = found.mediaType();
    if (bytes == null || name == null || type == null) {
      throw new NotFound();
    }
    if (request.getMethod() == HttpMethod.HEAD) {
      return headed(HttpResponse.ok(), name).contentType(type).contentLength(bytes);
    }
    InputStream content =
        files
            .open(where.id(), found.sha256())
            .orElseThrow(() ->
                new Conflict(
                    "The stored copy of this file is missing or damaged, so it is not sent. Tell the"
                        + " coordinator, who can have it restored from a backup."));
    StreamedFile file = new StreamedFile(content, MediaType.of(type), 0, bytes);
    return headed(HttpResponse.ok(file), name).contentType(type);
  }

  private static <T> MutableHttpResponse<T> headed(MutableHttpResponse<T> answer, String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return answer
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded)
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Cache-Control", "no-store")
        .header("Accept-Ranges", "none");
  }

  private Evidence find(Viewer viewer, AreaName area, long id) {
    return repository.find(viewer, area.id(), new EvidenceId(id)).orElseThrow(NotFound::new);
  }
}
