package plumbline.factors;

import plumbline.web.Form;
import plumbline.web.Page;

/**
 * The page about the second factor of another person.
 *
 * @param offersExemption not of an administrator nor of somebody who has an app; but where it was
 *     refused, its form says so
 */
record PersonFactorPage(
    String name,
    String back,
    String backText,
    String base,
    boolean administrator,
    FactorState state,
    boolean offersExemption,
    String reason,
    String reasonError,
    String lost,
    String lostError,
    boolean canAgree) {

  static Page of(PersonFactorPages.Whose whose, FactorState state, boolean canAgree, Form form) {
    String reasonError = form.error("reason");
    return new Page(
            "Second factor of " + whose.name(),
            "factors/person",
            new PersonFactorPage(
                whose.name(),
                whose.back(),
                whose.backText(),
                whose.base(),
                whose.isAdministrator(),
                state,
                !whose.isAdministrator()
                    && !state.exempt()
                    && (!state.hasFactor() || !reasonError.isEmpty()),
                form.text("reason"),
                reasonError,
                form.text("lost"),
                form.error("lost"),
                canAgree))
        .withErrors(form.errors());
  }
}
