package plumbline.observations.claims;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.common.MeasureId;
import plumbline.measures.Measure;
import plumbline.measures.Measures;
import plumbline.observations.ClaimKind;
import plumbline.observations.Observation;
import plumbline.observations.Observations;
import plumbline.observations.Place;
import plumbline.observations.Reckoned;
import plumbline.people.Viewer;
import plumbline.web.Choice;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the forms of claims. */
@Singleton
final class ClaimPages {

  private static final int OFFERED = 200;

  private final Measures measures;
  private final Observations observations;

  ClaimPages(Measures measures, Observations observations) {
    this.measures = measures;
    this.observations = observations;
  }

  Page newOne(Viewer viewer, Place place, Form typed) {
    List<Choice> figures = figures(viewer, place);
    ClaimPage page =
        new ClaimPage(
            place.measure().name(),
            place.path("/figures"),
            place.path("/claims"),
            Choice.of(ClaimKind.values(), ClaimKind::words, typed.text("kind")),
            chosen("Choose a figure", figures, typed.text("first")),
            typed.error("first"),
            chosen("Choose a figure", figures, typed.text("second")),
            typed.error("second"),
            Field.of(typed, "printed"),
            Field.of(typed, "amount"),
            Choice.of(Reckoned.values(), Reckoned::words, typed.text("reckoned", "UNSTATED")),
            Field.of(typed, "source"),
            Field.of(typed, "page"));
    return new Page("Record what a source states of two figures", "observations/claim", page)
        .withErrors(typed.errors());
  }

  /** Those of this measure first, then the latest of others, for a quotient of two measures. */
  private List<Choice> figures(Viewer viewer, Place place) {
    Map<MeasureId, Measure> names =
        measures.all(viewer, place.areaId()).stream()
            .collect(Collectors.toMap(Measure::id, Function.identity()));
    List<Observation> own =
        observations.of(viewer, place.areaId(), place.id()).current().stream()
            .limit(OFFERED)
            .toList();
    Stream<Observation> others =
        observations.latest(viewer, place.areaId(), OFFERED).stream()
            .filter(each -> !each.measureId().equals(place.id()));
    return Stream.concat(own.stream(), others)
        .filter(each -> each.amount() != null && names.containsKey(each.measureId()))
        .map(each -> choice(place, each, names.getOrDefault(each.measureId(), place.measure())))
        .toList();
  }

  private static Choice choice(Place place, Observation figure, Measure measure) {
    String words =
        figure.howMuch().words(measure.values())
            + ", "
            + figure.period().words()
            + (figure.category().isEmpty() ? "" : ", " + figure.category());
    String name = measure.id().equals(place.id()) ? "" : measure.name() + ": ";
    return Choice.of(String.valueOf(figure.id().value()), name + words, "");
  }

  private static List<Choice> chosen(String none, List<Choice> all, String chosen) {
    List<Choice> choices = new ArrayList<>();
    choices.add(Choice.of("", none, chosen));
    all.forEach(each -> choices.add(Choice.of(each.value(), each.text(), chosen)));
    return choices;
  }

  static Page withdraw(Place place, Claim claim, Form typed) {
    ClaimEndPage page =
        new ClaimEndPage(
            place.measure().name(),
            claim.kind().words() + ": “" + claim.printed() + "”",
            claim.page().isEmpty() ? claim.source() : claim.source() + ", " + claim.page(),
            claim.withdrawnBecause(),
            place.path("/figures"),
            place.path("/claims/" + claim.id().value() + "/withdraw"),
            typed.version(claim.version()),
            Field.of(typed, "reason"));
    return new Page("Withdraw what a source states", "observations/claim-end", page)
        .withErrors(typed.errors());
  }
}
