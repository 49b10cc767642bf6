package plumbline.reviews;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Choice;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the form for a part of a review. */
@Singleton
final class PartPages {

  private final PartRepository repository;

  PartPages(PartRepository repository) {
    this.repository = repository;
  }

  /** What is chosen before anything is typed: the kind and the parent of the part before. */
  record Start(String kind, String parent) {}

  Page newOne(Viewer viewer, AreaName area, Review review, Start start, Form typed) {
    return page(viewer, area, review, null, start, typed);
  }

  Page edit(Viewer viewer, AreaName area, Review review, Part part, Form typed) {
    var parent = part.parentId();
    Start start =
        new Start(part.kind().name(), parent == null ? "" : String.valueOf(parent.value()));
    return page(viewer, area, review, part, start, typed);
  }

  private Page page(
      Viewer viewer, AreaName area, Review review, @Nullable Part part, Start start, Form typed) {
    if (part != null) {
      typed.beside("kind", part.kind().name(), part.kind().words());
      typed.beside("parent", start.parent(), start.parent().isEmpty() ? "none" : "another part");
    }
    String home = area.path("/reviews/" + review.id().value());
    PartFacts now = part == null ? PartFacts.of(PartKind.NOT_RECOVERABLE, "") : part.facts();
    String kind = typed.text("kind", start.kind());
    String parent = typed.text("parent", start.parent());
    String sure = typed.text("confidence", now.confidence().name());
    String self = part == null ? home + "/parts" : home + "/parts/" + part.id().value();
    String heading = part == null ? "Add a part" : "Change this part";
    String place = part == null ? "" : String.valueOf(part.position());
    boolean mayRelease = part != null && viewer.may(Permission.RELEASE_PARTS, area.id());
    return new Page(
            heading,
            "reviews/part",
            new PartPage(
                heading,
                review.title(),
                home,
                self,
                part == null,
                typed.version(part == null ? 0 : part.version()),
                Choice.orNone(
                    "Choose one", Choice.of(PartKind.values(), PartKind::words, kind), kind),
                typed.error("kind"),
                Field.of(typed, "reference", now.reference()),
                Field.of(typed, "heading", now.heading()),
                Field.of(typed, "words", now.words()),
                Field.of(typed, "role", now.role()),
                Field.of(typed, "figure", now.figure()),
                confidences(sure),
                Field.of(typed, "verdict", now.verdict()),
                Field.of(typed, "consent", ""),
                parents(viewer, area, review, part, parent),
                typed.error("parent"),
                new Field(typed.text("position", place), typed.error("position")),
                typed.text("stood", place),
                isMore(typed, now, parent),
                mayRelease ? self + "/release" : "",
                part != null && part.withheld(),
                Field.of(typed, "note", ""),
                part == null ? "" : self + "/remove",
                part == null ? "" : area.path("/notes/of/part/" + part.id().value())))
        .withErrors(typed.errors());
  }

  /** Whether something stands where it would be folded away. */
  private static boolean isMore(Form typed, PartFacts now, String parent) {
    return !typed.errors().isEmpty()
        || Stream.of(now.figure(), now.verdict(), now.confidence().words(), parent)
            .anyMatch(text -> !text.isBlank());
  }

  private static List<Choice> confidences(String chosen) {
    return Choice.of(
        Confidence.values(),
        each -> each == Confidence.NOT_SAID ? "It does not say" : each.words(),
        chosen);
  }

  private List<Choice> parents(
      Viewer viewer, AreaName area, Review review, @Nullable Part part, String chosen) {
    return Choice.orNone(
        "None: it stands for itself",
        repository.all(viewer, area.id(), review.id()).stream()
            .filter(each -> part == null || !each.id().equals(part.id()))
            .map(each -> Choice.of(String.valueOf(each.id().value()), each.label(), chosen))
            .toList(),
        chosen);
  }
}
