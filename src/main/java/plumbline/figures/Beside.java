package plumbline.figures;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.figures.FigureRepository.Codes;
import plumbline.measures.Measure;
import plumbline.statistics.Comparator;
import plumbline.statistics.PublishedStatistics;
import plumbline.statistics.PublishedValue;

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
    return measure.standard().isEmpty()
        ? Published.NOTHING
        : of(area, List.of(measure)).getOrDefault(measure.standard(), Published.NOTHING);
  }

  /** The same of several measures, by the keys of their standards. */
  Map<String, Published> of(AreaName area, List<Measure> measures) {
    List<String> standards =
        measures.stream()
            .map(Measure::standard)
            .filter(standard -> !standard.isEmpty())
            .distinct()
            .toList();
    if (standards.isEmpty()) {
      return Map.of();
    }
    Codes codes = codes(area.id());
    Map<String, List<PublishedValue>> own = statistics.everyRelease(standards, codes.onsCode());
    Map<String, List<Comparator>> others =
        statistics.comparators(standards, codes.onsCode(), codes.neighbourCodes());
    return standards.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                standard ->
                    new Published(
                        own.getOrDefault(standard, List.of()),
                        others.getOrDefault(standard, List.of()))));
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
