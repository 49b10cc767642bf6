package plumbline.frameworks;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import plumbline.common.FrameworkVersion;
import plumbline.common.NotFound;
import plumbline.definitions.Fault;
import plumbline.web.Page;

/** Frameworks are shared by all areas and come from files: everybody reads, nobody writes here. */
@Controller("/frameworks")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class FrameworkController {

  private final Frameworks frameworks;

  FrameworkController(Frameworks frameworks) {
    this.frameworks = frameworks;
  }

  /** What is loaded, and what was refused. */
  record FrameworksPage(List<Line> frameworks, List<Fault> faults) {

    record Line(
        String title,
        String href,
        int version,
        int criteria,
        String scale,
        String reference,
        boolean verified) {}
  }

  @Get
  Page index() {
    List<FrameworksPage.Line> lines =
        frameworks.all().stream().map(FrameworkController::line).toList();
    return new Page(
        "Frameworks", "frameworks/index", new FrameworksPage(lines, frameworks.faults()));
  }

  private static FrameworksPage.Line line(Framework framework) {
    return new FrameworksPage.Line(
        framework.title(),
        FrameworkPage.href(framework),
        framework.version().version(),
        framework.criteria().size(),
        framework.scale().name(),
        framework.source().reference(),
        framework.source().verified());
  }

  @Get("/{id}/{version}")
  Page show(String id, int version) {
    Framework framework;
    try {
      framework = frameworks.get(new FrameworkVersion(id, version));
    } catch (IllegalArgumentException malformed) {
      throw new NotFound();
    }
    return new Page(framework.title(), "frameworks/show", FrameworkPage.of(framework, frameworks));
  }
}
