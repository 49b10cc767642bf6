package plumbline.factors;

import plumbline.web.Form;
import plumbline.web.Page;

/**
 * The page about the second factor of another person.
 *
 * @param offersExemption not to somebody who has an app; but where it was refused, its form says so
 */
record PersonFactorPage(
    String name,
    String back,
    String base,
    FactorState state,
    boolean offersExemption,
    String reason,
    String reasonError,
    String lost,
    String lostError,
    boolean canAgree) {

  /** The page of the person whose own page is at this path. */
  static Page of(String name, String path, FactorState state, boolean canAgree, Form form) {
    String reasonError = form.error("reason");
    return new Page(
            "Second factor of " + name,
            "factors/person",
            new PersonFactorPage(
                name,
                path,
                path + "/factor",
                state,
                !state.exempt() && (!state.hasFactor() || !reasonError.isEmpty()),
                form.text("reason"),
                reasonError,
                form.text("lost"),
                form.error("lost"),
                canAgree))
        .withErrors(form.errors());
  }
}
