package plumbline.figures;

import jakarta.inject.Singleton;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.figures.FigureRepository.Codes;
import plumbline.measures.Measure;
import plumbline.statistics.PublishedStatistics;

/** Finds what is published beside an area's measure. */
@Singleton
final class Beside {

  private final PublishedStatistics statistics;
  private final FigureRepository repository;

  Beside(PublishedStatistics statistics, FigureRepository repository) {
    this.statistics = statistics;
    this.repository = repository;
  }

  Published of(AreaName area, Measure measure) {
    Codes codes = codes(area.id());
    if (measure.standard().isEmpty()) {
      return Published.NOTHING;
    }
    return new Published(
        codes.onsCode().isEmpty()
            ? List.of()
            : statistics.everyRelease(measure.standard(), codes.onsCode()),
        statistics.comparators(measure.standard(), codes.onsCode(), codes.neighbourCodes()));
  }

  private Codes codes(AreaId area) {
    return repository.codes(area).orElse(new Codes("", ""));
  }

  /** Why nothing published stands beside the measure, and what to do; nothing when some does. */
  String missing(AreaName area, Measure measure, Published published) {
    if (measure.standard().isEmpty()) {
      return "This is the area’s own measure: nothing is published under the same definition.";
    }
    if (codes(area.id()).onsCode().isEmpty()) {
      return "The area has no code of the Office for National Statistics yet, so its published"
          + " figures cannot be found. An administrator enters it on the area’s page.";
    }
    return published.own().isEmpty()
        ? "Nothing published about this area is loaded for this measure yet. An administrator"
            + " loads the Department’s files."
        : "";
  }
}
