package plumbline.figures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import plumbline.charts.Rebase;
import plumbline.claims.Claims;
import plumbline.claims.FindingKind;
import plumbline.claims.Quoted;
import plumbline.common.AreaName;
import plumbline.common.MeasureId;
import plumbline.measures.Measure;
import plumbline.measures.Threshold;
import plumbline.measures.Values;
import plumbline.observations.Observation;
import plumbline.people.Viewer;

/** Tells of measures what a reader may know, of many at once. */
@Singleton
public class MeasureAccounts {

  private final FigureRepository repository;
  private final Beside beside;
  private final StatedChecks stated;

  MeasureAccounts(FigureRepository repository, Beside beside, StatedChecks stated) {
    this.repository = repository;
    this.beside = beside;
    this.stated = stated;
  }

  /**
   * In the order of the measures, which the reader was found to read; one without a figure that
   * holds and is open to the reader is left out.
   *
   * @param today nothing published in a later year is known
   */
  public List<MeasureAccount> of(
      Viewer reader, AreaName area, List<Measure> measures, LocalDate today) {
    List<MeasureId> ids = measures.stream().map(Measure::id).toList();
    Map<MeasureId, List<Observation>> values =
        repository.everything(reader, area.id(), ids).stream()
            .collect(groupingBy(Observation::measureId));
    List<Measure> told = measures.stream().filter(each -> values.containsKey(each.id())).toList();
    if (told.isEmpty()) {
      return List.of();
    }
    Around around = around(reader, area, told);
    return told.stream()
        .map(each ->
            account(
                area,
                each,
                values.getOrDefault(each.id(), List.of()),
                around
                    .published()
                    .getOrDefault(each.standard(), Published.NOTHING)
                    .asOf(today.getYear()),
                around))
        .toList();
  }

  /** What is read beside the figures of all measures. */
  private record Around(
      Map<MeasureId, List<Rebase>> rebases,
      Map<MeasureId, List<Threshold>> thresholds,
      Map<String, Published> published,
      Map<MeasureId, List<ShowPage.Check>> checks) {}

  private Around around(Viewer reader, AreaName area, List<Measure> told) {
    List<MeasureId> ids = told.stream().map(Measure::id).toList();
    return new Around(
        repository.rebases(area.id(), ids).stream()
            .collect(
                groupingBy(
                    FigureRepository.Rebased::measureId,
                    mapping(each -> new Rebase(each.startsOn(), each.reason()), toList()))),
        repository.thresholds(area.id(), ids).stream()
            .collect(
                groupingBy(
                    FigureRepository.Held::measureId,
                    mapping(FigureRepository.Held::threshold, toList()))),
        beside.of(area, told),
        stated.of(reader, area, ids));
  }

  private static MeasureAccount account(
      AreaName area,
      Measure measure,
      List<Observation> current,
      Published published,
      Around around) {
    List<Rebase> rebases = around.rebases().getOrDefault(measure.id(), List.of());
    List<Threshold> thresholds = around.thresholds().getOrDefault(measure.id(), List.of());
    AccountCharts charts = new AccountCharts(area, measure, current, rebases);
    return new MeasureAccount(
        measure,
        area.path("/measures/" + measure.id().value()),
        charts.all(thresholds),
        charts.facts(thresholds),
        charts.change().orElse(null),
        current.stream().map(value -> figure(measure.values(), published, value)).toList(),
        new Comparing(measure.values(), published)
            .published().stream()
                .map(each ->
                    new MeasureAccount.Beside(
                        each.who(), each.period(), each.value(), each.source()))
                .toList(),
        around.checks().getOrDefault(measure.id(), List.of()).stream()
            .map(MeasureAccounts::check)
            .toList());
  }

  private static MeasureAccount.Figure figure(
      Values values, Published published, Observation value) {
    return new MeasureAccount.Figure(
        value,
        ValueText.of(values, value),
        ValueText.parts(value),
        Rows.source(value),
        published.beside(values, value),
        Claims.of(new Quoted(values, value), published.of(value)).stream()
            .filter(each -> each.kind() != FindingKind.NOTHING_TO_COMPARE)
            .map(each -> each.kind().words() + ": " + each.words())
            .toList());
  }

  private static MeasureAccount.Check check(ShowPage.Check check) {
    return new MeasureAccount.Check(
        check.quoted(),
        check.source(),
        check.said().stream().map(each -> each.kind() + ": " + each.words()).collect(joining(" ")));
  }
}
