package plumbline.recommendations;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.common.NotAllowed;
import plumbline.people.Viewer;
import plumbline.reviews.Reviews;
import plumbline.timescales.Timescales;
import plumbline.web.Choice;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the form for one recommendation. */
@Singleton
final class EditPages {

  private final RecommendationRepository repository;
  private final Reviews reviews;
  private final Timescales timescales;
  private final CriterionNames criteria;

  EditPages(
      RecommendationRepository repository,
      Reviews reviews,
      Timescales timescales,
      CriterionNames criteria) {
    this.repository = repository;
    this.reviews = reviews;
    this.timescales = timescales;
    this.criteria = criteria;
  }

  /**
   * @throws NotAllowed when this person may not change the recommendation
   */
  void requireMayChange(Viewer viewer, AreaName area, Recommendation found) {
    if (!found.mayChange(viewer, area.id())) {
      throw new NotAllowed(
          "You neither lead a criterion that this recommendation is about nor added it, so you may"
              + " not change it.");
    }
  }

  /** What the form holds before anything is typed. */
  private record Now(
      String review,
      String reference,
      String theme,
      String words,
      String parts,
      String timescale,
      String owner,
      String dependsOn,
      List<Addressee> addressees,
      Set<String> criteria) {

    static Now empty(String review) {
      return new Now(review, "", "", "", "", "", "", "", List.of(), Set.of());
    }
  }

  Page newOne(Viewer viewer, AreaName area, String review, Form typed) {
    return page(viewer, area, null, Now.empty(review), typed);
  }

  Page edit(Viewer viewer, AreaName area, Recommendation found, Form typed) {
    Now now =
        new Now(
            String.valueOf(found.reviewId().value()),
            found.printed() ? found.reference() : "",
            found.theme(),
            found.words(),
            repository.parts(area.id(), List.of(found.id())).stream()
                .map(row -> (row.reference() + " " + row.words()).strip())
                .collect(Collectors.joining("\n")),
            timescales.of(area.id(), found.id()).current().timescale().asWritten(),
            found.owner(),
            found.dependsOn(),
            repository.addressees(area.id(), List.of(found.id())).stream()
                .map(row -> new Addressee(row.kind(), row.words()))
                .toList(),
            found.criteria().stream().map(id -> id.value()).collect(Collectors.toSet()));
    return page(viewer, area, found, now, typed);
  }

  private Page page(
      Viewer viewer, AreaName area, @Nullable Recommendation found, Now now, Form typed) {
    String list = area.path("/recommendations");
    String self = found == null ? list : list + "/" + found.id().value();
    String heading = found == null ? "Add a recommendation" : "Change " + found.label();
    Set<String> chosen = typed.has("words") ? Set.copyOf(typed.all("criteria")) : now.criteria();
    return new Page(
            heading,
            "recommendations/edit",
            new EditPage(
                heading,
                found == null ? list : self,
                self,
                found == null,
                typed.version(found == null ? 0 : found.version()),
                reviews(viewer, area, typed.text("review", now.review())),
                typed.error("review"),
                Field.of(typed, "reference", now.reference()),
                Field.of(typed, "theme", now.theme()),
                Field.of(typed, "words", now.words()),
                Field.of(typed, "parts", now.parts()),
                Field.of(typed, "timescale", now.timescale()),
                Field.of(typed, "owner", now.owner()),
                Field.of(typed, "depends_on", now.dependsOn()),
                IntStream.rangeClosed(1, RecommendationForm.ADDRESSEES)
                    .mapToObj(number -> to(number, now, typed))
                    .toList(),
                criteria(viewer, area, chosen),
                typed.error("criteria")))
        .withErrors(typed.errors());
  }

  private List<Choice> reviews(Viewer viewer, AreaName area, String chosen) {
    return Choice.orNone(
        "Choose one",
        reviews.all(viewer, area.id()).stream()
            .map(each -> Choice.of(String.valueOf(each.id().value()), each.title(), chosen))
            .toList(),
        chosen);
  }

  private static EditPage.To to(int number, Now now, Form typed) {
    boolean isKnown = number <= now.addressees().size();
    Addressee addressee =
        isKnown ? now.addressees().get(number - 1) : new Addressee(AddresseeKind.OTHER, "");
    String field = "addressee_kind_" + number;
    String kind = typed.text(field, isKnown ? addressee.kind().name() : "");
    return new EditPage.To(
        number,
        Choice.orNone(
            "Nobody", Choice.of(AddresseeKind.values(), AddresseeKind::words, kind), kind),
        typed.error(field),
        Field.of(typed, "addressee_" + number, addressee.words()));
  }

  private List<Choice> criteria(Viewer viewer, AreaName area, Set<String> chosen) {
    return criteria.linkable(viewer, area.id()).stream()
        .map(
            each -> new Choice(each.id().value(), each.label(), chosen.contains(each.id().value())))
        .toList();
  }
}
