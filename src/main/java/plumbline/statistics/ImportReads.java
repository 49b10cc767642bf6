package plumbline.statistics;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import plumbline.common.ImportId;
import plumbline.common.NotFound;
import plumbline.web.ApiCall;
import plumbline.web.Reads;
import plumbline.web.Resource;

/** The published files that were imported, for programs. Everybody reads them. */
@Controller(ApiCall.ROOT + "/statistics")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class ImportReads {

  private final ImportRepository repository;

  ImportReads(ImportRepository repository) {
    this.repository = repository;
  }

  record ImportResource(
      ImportId id,
      String statistic,
      int release,
      String fileName,
      String sha256,
      ImportState state,
      int rowsRead,
      int valuesTaken,
      int valuesNew,
      int valuesRestated,
      int valuesGone,
      String message,
      LocalDateTime uploadedAt,
      @Nullable LocalDateTime endedAt) {

    static ImportResource of(StatisticImport found) {
      return new ImportResource(
          found.id(),
          found.statistic(),
          found.releaseYear(),
          found.fileName(),
          found.sha256(),
          found.state(),
          found.rowsRead(),
          found.valuesTaken(),
          found.valuesNew(),
          found.valuesRestated(),
          found.valuesGone(),
          found.message(),
          found.uploadedAt(),
          found.endedAt());
    }
  }

  /** How many rows were left out, and why. */
  record SkipResource(String reason, int rows) {}

  @Get
  @Reads(value = ImportResource.class, list = true, words = "The imported files, newest first")
  Resource index(@QueryValue(defaultValue = "1") int page) {
    return Resource.page(
        "/statistics",
        page,
        (limit, offset) ->
            repository.newest(limit, offset).stream().map(ImportResource::of).toList());
  }

  @Get("/{id}")
  @Reads(value = ImportResource.class, words = "One imported file")
  Resource show(long id) {
    return Resource.of(ImportResource.of(find(id)));
  }

  @Get("/{id}/skipped")
  @Reads(
      value = SkipResource.class,
      list = true,
      words = "How many rows of an imported file were left out, and why")
  Resource skipped(long id) {
    return Resource.list(
        repository.skips(find(id).id()).stream()
            .map(skip -> new SkipResource(skip.reason(), skip.amount()))
            .toList());
  }

  private StatisticImport find(long id) {
    return repository.find(new ImportId(id)).orElseThrow(NotFound::new);
  }
}
