package plumbline.publications;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.ItemId;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.common.PaperId;
import plumbline.common.PublicationId;
import plumbline.papers.Audience;
import plumbline.papers.PaperKind;
import plumbline.people.Viewer;
import plumbline.web.ApiCall;
import plumbline.web.Reads;
import plumbline.web.Resource;

/** Papers that were sent, and where their files are, for programs. */
@Controller(ApiCall.ROOT + "/areas/{area}/publications")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class PublicationReads {

  private final PublicationRepository repository;
  private final PublicationFileRepository files;

  PublicationReads(PublicationRepository repository, PublicationFileRepository files) {
    this.repository = repository;
    this.files = files;
  }

  record PublicationResource(
      PublicationId id,
      PaperKind kind,
      String title,
      CommitteeId committeeId,
      String committee,
      Audience audience,
      PublicationState state,
      @Nullable PaperId paperId,
      @Nullable ItemId itemId,
      @Nullable LocalDate heldOn,
      @Nullable Month fromMonth,
      @Nullable Month toMonth,
      LocalDateTime publishedAt,
      @Nullable PublicationId correctsId,
      @Nullable LocalDateTime withdrawnAt,
      int version) {

    static PublicationResource of(Publication paper) {
      return new PublicationResource(
          paper.id(),
          paper.kind(),
          paper.title(),
          paper.committeeId(),
          paper.committee(),
          paper.audience(),
          paper.state(),
          paper.paperId(),
          paper.itemId(),
          paper.heldOn(),
          paper.fromMonth(),
          paper.toMonth(),
          paper.publishedAt(),
          paper.correctsId(),
          paper.withdrawnAt(),
          paper.version());
    }
  }

  /** One format of a sent paper; the address gives exactly the bytes of this sum. */
  record FileResource(
      Format format, String mediaType, String sha256, @Nullable Long bytes, String location) {

    static FileResource of(PublicationFile file, String paper) {
      return new FileResource(
          file.format(),
          file.format().mediaType(),
          file.sha256(),
          file.bytes(),
          ApiCall.ROOT + paper + file.format().suffix());
    }
  }

  @Get
  @Reads(value = PublicationResource.class, list = true, words = "The papers that were sent")
  Resource index(Viewer viewer, String area, @QueryValue(defaultValue = "1") int page) {
    AreaName where = viewer.area(area);
    return Resource.page(
        where.path("/publications"),
        page,
        (limit, offset) ->
            repository.newest(viewer, where.id(), limit, offset).stream()
                .map(PublicationResource::of)
                .toList());
  }

  @Get("/{id}")
  @Reads(value = PublicationResource.class, words = "One paper that was sent")
  Resource show(Viewer viewer, String area, long id) {
    Publication paper = find(viewer, viewer.area(area), id);
    return Resource.of(PublicationResource.of(paper), paper.version());
  }

  @Get("/{id}/files")
  @Reads(value = FileResource.class, list = true, words = "The files of a paper that was sent")
  Resource files(Viewer viewer, String area, long id) {
    AreaName where = viewer.area(area);
    Publication paper = find(viewer, where, id);
    List<FileResource> found =
        paper.isReadable()
            ? files.of(where.id(), paper.id()).stream()
                .filter(file -> file.format() != Format.PAGE)
                .map(file -> FileResource.of(file, paper.path(where)))
                .toList()
            : List.of();
    return Resource.list(found);
  }

  private Publication find(Viewer viewer, AreaName area, long id) {
    return repository.find(viewer, area.id(), new PublicationId(id)).orElseThrow(NotFound::new);
  }
}
