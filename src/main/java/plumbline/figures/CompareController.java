package plumbline.figures;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Set;
import plumbline.people.Viewer;
import plumbline.web.Page;

/** The same published measures in every area that a person may read. */
@Controller("/measures")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class CompareController {

  private final ComparePages pages;

  CompareController(ComparePages pages) {
    this.pages = pages;
  }

  @Get
  Page index(Viewer viewer) {
    return pages.choose(viewer);
  }

  @Get("/{standard}")
  Page show(Viewer viewer, String standard, HttpRequest<?> request) {
    return pages.show(viewer, standard, Set.copyOf(request.getParameters().getAll("area")));
  }
}
