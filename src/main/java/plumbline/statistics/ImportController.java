package plumbline.statistics;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.ImportId;
import plumbline.common.Refused;
import plumbline.files.Arrived;
import plumbline.files.FileName;
import plumbline.files.Files;
import plumbline.files.TooLarge;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;
import plumbline.web.Upload;
import plumbline.web.UploadSettings;

/** Published files: what is loaded, and how more is. Everybody reads, administrators import. */
@Controller("/statistics")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class ImportController {

  private static final String UPLOADS = "uploads";

  private final StatisticsImports imports;
  private final ImportPages pages;
  private final Files files;
  private final UploadSettings settings;
  private final Submissions submissions;

  ImportController(
      StatisticsImports imports,
      ImportPages pages,
      Files files,
      UploadSettings settings,
      Submissions submissions) {
    this.imports = imports;
    this.pages = pages;
    this.files = files;
    this.settings = settings;
    this.submissions = submissions;
  }

  @Get
  Page index(Viewer viewer) {
    return pages.index(viewer);
  }

  @Get("/new")
  Page newOne(Viewer viewer) {
    viewer.require(Permission.IMPORT_STATISTICS, AreaId.INSTALLATION);
    return pages.newOne(Form.empty());
  }

  /** While the file is being read the page comes again by itself. */
  @Get("/{id}")
  HttpResponse<?> show(Viewer viewer, long id) {
    StatisticImport found = pages.find(new ImportId(id));
    Page page = pages.show(viewer, found);
    return found.state().isUnderWay()
        ? page.as(HttpStatus.OK).toMutableResponse().header("Refresh", "4")
        : page.as(HttpStatus.OK);
  }

  @Post("/files")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @ExecuteOn(UPLOADS)
  HttpResponse<?> create(Viewer viewer, Upload upload) {
    Form form = upload.form();
    viewer.require(Permission.IMPORT_STATISTICS, AreaId.INSTALLATION);
    int release = pages.release(form);
    Optional<Upload.Part> part = form.isGood() ? upload.next() : Optional.empty();
    if (form.isGood() && part.isEmpty()) {
      form.refuse("files", "Choose the file.");
    }
    if (part.isPresent() && form.isGood()) {
      return take(viewer, form, release, part.get());
    }
    return pages.newOne(form).refused();
  }

  private HttpResponse<?> take(Viewer viewer, Form form, int release, Upload.Part part) {
    String name = FileName.shown(part.name());
    try (Arrived file = files.receive(part.content(), settings.limit())) {
      form.carries(file.sha256());
      ImportLedger.Upload upload = imports.recognise(release, name, file);
      HttpResponse<?> answer =
          submissions.makeAndShow(
              viewer.id(),
              form,
              "/statistics/" + upload.id().value(),
              () -> imports.begin(viewer, upload));
      imports.wake(upload.id());
      return answer;
    } catch (TooLarge large) {
      form.refuse(
          "files",
          "“%s” is larger than %s, which is the most this service takes. Nothing was taken; published files are smaller."
              .formatted(name, settings.limitWords()));
      return pages.newOne(form).as(HttpStatus.REQUEST_ENTITY_TOO_LARGE);
    } catch (Refused refused) {
      form.refuse(refused);
      return pages.newOne(form).refused();
    } catch (IOException failed) {
      throw new UncheckedIOException("a file could not be written", failed);
    }
  }
}
