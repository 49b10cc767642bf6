package plumbline.rate;

import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.NotAllowed;
import plumbline.common.Refused;

/**
 * A form that was not taken.
 *
 * @param voice the agency for which it speaks, or 0 for the agreed rating
 * @param beside whether somebody else's save is to be shown beside it
 */
record Refusal(CriterionId criterion, long voice, RateForm typed, boolean beside) {

  boolean isOf(CriterionId other, long speaker) {
    return criterion.equals(other) && voice == speaker;
  }

  /** What to answer to whoever has no such form on the page. */
  RuntimeException unshown() {
    String why = typed.form().errors().getFirst().text();
    if (beside) {
      return new Conflict(why);
    }
    return voice == Draft.AGREED
        ? new NotAllowed("You do not lead this criterion, so you may not agree its rating.")
        : new Refused("level", why);
  }
}
