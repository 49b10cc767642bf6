package plumbline.measures;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import plumbline.actions.Criteria;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.people.Viewer;
import plumbline.web.Choice;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the page of what a measure is about. */
@Singleton
final class LinkPages {

  private final MeasureLinkRepository repository;
  private final Criteria criteria;

  LinkPages(MeasureLinkRepository repository, Criteria criteria) {
    this.repository = repository;
    this.criteria = criteria;
  }

  Page page(Viewer viewer, AreaName area, Measure measure, Form typed) {
    String base = MeasurePages.address(area, measure);
    String heading = "What the measure is about";
    return new Page(
            heading,
            "measures/links",
            new LinksPage(
                heading,
                measure.name(),
                base,
                typed.version(measure.version()),
                List.of(
                    criteria(viewer, area, measure, typed),
                    recommendations(viewer, area, measure, typed),
                    actions(viewer, area, measure, typed))))
        .withErrors(typed.errors());
  }

  private LinksPage.Kind criteria(Viewer viewer, AreaName area, Measure measure, Form typed) {
    Set<CriterionId> linked = Set.copyOf(repository.criteria(area.id(), measure.id()));
    String base = MeasurePages.address(area, measure) + "/criteria/";
    return new LinksPage.Kind(
        "criterion",
        "criteria",
        "Criteria",
        "Criterion",
        "Whoever contributes to the criterion reads all figures of the measure and records them.",
        linked.stream()
            .sorted(Comparator.comparing(CriterionId::value))
            .map(each ->
                new LinksPage.Off(
                    criteria.label(each),
                    area.path("/criteria/" + each),
                    viewer.agrees(area.id(), each) ? base + each + "/delete" : ""))
            .toList(),
        criteria.ofNewestMonth(area.id()).stream()
            .filter(each -> viewer.agrees(area.id(), each.id()) && !linked.contains(each.id()))
            .map(each -> Choice.of(each.id().value(), each.label(), typed.text("criterion")))
            .toList(),
        "There is no criterion that you may link: the area has no month yet, or none of its criteria"
            + " is in your care.",
        typed.error("criterion"));
  }

  private LinksPage.Kind recommendations(
      Viewer viewer, AreaName area, Measure measure, Form typed) {
    String base = MeasurePages.address(area, measure) + "/recommendations/";
    return new LinksPage.Kind(
        "recommendation",
        "recommendations",
        "Recommendations",
        "Recommendation",
        "",
        repository.recommendations(viewer, area.id(), measure.id()).stream()
            .map(each -> {
              long id = each.id().value();
              return new LinksPage.Off(
                  each.label(), area.path("/recommendations/" + id), base + id + "/delete");
            })
            .toList(),
        repository.linkableRecommendations(area.id(), measure.id()).stream()
            .map(each -> choice(each.id().value(), each.label(), typed, "recommendation"))
            .toList(),
        "The area has no recommendation yet.",
        typed.error("recommendation"));
  }

  private LinksPage.Kind actions(Viewer viewer, AreaName area, Measure measure, Form typed) {
    String base = MeasurePages.address(area, measure) + "/actions/";
    return new LinksPage.Kind(
        "action",
        "actions",
        "Actions",
        "Action",
        "",
        repository.actions(viewer, area.id(), measure.id()).stream()
            .map(each -> {
              long id = each.id().value();
              return new LinksPage.Off(
                  each.label(), area.path("/actions/" + id), base + id + "/delete");
            })
            .toList(),
        repository.linkableActions(area.id(), measure.id()).stream()
            .map(each -> choice(each.id().value(), each.label(), typed, "action"))
            .toList(),
        "The area has no action yet.",
        typed.error("action"));
  }

  private static Choice choice(long id, String label, Form typed, String field) {
    return Choice.of(String.valueOf(id), label, typed.text(field));
  }
}
