package plumbline.operations;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Comparator;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Page;

/** Whether the installation is well, and how it is set up, for its administrators. */
@Controller("/admin")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class InstallationController {

  private final HealthChecks checks;
  private final SettingsInWords settings;

  InstallationController(HealthChecks checks, SettingsInWords settings) {
    this.checks = checks;
    this.settings = settings;
  }

  record HealthPage(String result, List<Line> checks) {

    record Line(
        String name, String state, String colour, String found, String meaning, String advice) {}
  }

  record SettingsPage(List<SettingsInWords.Group> groups) {}

  @Get("/health")
  Page health(Viewer viewer) {
    require(viewer);
    List<Check> found = checks.all();
    long wanting = found.stream().filter(each -> each.state() != Check.State.GOOD).count();
    return new Page(
        "Health",
        "operations/health",
        new HealthPage(
            wanting == 0
                ? "Everything works."
                : wanting == 1 ? "One thing needs you." : wanting + " things need you.",
            found.stream()
                .sorted(Comparator.comparing(Check::state))
                .map(InstallationController::line)
                .toList()));
  }

  private static HealthPage.Line line(Check check) {
    return new HealthPage.Line(
        check.name(),
        check.state().words(),
        check.state().colour(),
        check.found(),
        check.meaning(),
        check.advice());
  }

  @Get("/settings")
  Page settings(Viewer viewer) {
    require(viewer);
    return new Page("Settings", "operations/settings", new SettingsPage(settings.groups()));
  }

  private static void require(Viewer viewer) {
    viewer.require(Permission.RUN_INSTALLATION, AreaId.INSTALLATION);
  }
}
