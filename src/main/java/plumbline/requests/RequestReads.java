package plumbline.requests;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import plumbline.common.AgencyId;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.RequestId;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.ApiCall;
import plumbline.web.Reads;
import plumbline.web.Resource;

/** What agencies were asked for, for programs. */
@Controller(ApiCall.ROOT + "/areas/{area}/evidence-requests")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class RequestReads {

  private final RequestRepository repository;

  RequestReads(RequestRepository repository) {
    this.repository = repository;
  }

  record RequestResource(
      RequestId id,
      AgencyId agencyId,
      String agency,
      CriterionId criterionId,
      String what,
      LocalDate dueOn,
      RequestState state,
      LocalDateTime askedAt,
      int version) {

    static RequestResource of(EvidenceRequest request) {
      return new RequestResource(
          request.id(),
          request.agencyId(),
          request.agencyName(),
          request.criterionId(),
          request.what(),
          request.dueOn(),
          request.state(),
          request.askedAt(),
          request.version());
    }
  }

  @Get
  @Reads(value = RequestResource.class, list = true, words = "What agencies were asked for")
  Resource index(Viewer viewer, String area, @QueryValue(defaultValue = "1") int page) {
    AreaName where = viewer.area(area);
    viewer.require(Permission.ADD_EVIDENCE, where.id());
    return Resource.cut(
        repository.ofArea(viewer, where.id()).stream().map(RequestResource::of).toList(),
        where.path("/evidence-requests"),
        page);
  }
}
