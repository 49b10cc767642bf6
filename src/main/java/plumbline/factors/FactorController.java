package plumbline.factors;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import plumbline.people.Viewer;
import plumbline.web.Page;

/** Asks for the second factor. */
@Controller("/factor")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class FactorController {

  record ShowPage(String name) {}

  @Get
  Page show(Viewer viewer) {
    return new Page("Enter your code", "factors/show", new ShowPage(viewer.name()));
  }
}
