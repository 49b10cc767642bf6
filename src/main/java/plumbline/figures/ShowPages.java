package plumbline.figures;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import plumbline.charts.Rebase;
import plumbline.common.AreaName;
import plumbline.measures.Measure;
import plumbline.measures.MeasureLinks;
import plumbline.measures.Measures;
import plumbline.measures.Threshold;
import plumbline.observations.Kept;
import plumbline.observations.Observations;
import plumbline.people.Permission;
import plumbline.people.Viewer;

/** Makes the page of one measure. */
@Singleton
final class ShowPages {

  private static final int MOST_ROWS = 400;
  private static final int MOST_CHECKS = 60;

  private final Measures measures;
  private final Observations observations;
  private final Beside beside;
  private final StatedChecks stated;
  private final MeasureLinks links;

  ShowPages(
      Measures measures,
      Observations observations,
      Beside beside,
      StatedChecks stated,
      MeasureLinks links) {
    this.measures = measures;
    this.observations = observations;
    this.beside = beside;
    this.stated = stated;
    this.links = links;
  }

  /** What a page is made of. */
  private record Found(
      Viewer viewer, AreaName area, Measure measure, Kept kept, Published published) {}

  ShowPage page(Viewer viewer, AreaName area, Measure measure, String asked) {
    Kept kept = observations.of(viewer, area.id(), measure.id());
    Found found = new Found(viewer, area, measure, kept, beside.of(area, measure));
    String base = area.path("/measures/" + measure.id().value());
    Drawings drawings =
        new Drawings(
            measure, base, Series.of(kept.current()), asked, rebases(viewer, area, measure));
    List<Threshold> thresholds = measures.thresholds(viewer, area.id(), measure.id());
    Rights rights = rights(viewer, area, measure);
    Rows rows = new Rows(measure.values(), base, found.published(), drawings.signals(), rights);
    return new ShowPage(
        head(found, base, rights),
        standing(measure, drawings.series()),
        Definition.facts(measure),
        Definition.thresholds(measure, thresholds),
        drawings.drawn(thresholds),
        figures(rows, kept),
        Drawings.breakdowns(measure, kept.current()),
        new ShowPage.Others(
            new Comparing(measure.values(), found.published()).lines(kept.current()),
            beside.missing(area, measure, found.published())),
        checked(found, rights),
        links.of(viewer, area, measure.id()).stream()
            .map(each -> new ShowPage.Link(each.text(), each.href()))
            .toList());
  }

  private static ShowPage.Head head(Found found, String base, Rights rights) {
    return new ShowPage.Head(
        found.measure().name(),
        found.area().path("/measures"),
        base,
        rights.record() ? base + "/figures/new" : "",
        acts(base, rights),
        everywhere(found.viewer(), found.measure()));
  }

  private List<Rebase> rebases(Viewer viewer, AreaName area, Measure measure) {
    return measures.rebases(viewer, area.id(), measure.id()).stream()
        .map(each -> new Rebase(each.startsOn(), each.reason()))
        .toList();
  }

  /** What the person may do with figures of this measure, and with the measure. */
  record Rights(boolean record, boolean release, boolean keep) {}

  private Rights rights(Viewer viewer, AreaName area, Measure measure) {
    return new Rights(
        observations.mayRecord(viewer, area.id(), measure.id()),
        viewer.may(Permission.RELEASE_FIGURES, area.id()),
        viewer.may(Permission.KEEP_MEASURES, area.id()));
  }

  private static String everywhere(Viewer viewer, Measure measure) {
    return measure.standard().isEmpty() || viewer.areas().size() < 2
        ? ""
        : "/measures/" + measure.standard();
  }

  private static ShowPage.Standing standing(Measure measure, List<Series> all) {
    return all.stream()
        .reduce(IndexPages::later)
        .map(series ->
            new ShowPage.Standing(
                ValueText.of(measure.values(), series.latest()),
                series.latest().period().words(),
                Movements.words(measure, series),
                Movements.target(measure, series),
                true))
        .orElse(new ShowPage.Standing("", "", "", "", false));
  }

  private static ShowPage.Figures figures(Rows rows, Kept kept) {
    List<ShowPage.Row> current = rows(rows, kept, true);
    String more =
        current.size() == MOST_ROWS
            ? "The newest %d are shown; the file has all.".formatted(MOST_ROWS)
            : "";
    return new ShowPage.Figures(
        current,
        more,
        current.stream().anyMatch(row -> !row.published().isEmpty()),
        current.stream().anyMatch(row -> !row.exceptions().isEmpty()),
        rows.rights().record() || rows.rights().release(),
        rows(rows, kept, false),
        kept.earlier().stream().limit(MOST_ROWS).map(rows::ended).toList());
  }

  private static List<ShowPage.Row> rows(Rows rows, Kept kept, boolean isOwn) {
    return kept.current().stream()
        .filter(value -> Rows.isOwn(value) == isOwn)
        .limit(MOST_ROWS)
        .map(rows::row)
        .toList();
  }

  private ShowPage.Checked checked(Found found, Rights rights) {
    List<ShowPage.Check> checks =
        Stream.concat(
                stated.of(found.viewer(), found.area(), found.measure(), rights.record()).stream(),
                Checks.of(found.measure(), found.kept().current(), found.published()).stream())
            .toList();
    return new ShowPage.Checked(
        checks.stream().limit(MOST_CHECKS).toList(),
        checks.size() > MOST_CHECKS
            ? "%d more are not shown; what somebody should look into stands first."
                .formatted(checks.size() - MOST_CHECKS)
            : "");
  }

  private static List<ShowPage.Link> acts(String base, Rights rights) {
    List<ShowPage.Link> acts = new ArrayList<>();
    if (rights.record()) {
      acts.add(new ShowPage.Link("Paste a column or load a file", base + "/figures/many"));
      acts.add(new ShowPage.Link("Record a stated change or share", base + "/claims/new"));
    }
    if (rights.release()) {
      acts.add(new ShowPage.Link("Release figures up to a day", base + "/figures/release"));
    }
    if (rights.keep()) {
      acts.add(new ShowPage.Link("Change the definition", base + "/edit"));
      acts.add(new ShowPage.Link("Change what it is linked to", base + "/links"));
      acts.add(new ShowPage.Link("Change thresholds and where limits begin", base + "/limits"));
      acts.add(new ShowPage.Link("History", base + "/history"));
    }
    return acts;
  }
}
