package plumbline.administration;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import plumbline.common.NotAllowed;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Page;

/** Everything that coordinators and administrators look after, on one page. */
@Controller("/admin")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class FrontController {

  private final FrontPages pages;

  FrontController(FrontPages pages) {
    this.pages = pages;
  }

  @Get
  Page index(Viewer viewer, @QueryValue(defaultValue = "1") int page) {
    if (!viewer.mayAnywhere(Permission.MANAGE_PEOPLE)) {
      throw new NotAllowed("You may not " + Permission.MANAGE_PEOPLE.words() + ".");
    }
    return pages.index(viewer, Math.clamp(page, 1, 10_000));
  }
}
