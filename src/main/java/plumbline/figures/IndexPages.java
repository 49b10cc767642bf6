package plumbline.figures;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.actions.Criteria;
import plumbline.charts.Judged;
import plumbline.charts.ProcessChart;
import plumbline.charts.Rebase;
import plumbline.charts.Verdict;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.MeasureId;
import plumbline.figures.FigureRepository.Linked;
import plumbline.measures.Measure;
import plumbline.measures.Measures;
import plumbline.observations.Observation;
import plumbline.people.Permission;
import plumbline.people.Viewer;

/** Makes the list of an area's measures. */
@Singleton
final class IndexPages {

  static final int ON_A_PAGE = 50;

  private final Measures measures;
  private final FigureRepository repository;
  private final Criteria criteria;

  IndexPages(Measures measures, FigureRepository repository, Criteria criteria) {
    this.measures = measures;
    this.repository = repository;
    this.criteria = criteria;
  }

  IndexPage page(Viewer viewer, AreaName area, boolean byCriterion, int number) {
    List<Measure> all = measures.all(viewer, area.id());
    int from = Math.min(all.size(), Math.clamp(number - 1, 0, Measures.MOST) * ON_A_PAGE);
    int to = Math.min(all.size(), from + ON_A_PAGE);
    List<Measure> shown = all.subList(from, to);
    boolean mayAdd = viewer.may(Permission.KEEP_MEASURES, area.id());
    String base = area.path("/measures");
    String here = base + (byCriterion ? "?by=criterion&page=" : "?page=");
    return new IndexPage(
        area.name(),
        mayAdd ? base + "/new" : "",
        List.of(
            new IndexPage.Look("By name", base, !byCriterion),
            new IndexPage.Look("By criterion", base + "?by=criterion", byCriterion)),
        shown.isEmpty() ? List.of() : groups(viewer, area, shown, byCriterion),
        nothing(mayAdd),
        from > 0 ? here + (number - 1) : "",
        to < all.size() ? here + (from / ON_A_PAGE + 2) : "");
  }

  private static String nothing(boolean mayAdd) {
    return mayAdd
        ? "There is no measure yet. Add the first, for example how many plans are issued within 20"
            + " weeks; then record its figures or paste a column of them."
        : "No measure is open to you yet. Measures stand here as soon as figures are released to"
            + " you.";
  }

  private List<IndexPage.Group> groups(
      Viewer viewer, AreaName area, List<Measure> shown, boolean byCriterion) {
    List<MeasureId> ids = shown.stream().map(Measure::id).toList();
    Map<MeasureId, List<Observation>> values =
        repository.newest(viewer, area.id(), ids).stream()
            .collect(groupingBy(Observation::measureId));
    Map<MeasureId, List<Rebase>> rebases = new LinkedHashMap<>();
    repository
        .rebases(area.id(), ids)
        .forEach(each ->
            rebases
                .computeIfAbsent(each.measureId(), id -> new ArrayList<>())
                .add(new Rebase(each.startsOn(), each.reason())));
    Map<MeasureId, IndexPage.Line> lines = new LinkedHashMap<>();
    for (Measure measure : shown) {
      List<Series> series = Series.of(values.getOrDefault(measure.id(), List.of()));
      List<Rebase> breaks = rebases.getOrDefault(measure.id(), List.of());
      lines.put(measure.id(), line(area, measure, newest(series), breaks));
    }
    return byCriterion
        ? byCriterion(repository.criteria(area.id(), ids), lines)
        : List.of(new IndexPage.Group("", List.copyOf(lines.values())));
  }

  /** What a list says of a measure is its latest value, in whatever series that stands. */
  static Optional<Series> newest(List<Series> all) {
    return all.stream().reduce(IndexPages::later);
  }

  static Series later(Series one, Series other) {
    return other.latest().lastDay().isAfter(one.latest().lastDay()) ? other : one;
  }

  private List<IndexPage.Group> byCriterion(
      List<Linked> links, Map<MeasureId, IndexPage.Line> lines) {
    Map<CriterionId, List<IndexPage.Line>> groups = new LinkedHashMap<>();
    Map<MeasureId, IndexPage.Line> left = new LinkedHashMap<>(lines);
    for (Linked link : links) {
      IndexPage.Line line = lines.get(link.measureId());
      if (line != null) {
        groups.computeIfAbsent(link.criterionId(), id -> new ArrayList<>()).add(line);
        left.remove(link.measureId());
      }
    }
    List<IndexPage.Group> all = new ArrayList<>();
    groups.forEach((id, some) -> all.add(new IndexPage.Group(criteria.label(id), some)));
    if (!left.isEmpty()) {
      all.add(new IndexPage.Group("About no criterion", List.copyOf(left.values())));
    }
    return all;
  }

  private static IndexPage.Line line(
      AreaName area, Measure measure, Optional<Series> newest, List<Rebase> rebases) {
    String href = area.path("/measures/" + measure.id().value());
    if (newest.isEmpty()) {
      return new IndexPage.Line(
          href, measure.name(), measure.ownerRole(), "", "", "", measure.targetWords(), "", false);
    }
    Series series = newest.get();
    ProcessChart chart = series.chart(measure, rebases);
    boolean isConcern =
        chart.latest().map(Judged::verdict).filter(Verdict.CONCERN::equals).isPresent();
    return new IndexPage.Line(
        href,
        measure.name(),
        measure.ownerRole(),
        ValueText.of(measure.values(), series.latest()),
        series.latest().period().words(),
        Movements.words(measure, series),
        Movements.target(measure, series),
        Movements.trend(chart),
        isConcern);
  }
}
