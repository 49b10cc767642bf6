package plumbline.figures;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import plumbline.common.AreaName;
import plumbline.common.ClaimId;
import plumbline.common.MeasureId;
import plumbline.common.NotFound;
import plumbline.common.ObservationId;
import plumbline.measures.Measures;
import plumbline.observations.ClaimKind;
import plumbline.observations.Reckoned;
import plumbline.observations.claims.Claim;
import plumbline.observations.claims.StatedClaims;
import plumbline.people.Viewer;
import plumbline.web.ApiCall;
import plumbline.web.Reads;
import plumbline.web.Resource;

/** What sources state of two figures, and what the claim check says of it, for programs. */
@Controller(ApiCall.ROOT + "/areas/{area}/measures/{id}/claims")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class ClaimReads {

  private final Measures measures;
  private final StatedClaims claims;
  private final StatedChecks checks;

  ClaimReads(Measures measures, StatedClaims claims, StatedChecks checks) {
    this.measures = measures;
    this.claims = claims;
    this.checks = checks;
  }

  /** What the check says of a claim: what it found, and whether nobody need look into it. */
  record CheckResource(String found, boolean calm, String words) {

    static CheckResource of(ShowPage.Said said) {
      return new CheckResource(said.kind(), said.calm(), said.words());
    }
  }

  /**
   * One claim.
   *
   * @param checks nothing of a claim that is withdrawn
   */
  record ClaimResource(
      ClaimId id,
      ClaimKind kind,
      ObservationId first,
      ObservationId second,
      String printed,
      BigDecimal amount,
      Reckoned reckoned,
      String source,
      String page,
      List<CheckResource> checks,
      String withdrawnBecause,
      int version) {

    static ClaimResource of(Claim claim, List<ShowPage.Said> said) {
      return new ClaimResource(
          claim.id(),
          claim.kind(),
          claim.first().id(),
          claim.second().id(),
          claim.printed(),
          claim.amount(),
          claim.reckoned(),
          claim.source(),
          claim.page(),
          said.stream().map(CheckResource::of).toList(),
          claim.withdrawnBecause(),
          claim.version());
    }
  }

  @Get
  @Reads(
      value = ClaimResource.class,
      list = true,
      words = "What sources state of the figures of a measure, with the claim check")
  Resource index(Viewer viewer, String area, long id, @QueryValue(defaultValue = "1") int page) {
    AreaName where = viewer.area(area);
    return Resource.cut(all(viewer, where, id), where.path("/measures/" + id + "/claims"), page);
  }

  @Get("/{claim}")
  @Reads(value = ClaimResource.class, words = "What a source states, with the claim check")
  Resource show(Viewer viewer, String area, long id, long claim) {
    ClaimResource found =
        all(viewer, viewer.area(area), id).stream()
            .filter(each -> each.id().value() == claim)
            .findFirst()
            .orElseThrow(NotFound::new);
    return Resource.of(found, found.version());
  }

  private List<ClaimResource> all(Viewer viewer, AreaName area, long id) {
    MeasureId measure = new MeasureId(id);
    if (measures.find(viewer, area.id(), measure).isEmpty()) {
      throw new NotFound();
    }
    List<Claim> found = claims.of(viewer, area.id(), measure);
    Map<ClaimId, List<ShowPage.Said>> said = checks.said(viewer, area, found);
    return found.stream()
        .map(claim -> ClaimResource.of(claim, said.getOrDefault(claim.id(), List.of())))
        .toList();
  }
}
