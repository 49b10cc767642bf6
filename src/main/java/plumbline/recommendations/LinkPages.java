package plumbline.recommendations;

import jakarta.inject.Singleton;
import java.util.List;
import plumbline.common.AreaName;
import plumbline.people.Viewer;
import plumbline.reviews.Reviews;
import plumbline.web.Choice;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the page of what a recommendation is linked to. */
@Singleton
final class LinkPages {

  private final RecommendationRepository repository;
  private final CriterionNames criteria;
  private final Reviews reviews;

  LinkPages(RecommendationRepository repository, CriterionNames criteria, Reviews reviews) {
    this.repository = repository;
    this.criteria = criteria;
    this.reviews = reviews;
  }

  Page page(Viewer viewer, AreaName area, Recommendation found, Form typed) {
    String heading = "What " + found.label() + " is linked to";
    String base = area.path("/recommendations/" + found.id().value());
    return new Page(
            heading,
            "recommendations/links",
            new LinksPage(
                heading,
                base,
                typed.version(found.version()),
                criteria.labels(area.id(), found.criteria()).entrySet().stream()
                    .map(each ->
                        new LinksPage.Off(
                            each.getValue(),
                            area.path("/criteria/" + each.getKey()),
                            base + "/criteria/" + each.getKey() + "/delete"))
                    .toList(),
                linkable(viewer, area, found),
                typed.error("criterion"),
                repository.evidence(viewer, area.id(), found.id()).stream()
                    .map(piece ->
                        new LinksPage.Off(
                            piece.title(),
                            area.path("/evidence/" + piece.id().value()),
                            base + "/evidence/" + piece.id().value() + "/delete"))
                    .toList(),
                pieces(viewer, area, typed.text("evidence")),
                typed.error("evidence"),
                reviews(viewer, area, found, typed.text("assuring")),
                typed.error("assuring"),
                Choice.of(Stance.values(), Stance::words, typed.text("stance")),
                typed.error("stance"),
                Field.of(typed, "assurance", "")))
        .withErrors(typed.errors());
  }

  private List<Choice> linkable(Viewer viewer, AreaName area, Recommendation found) {
    return criteria.linkable(viewer, area.id()).stream()
        .filter(each -> !found.criteria().contains(each.id()))
        .map(each -> new Choice(each.id().value(), each.label(), false))
        .toList();
  }

  private List<Choice> pieces(Viewer viewer, AreaName area, String chosen) {
    return repository.linkable(area.id(), viewer.readsWholeArea(area.id())).stream()
        .map(piece -> Choice.of(String.valueOf(piece.id().value()), piece.title(), chosen))
        .toList();
  }

  private List<Choice> reviews(Viewer viewer, AreaName area, Recommendation found, String chosen) {
    return reviews.all(viewer, area.id()).stream()
        .filter(each -> !each.id().equals(found.reviewId()))
        .map(each -> Choice.of(String.valueOf(each.id().value()), each.title(), chosen))
        .toList();
  }
}
