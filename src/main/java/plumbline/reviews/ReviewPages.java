package plumbline.reviews;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.common.Id;
import plumbline.common.ReviewPartId;
import plumbline.notes.SourceNotes;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Choice;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the list of reviews, the page of one, and its form. */
@Singleton
final class ReviewPages {

  private final ReviewRepository repository;
  private final PartRepository parts;
  private final SourceNotes notes;

  ReviewPages(ReviewRepository repository, PartRepository parts, SourceNotes notes) {
    this.repository = repository;
    this.parts = parts;
    this.notes = notes;
  }

  Page index(Viewer viewer, AreaName area) {
    String base = area.path("/reviews");
    List<IndexPage.Line> lines =
        repository.all(viewer, area.id()).stream()
            .map(review ->
                new IndexPage.Line(
                    base + "/" + review.id().value(),
                    review.title(),
                    review.kind().words() + ", " + review.conductedBy(),
                    review.datesWords(),
                    review.readersWords()))
            .toList();
    return new Page(
        "Reviews",
        "reviews/index",
        new IndexPage(base, viewer.may(Permission.KEEP_REVIEWS, area.id()), lines));
  }

  Page show(Viewer viewer, AreaName area, Review review) {
    boolean mayKeep = viewer.may(Permission.KEEP_REVIEWS, area.id());
    String reviews = area.path("/reviews");
    String base = reviews + "/" + review.id().value();
    var predecessor = review.predecessorId();
    String earlier = review.predecessorTitle();
    return new Page(
        review.title(),
        "reviews/show",
        new ReviewPage(
            review.title(),
            review.kind().words(),
            base,
            reviews,
            area.path("/recommendations?review=" + review.id().value()),
            mayKeep,
            facts(review),
            earlier == null ? "" : earlier,
            predecessor == null ? "" : reviews + "/" + predecessor.value(),
            review.predecessorVerdict(),
            review.outcome(),
            lines(viewer, area, review, mayKeep ? base : ""),
            notes.part(viewer, area, Reviews.subject(review.id()))));
  }

  private static List<ReviewPage.Fact> facts(Review review) {
    return present(
        new ReviewPage.Fact("Carried out by", review.conductedBy()),
        new ReviewPage.Fact("When", review.datesWords()),
        new ReviewPage.Fact("Marked", review.marking()),
        new ReviewPage.Fact("Who may read it", review.readersWords()),
        new ReviewPage.Fact("Taken from", review.source()));
  }

  static List<ReviewPage.Fact> present(ReviewPage.Fact... facts) {
    return Stream.of(facts).filter(fact -> !fact.value().isBlank()).toList();
  }

  private List<ReviewPage.Line> lines(Viewer viewer, AreaName area, Review review, String base) {
    List<Part> all = parts.all(viewer, area.id(), review.id());
    Map<String, List<String>> noted = PartNotes.lines(notes, area, all);
    Map<ReviewPartId, Part> byId =
        all.stream().collect(Collectors.toMap(Part::id, Function.identity()));
    Map<ReviewPartId, Integer> levels = new HashMap<>();
    return all.stream()
        .map(part -> {
          ReviewPartId parent = part.parentId();
          int level = parent == null ? 1 : levels.getOrDefault(parent, 1) + 1;
          levels.put(part.id(), level);
          List<String> said = noted.getOrDefault(part.noteSubject(), List.of());
          return line(part, isBelowWithheld(part, byId), level, said, base);
        })
        .toList();
  }

  private static boolean isBelowWithheld(Part part, Map<ReviewPartId, Part> all) {
    ReviewPartId parent = part.parentId();
    Part above = parent == null ? null : all.get(parent);
    return above != null && (above.withheld() || isBelowWithheld(above, all));
  }

  /** That it is withheld, on its own or with what it stands below; or who released it. */
  private static String state(Part part, boolean isBelowWithheld) {
    if (part.withheld()) {
      return "Withheld: only coordinator and leads read it"
          + (part.releaseNote().isBlank() ? "" : ". " + part.releaseNote());
    }
    if (isBelowWithheld) {
      return "Withheld with the part that it belongs to";
    }
    return part.releaseNote().isBlank() ? "" : "Released: " + part.releaseNote();
  }

