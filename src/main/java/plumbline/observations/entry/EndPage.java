package plumbline.observations.entry;

import plumbline.observations.Observation;
import plumbline.observations.Place;
import plumbline.observations.Standing;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;

/**
 * The form with which a value is withdrawn.
 *
 * @param ended what became of it already; nothing while it holds
 */
record EndPage(
    String measure,
    String figure,
    String source,
    String ended,
    String back,
    String action,
    int version,
    Field reason) {

  static Page of(Place place, Observation figure, Form typed) {
    EndPage page =
        new EndPage(
            place.measure().name(),
            Show.value(place.measure(), figure),
            Show.source(figure),
            figure.standing() == Standing.CURRENT ? "" : figure.standing().words(),
            place.path("/figures"),
            place.path("/figures/" + figure.id().value() + "/withdraw"),
            typed.version(figure.version()),
            Field.of(typed, "reason"));
    return new Page("Withdraw a figure", "observations/end", page).withErrors(typed.errors());
  }
}
