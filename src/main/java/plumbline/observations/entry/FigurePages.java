package plumbline.observations.entry;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.common.Conflict;
import plumbline.observations.About;
import plumbline.observations.Exactness;
import plumbline.observations.FigureText;
import plumbline.observations.Heading;
import plumbline.observations.Observation;
import plumbline.observations.Openness;
import plumbline.observations.Place;
import plumbline.people.Viewer;
import plumbline.periods.Basis;
import plumbline.periods.Exceptions;
import plumbline.web.Choice;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the form of one value: empty, as typed, or as the value that is restated. */
@Singleton
final class FigurePages {

  private static final List<String> RARE =
      List.of(
          "amount_to",
          "heading",
          "numerator",
          "denominator",
          "category",
          "category_order",
          "about_name");

  private final Audiences audiences;

  FigurePages(Audiences audiences) {
    this.audiences = audiences;
  }

  Page newOne(Viewer viewer, Place place, Form typed) {
    FigurePage.Head head =
        new FigurePage.Head(
            "Record a figure",
            place.measure().name(),
            place.path(""),
            place.path("/figures"),
            "Record the figure");
    return page(viewer, place, head, Optional.empty(), typed);
  }

  Page restate(Viewer viewer, Place place, Observation old, Form typed) {
    FigurePage.Head head =
        new FigurePage.Head(
            "Restate a figure",
            place.measure().name(),
            place.path("/figures"),
            place.path("/figures/" + old.id().value() + "/restate"),
            "Restate the figure");
    return page(viewer, place, head, Optional.of(old), typed);
  }

  /** Somebody else was first: what was typed, to be put in the place of what holds by now. */
  Page overtaken(Viewer viewer, Place place, Optional<Observation> holding, Form typed) {
    if (holding.isEmpty()) {
      typed.overtake(
          "amount",
          new Conflict(
              "This figure was withdrawn since you opened the form. Nothing of yours was saved; what"
                  + " you typed is still here, and can be recorded as a new figure."));
      return newOne(viewer, place, typed);
    }
    typed.overtake(
        "amount",
        new Conflict(
            "This figure was changed since you opened the form: it is now %s. Nothing of yours was saved; what you typed is still here, and restates that one."
                .formatted(Show.value(place.measure(), holding.get()))));
    return restate(viewer, place, holding.get(), typed);
  }

  private Page page(
      Viewer viewer, Place place, FigurePage.Head head, Optional<Observation> old, Form typed) {
    Standing was = new Standing(place.measure(), old);
    boolean isMore =
        RARE.stream()
                .anyMatch(each ->
                    !typed.error(each).isEmpty() || !typed.text(each, was.text(each)).isBlank())
            || !typed.text("about", was.text("about")).equals(About.AREA.name());
    FigurePage page =
        new FigurePage(
            head,
            old.map(each -> Show.value(place.measure(), each)).orElse(""),
            typed.version(old.map(Observation::version).orElse(0)),
            said(place, was, typed),
            source(was, typed),
            more(was, typed),
            isMore,
            audiences.page(viewer, place, typed, was.openness()),
            Field.of(typed, "reason"),
            old.isPresent()
                ? List.of()
                : List.of(
                    new FigurePage.Link(
                        "Paste a column or load a file instead", place.path("/figures/many"))));
    return new Page(head.heading(), "observations/edit", page).withErrors(typed.errors());
  }

  private static FigurePage.Said said(Place place, Standing was, Form typed) {
    return new FigurePage.Said(
        field(typed, was, "period"),
        choices(
            "As the words say", Choice.of(Basis.values(), Basis::words, ""), typed, was, "basis"),
        field(typed, was, "amount"),
        choices(
            "As the value is written",
            Choice.of(Exactness.values(), Exactness::words, ""),
            typed,
            was,
            "exactness"),
        Choice.of(
            Exceptions.values(),
            Exceptions::words,
            typed.text("exceptions", was.text("exceptions"))),
        FigureText.usual(place.measure()) != Exceptions.NOT_APPLICABLE,
        typed.text("forecast", typed.has("period") ? "" : was.text("forecast")).equals("yes"));
  }

  private static FigurePage.Source source(Standing was, Form typed) {
    return new FigurePage.Source(
        field(typed, was, "source"),
        field(typed, was, "page"),
        field(typed, was, "source_day"),
        field(typed, was, "printed"),
        field(typed, was, "period_printed"),
        field(typed, was, "note"));
  }

  private static FigurePage.More more(Standing was, Form typed) {
    return new FigurePage.More(
        field(typed, was, "amount_to"),
        choices(
            "No direction", Choice.of(Heading.values(), Heading::words, ""), typed, was, "heading"),
        field(typed, was, "numerator"),
        field(typed, was, "denominator"),
        field(typed, was, "category"),
        field(typed, was, "category_order"),
        Choice.of(About.values(), About::words, typed.text("about", was.text("about"))),
        field(typed, was, "about_name"));
  }

  private static Field field(Form typed, Standing was, String name) {
    return Field.of(typed, name, was.text(name));
  }

  private static List<Choice> choices(
      String none, List<Choice> all, Form typed, Standing was, String name) {
    String chosen = typed.text(name, was.text(name));
    return Stream.concat(Stream.of(Choice.of("", none, chosen)), all.stream())
        .map(each -> Choice.of(each.value(), each.text(), chosen))
        .toList();
  }

  /** The fields as they stand before anybody typed. */
  private record Standing(plumbline.measures.Measure measure, Optional<Observation> old) {

    String text(String field) {
      return old.map(each -> FieldTexts.of(measure, each, field))
          .orElseGet(() ->
              switch (field) {
                case "exceptions" -> FigureText.usual(measure).name();
                case "about" -> About.AREA.name();
                default -> "";
              });
    }

    Openness openness() {
      return old.map(each -> new Openness(each.readers(), each.committeeId()))
          .orElse(Openness.PARTNERSHIP);
    }
  }
}
