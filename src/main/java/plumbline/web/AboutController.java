package plumbline.web;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** The pages that every footer links to, open to everybody. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
final class AboutController {

  /** A page of fixed words. */
  record Words() {}

  @Get("/about")
  Page about() {
    return new Page("About Plumbline", "about/index", new Words());
  }

  @Get("/accessibility")
  Page accessibility() {
    return new Page("Accessibility", "about/accessibility", new Words());
  }
}
