package plumbline.evidence;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.EvidenceId;
import plumbline.common.NotFound;
import plumbline.people.Viewer;
import plumbline.web.ApiCall;
import plumbline.web.Reads;
import plumbline.web.Resource;

/** The evidence of an area, for programs; the file of a revision is a download of its own. */
@Controller(ApiCall.ROOT + "/areas/{area}/evidence")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class EvidenceReads {

  private final EvidenceRepository repository;

  EvidenceReads(EvidenceRepository repository) {
    this.repository = repository;
  }

  record EvidenceResource(
      EvidenceId id,
      String title,
      EvidenceKind kind,
      @Nullable AgencyId ownerAgencyId,
      @Nullable String owner,
      int shelfLifeMonths,
      boolean shared,
      boolean withdrawn,
      List<CriterionId> criteria,
      int revision,
      LocalDate producedOn,
      @Nullable String fileName,
      @Nullable String address,
      int version) {

    static EvidenceResource of(Evidence evidence) {
      return new EvidenceResource(
          evidence.id(),
          evidence.title(),
          evidence.kind(),
          evidence.ownerAgencyId(),
          evidence.ownerName(),
          evidence.shelfLifeMonths(),
          evidence.shared(),
          evidence.withdrawnAt() != null,
          evidence.criteria(),
          evidence.revision(),
          evidence.producedOn(),
          evidence.fileName(),
          evidence.address(),
          evidence.version());
    }
  }

  /** One revision; its words are there for a note, its address for a link. */
  record RevisionResource(
      int revision,
      LocalDate producedOn,
      @Nullable LocalDate coversFrom,
      @Nullable LocalDate coversTo,
      LocalDate receivedOn,
      String pageReference,
      String sha256,
      @Nullable Long bytes,
      @Nullable String fileName,
      @Nullable String mediaType,
      @Nullable String address,
      @Nullable String words,
      LocalDateTime addedAt,
      boolean erased) {

    static RevisionResource of(Revision revision) {
      return new RevisionResource(
          revision.revision(),
          revision.producedOn(),
          revision.coversFrom(),
          revision.coversTo(),
          revision.receivedOn(),
          revision.pageReference(),
          revision.sha256(),
          revision.bytes(),
          revision.fileName(),
          revision.mediaType(),
          revision.address(),
          revision.words(),
          revision.addedAt(),
          revision.erasedAt() != null);
    }
  }

  @Get
  @Reads(value = EvidenceResource.class, list = true, words = "The evidence, the newest first")
  Resource index(
      Viewer viewer,
      String area,
      @QueryValue(defaultValue = "") String criterion,
      @QueryValue(defaultValue = "1") int page) {
    AreaName where = viewer.area(area);
    String only =
        criterion.isEmpty()
            ? ""
            : "?criterion=" + URLEncoder.encode(criterion, StandardCharsets.UTF_8);
    EvidenceRepository.Filter filter = new EvidenceRepository.Filter(criterion, 0);
    return Resource.page(
        where.path("/evidence" + only),
        page,
        (limit, offset) ->
            repository.newest(viewer, where.id(), filter, limit, offset).stream()
                .map(EvidenceResource::of)
                .toList());
  }

  @Get("/{id}")
  @Reads(value = EvidenceResource.class, words = "One piece of evidence")
  Resource show(Viewer viewer, String area, long id) {
    Evidence found = find(viewer, viewer.area(area), id);
    return Resource.of(EvidenceResource.of(found), found.version());
  }

  @Get("/{id}/revisions")
  @Reads(
      value = RevisionResource.class,
      list = true,
      words = "The revisions of a piece of evidence")
  Resource revisions(Viewer viewer, String area, long id) {
    AreaName where = viewer.area(area);
    Evidence found = find(viewer, where, id);
    return Resource.list(
        repository.revisions(viewer, where.id(), found.id()).stream()
            .map(RevisionResource::of)
            .toList());
  }

  private Evidence find(Viewer viewer, AreaName area, long id) {
    return repository.find(viewer, area.id(), new EvidenceId(id)).orElseThrow(NotFound::new);
  }
}
