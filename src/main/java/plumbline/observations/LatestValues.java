package plumbline.observations;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import plumbline.common.AreaId;
import plumbline.common.MeasureId;
import plumbline.measures.LatestFigures;
import plumbline.measures.Measure;
import plumbline.people.Viewer;

/** The newest value of measures in words, as far as a person may read them. */
@Singleton
class LatestValues implements LatestFigures {

  private final ObservationRepository repository;

  LatestValues(ObservationRepository repository) {
    this.repository = repository;
  }

  @Override
  public Map<MeasureId, String> of(Viewer viewer, AreaId area, List<Measure> measures) {
    Map<MeasureId, Measure> known =
        measures.stream().collect(Collectors.toMap(Measure::id, Function.identity()));
    return repository.newest(viewer, area, known.keySet()).stream()
        .filter(each -> known.containsKey(each.measureId()))
        .collect(
            Collectors.toMap(
                Observation::measureId,
                each -> words(known.getOrDefault(each.measureId(), measures.getFirst()), each)));
  }

  private static String words(Measure measure, Observation newest) {
    return newest.howMuch().words(measure.values()) + ", " + newest.period().words();
  }
}
