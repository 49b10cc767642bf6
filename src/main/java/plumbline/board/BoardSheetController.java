package plumbline.board;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import plumbline.common.AreaName;
import plumbline.people.Viewer;

/** The ratings of an area, or of every area of a person, as one spreadsheet. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
final class BoardSheetController {

  private static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final BoardSheet sheet;

  BoardSheetController(BoardSheet sheet) {
    this.sheet = sheet;
  }

  @Get("/areas/{area}/ratings.xlsx")
  @Produces(SPREADSHEET)
  HttpResponse<StreamedFile> show(Viewer viewer, String area) throws IOException {
    return file(viewer, List.of(viewer.area(area)), area + "-ratings.xlsx");
  }

  @Get("/ratings.xlsx")
  @Produces(SPREADSHEET)
  HttpResponse<StreamedFile> index(Viewer viewer) throws IOException {
    return file(viewer, viewer.areas(), "ratings.xlsx");
  }

  /** Written to a file first: what fails on the way is an error page and not half a spreadsheet. */
  private HttpResponse<StreamedFile> file(Viewer viewer, List<AreaName> areas, String name)
      throws IOException {
    Path written = Files.createTempFile("ratings", ".xlsx");
    try {
      try (OutputStream out = Files.newOutputStream(written)) {
        sheet.write(viewer, areas, out);
      }
      long bytes = Files.size(written);
      var content = Files.newInputStream(written, StandardOpenOption.DELETE_ON_CLOSE);
      return HttpResponse.ok(new StreamedFile(content, MediaType.of(SPREADSHEET), 0, bytes))
          .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
          .header("Cache-Control", "no-store");
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(written);
      throw failed;
    }
  }
}
