package plumbline.figures;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plumbline.common.AreaId;
import plumbline.common.MeasureId;
import plumbline.measures.LatestFigures;
import plumbline.measures.Measure;
import plumbline.observations.Observation;
import plumbline.people.Viewer;

/** Says the newest values on the pages of what measures are about. */
@Singleton
final class Latest implements LatestFigures {

  private final FigureRepository repository;

  Latest(FigureRepository repository) {
    this.repository = repository;
  }

  @Override
  public Map<MeasureId, String> of(Viewer viewer, AreaId area, List<Measure> measures) {
    List<MeasureId> ids = measures.stream().map(Measure::id).toList();
    Map<MeasureId, List<Observation>> values =
        repository.newest(viewer, area, ids).stream().collect(groupingBy(Observation::measureId));
    Map<MeasureId, String> latest = new LinkedHashMap<>();
    for (Measure measure : measures) {
      IndexPages.newest(Series.of(values.getOrDefault(measure.id(), List.of())))
          .map(Series::latest)
          .ifPresent(value ->
              latest.put(
                  measure.id(),
                  ValueText.of(measure.values(), value) + ", " + value.period().words()));
    }
    return latest;
  }
}