  private static ReviewPage.Line line(
      Part part, boolean isBelowWithheld, int level, List<String> noted, String base) {
    String kind = (part.kind().words() + " " + part.reference()).strip();
    boolean isHeaded = !part.heading().isBlank();
    return new ReviewPage.Line(
        level,
        "part-" + part.id().value(),
        isHeaded ? kind : "",
        isHeaded ? part.heading() : kind,
        part.words(),
        part.kind() == PartKind.QUOTATION,
        present(
            new ReviewPage.Fact("Number", part.figure()),
            new ReviewPage.Fact(part.kind().roleWords(), part.role()),
            new ReviewPage.Fact("How sure", part.confidence().words()),
            new ReviewPage.Fact("Verdict", part.verdict())),
        part.withheld() || isBelowWithheld,
        state(part, isBelowWithheld),
        noted,
        base.isEmpty() ? "" : base + "/parts/" + part.id().value());
  }

  Page form(Viewer viewer, AreaName area, Optional<Review> existing, Form typed) {
    ReviewFacts now =
        existing.map(Review::facts).orElse(ReviewFacts.of(ReviewKind.TASK_GROUP, "", ""));
    if (existing.isPresent()) {
      typed.beside("kind", now.kind().name(), now.kind().words());
      typed.beside("readers", now.readers().name(), existing.get().readersWords());
    }
    String base = area.path("/reviews");
    String self = existing.map(review -> base + "/" + review.id().value()).orElse(base);
    String kind = existing.isPresent() ? now.kind().name() : "";
    String heading = existing.map(review -> "Change " + review.title()).orElse("Add a review");
    return new Page(
            heading,
            "reviews/edit",
            new EditPage(
                heading,
                self,
                existing.map(Review::title).orElse("Reviews"),
                self,
                typed.version(existing.map(Review::version).orElse(0)),
                Choice.orNone(
                    "Choose one",
                    Choice.of(ReviewKind.values(), ReviewKind::words, value(typed, "kind", kind)),
                    value(typed, "kind", kind)),
                typed.error("kind"),
                Field.of(typed, "title", now.title()),
                Field.of(typed, "conducted_by", now.conductedBy()),
                Field.of(typed, "began", now.began().words()),
                Field.of(typed, "ended", now.ended().words()),
                Field.of(typed, "published", now.published().words()),
                Choice.of(
                    Readers.values(),
                    Readers::words,
                    value(typed, "readers", now.readers().name())),
                typed.error("readers"),
                committees(area, value(typed, "committee", text(now.committee()))),
                typed.error("committee"),
                Field.of(typed, "marking", now.marking()),
                Field.of(typed, "source", now.source()),
                predecessors(
                    viewer, area, existing, value(typed, "predecessor", text(now.predecessor()))),
                typed.error("predecessor"),
                Field.of(typed, "predecessor_verdict", now.predecessorVerdict()),
                Field.of(typed, "outcome", now.outcome())))
        .withErrors(typed.errors());
  }

  private static String value(Form typed, String name, String otherwise) {
    return typed.text(name, otherwise);
  }

  private static String text(@Nullable Id id) {
    return id == null ? "" : String.valueOf(id.value());
  }

  private List<Choice> committees(AreaName area, String chosen) {
    return Choice.orNone(
        "No committee",
        repository.committees(area.id()).stream()
            .map(each -> Choice.of(String.valueOf(each.id().value()), each.name(), chosen))
            .toList(),
        chosen);
  }

  private List<Choice> predecessors(
      Viewer viewer, AreaName area, Optional<Review> existing, String chosen) {
    return Choice.orNone(
        "No earlier review",
        repository.all(viewer, area.id()).stream()
            .filter(each -> existing.map(Review::id).filter(each.id()::equals).isEmpty())
            .map(each -> Choice.of(String.valueOf(each.id().value()), each.title(), chosen))
            .toList(),
        chosen);
  }
}
