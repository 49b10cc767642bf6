package plumbline.chronicles;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.jspecify.annotations.Nullable;
import plumbline.areas.Areas;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.history.History;
import plumbline.history.HistoryEntry;
import plumbline.history.Verification;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.ApiCall;
import plumbline.web.Reads;
import plumbline.web.Resource;

/** The check of a chain, for programs; the chain itself is read as a file. */
@Controller(ApiCall.ROOT)
@Secured(SecurityRule.IS_AUTHENTICATED)
final class ChainReads {

  private final Areas areas;
  private final History history;

  ChainReads(Areas areas, History history) {
    this.areas = areas;
    this.history = history;
  }

  /**
   * @param sound how many changes from the beginning are as they were written
   * @param broken the number of the first that is not
   * @param whole whether the newest change is the one that the chain ends with
   */
  record ChainResource(boolean holds, long sound, @Nullable Long broken, boolean whole) {

    static Resource of(Verification found) {
      return Resource.of(
          new ChainResource(
              found.holds(),
              found.sound(),
              found.broken().map(HistoryEntry::sequence).orElse(null),
              found.whole()));
    }
  }

  @Get("/areas/{area}/history/verify")
  @Reads(value = ChainResource.class, words = "Whether the history of an area holds")
  Resource ofArea(Viewer viewer, String area) {
    AreaName where = areas.get(viewer, area).named();
    viewer.require(Permission.READ_HISTORY, where.id());
    return ChainResource.of(history.verify(where.id()));
  }

  @Get("/admin/history/verify")
  @Reads(value = ChainResource.class, words = "Whether the history of the installation holds")
  Resource ofInstallation(Viewer viewer) {
    viewer.require(Permission.RUN_INSTALLATION, AreaId.INSTALLATION);
    return ChainResource.of(history.verify(AreaId.INSTALLATION));
  }
}
