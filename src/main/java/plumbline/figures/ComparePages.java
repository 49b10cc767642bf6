package plumbline.figures;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import plumbline.claims.Claims;
import plumbline.claims.Quoted;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.common.MeasureId;
import plumbline.common.NotFound;
import plumbline.figures.CompareRepository.Own;
import plumbline.measures.Values;
import plumbline.observations.Observation;
import plumbline.people.Viewer;
import plumbline.statistics.Comparator;
import plumbline.statistics.PublishedStatistics;
import plumbline.statistics.PublishedValue;
import plumbline.statistics.StandardMeasure;
import plumbline.statistics.StandardMeasures;
import plumbline.web.Page;

/** Makes the pages on which the same published measure of several areas stands. */
@Singleton
final class ComparePages {

  static final int MOST_AREAS = 150;
  private static final int AT_ONCE = 50;

  private final CompareRepository repository;
  private final PublishedStatistics statistics;
  private final StandardMeasures standards;

  ComparePages(
      CompareRepository repository, PublishedStatistics statistics, StandardMeasures standards) {
    this.repository = repository;
    this.statistics = statistics;
    this.standards = standards;
  }

  Page choose(Viewer viewer) {
    List<ComparePage.Shared> all =
        repository.shared(Scope.of(viewer, areas(viewer))).stream()
            .map(each ->
                new ComparePage.Shared(
                    "/measures/" + each.standard(),
                    standards.find(each.standard()).map(StandardMeasure::name).orElse(each.name()),
                    each.areas() == 1 ? "1 area" : each.areas() + " areas"))
            .toList();
    return new Page("Measures in your areas", "figures/choose", new ComparePage.Choose(all));
  }

  private static List<AreaName> areas(Viewer viewer) {
    return viewer.areas().stream().limit(MOST_AREAS).toList();
  }

  /**
   * @param chosen the short names of areas; none means all
   * @throws NotFound when no figure of it is open to this person in any area
   */
  Page show(Viewer viewer, String standard, Set<String> chosen) {
    List<AreaName> all = areas(viewer);
    List<AreaName> asked = all.stream().filter(each -> chosen.contains(each.slug())).toList();
    List<AreaName> shown = asked.isEmpty() ? all : asked;
    List<Observation> values = repository.values(Scope.of(viewer, shown), standard);
    if (values.isEmpty()
        && (asked.isEmpty() || repository.values(Scope.of(viewer, all), standard).isEmpty())) {
      throw new NotFound();
    }
    Map<MeasureId, Own> own = own(values);
    Optional<StandardMeasure> known = standards.find(standard);
    String name =
        known
            .map(StandardMeasure::name)
            .or(() -> own.values().stream().map(Own::name).findFirst())
            .orElse(standard);
    CompareChart chart = new CompareChart(name, values, own, names(shown));
    return new Page(
        name + " in your areas",
        "figures/compare",
        new ComparePage(
            name,
            known.map(StandardMeasure::definition).orElse(""),
            known.map(StandardMeasure::exceptionsRule).orElse(""),
            "/measures/" + standard,
            all.stream()
                .map(each -> new ComparePage.Area(each.slug(), each.name(), asked.contains(each)))
                .toList(),
            !asked.isEmpty(),
            chart.charts(),
            (chart.words() + newest(Scope.of(viewer, shown))).strip(),
            lines(values, own, shown, published(standard, own))));
  }

  /** That older figures are left out where areas are many. */
  private static String newest(Scope scope) {
    int each = CompareRepository.each(scope);
    return each < CompareRepository.EACH
        ? " Of each area the newest %d figures are shown.".formatted(each)
        : "";
  }

  private Map<MeasureId, Own> own(List<Observation> values) {
    List<MeasureId> ids = values.stream().map(Observation::measureId).distinct().toList();
    return ids.isEmpty()
        ? Map.of()
        : repository.own(ids).stream().collect(Collectors.toMap(Own::id, Function.identity()));
  }

  private static Map<AreaId, AreaName> names(List<AreaName> areas) {
    return areas.stream().collect(Collectors.toMap(AreaName::id, Function.identity()));
  }

  /** The published values of these areas by their codes; so many areas are asked for at once. */
  private Map<String, List<PublishedValue>> published(String standard, Map<MeasureId, Own> own) {
    List<String> codes =
        own.values().stream().map(Own::onsCode).filter(code -> !code.isEmpty()).distinct().toList();
    Map<String, List<PublishedValue>> published = new HashMap<>();
    for (int from = 0; from < codes.size(); from += AT_ONCE) {
      List<String> some = codes.subList(from, Math.min(codes.size(), from + AT_ONCE));
      for (Comparator each : statistics.comparators(standard, "", some)) {
        published.put(each.areaCode(), each.values());
      }
    }
    return published;
  }

  private static List<ComparePage.Line> lines(
      List<Observation> values,
      Map<MeasureId, Own> own,
      List<AreaName> areas,
      Map<String, List<PublishedValue>> published) {
    Map<AreaId, AreaName> names = names(areas);
    List<ComparePage.Line> lines = new ArrayList<>();
    for (Observation value : values) {
      Own measure = own.get(value.measureId());
      AreaName area = measure == null ? null : names.get(measure.areaId());
      if (measure != null && area != null) {
        lines.add(line(value, measure, area, published.getOrDefault(measure.onsCode(), List.of())));
      }
    }
    lines.sort(java.util.Comparator.comparing(ComparePage.Line::area));
    return lines;
  }

  private static ComparePage.Line line(
      Observation value, Own measure, AreaName area, List<PublishedValue> published) {
    Values values = new Values(measure.unit(), measure.counted());
    return new ComparePage.Line(
        area.name(),
        area.path("/measures/" + measure.id().value()),
        Rows.sentence(value.period().words()),
        value.basis().words() + (value.isForecast() ? ", forecast" : ""),
        ValueText.of(values, value),
        Rows.exceptions(value),
        Published.beside(values, published, value.period()),
        ValueText.source(value),
        Claims.of(new Quoted(values, value), published).stream().map(Checks::said).toList());
  }
}
