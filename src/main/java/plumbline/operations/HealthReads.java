package plumbline.operations;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import plumbline.common.AreaId;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.ApiCall;
import plumbline.web.Reads;
import plumbline.web.Resource;

/** How the installation is, for programs. */
@Controller(ApiCall.ROOT + "/admin/health")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class HealthReads {

  private final HealthChecks checks;

  HealthReads(HealthChecks checks) {
    this.checks = checks;
  }

  @Get
  @Reads(value = Check.class, list = true, words = "What the program needs, and how it is")
  Resource index(Viewer viewer) {
    viewer.require(Permission.RUN_INSTALLATION, AreaId.INSTALLATION);
    return Resource.list(checks.all());
  }
}
