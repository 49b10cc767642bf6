package plumbline.sample.papers;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import plumbline.common.MeasureId;
import plumbline.common.ObservationId;
import plumbline.observations.NewObservation;
import plumbline.observations.Observation;
import plumbline.observations.Observations;
import plumbline.observations.Openness;
import plumbline.observations.Releases;
import plumbline.observations.Stated;

/** Enters the figures of a file, those of one day and person at once, and opens them to others. */
@Singleton
class PaperFigures {

  private final Observations observations;
  private final Releases releases;

  PaperFigures(Observations observations, Releases releases) {
    this.observations = observations;
    this.releases = releases;
  }

  /** Who records what in one go. */
  private record Sitting(LocalDate day, String by) {}

  void plan(PapersFile file, MeasureText text, Desk desk) {
    Map<Sitting, List<NewObservation>> many = new LinkedHashMap<>();
    for (int at = 0; at < text.figures().size(); at++) {
      FigureText figure = text.figures().get(at);
      NewObservation told = figure.in(file, text, at, desk.writers());
      LocalDate day = figure.recorded(text);
      if (figure.key().isEmpty() && figure.restates().isEmpty()) {
        many.computeIfAbsent(new Sitting(day, figure.by()), first -> new ArrayList<>()).add(told);
      } else {
        desk.on(day, () -> enter(text, figure, told, desk));
      }
    }
    many.forEach((sitting, told) -> desk.on(sitting.day(), () -> enter(text, sitting, told, desk)));
    text.releases().forEach(each -> desk.on(each.on(), () -> release(text, each, desk)));
  }

  private void enter(MeasureText text, Sitting sitting, List<NewObservation> told, Desk desk) {
    Writers by = desk.writers();
    observations.recordAll(by.person(sitting.by()), by.id(), measure(text, desk), told);
  }

  private void enter(MeasureText text, FigureText figure, NewObservation told, Desk desk) {
    Writers by = desk.writers();
    MeasureId measure = measure(text, desk);
    ObservationId id =
        figure.restates().isEmpty()
            ? observations.record(by.person(figure.by()), by.id(), measure, told)
            : observations.restate(
                by.person(figure.by()),
                by.id(),
                measure,
                stated(measure, figure.restates(), desk),
                told,
                figure.reason());
    desk.records().figures().put(figure.key(), id);
  }

  private Stated stated(MeasureId measure, String key, Desk desk) {
    Writers by = desk.writers();
    ObservationId id = Objects.requireNonNull(desk.records().figures().get(key), key);
    return observations.find(by.coordinator(), by.id(), measure, id).map(Stated::of).orElseThrow();
  }

  private void release(MeasureText text, MeasureText.ReleaseText release, Desk desk) {
    Writers by = desk.writers();
    MeasureId measure = measure(text, desk);
    ObservationId newest =
        observations.of(by.coordinator(), by.id(), measure).current().stream()
            .map(Observation::id)
            .max(Comparator.comparing(ObservationId::value))
            .orElseThrow();
    Openness openness = by.openness(release.readers(), release.committee());
    releases.releaseUpTo(by.coordinator(), by.id(), measure, release.on(), newest, openness);
  }

  private static MeasureId measure(MeasureText text, Desk desk) {
    return Objects.requireNonNull(desk.records().measures().get(text.key()), text.key());
  }
}
