package plumbline.rate;

import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.contributions.AgencyRating;

/**
 * An agency for which the person speaks on a criterion.
 *
 * @param given its rating of this month, once somebody has given it
 * @param before its rating of the last closed month, which is where the form begins
 * @param draft this person's draft
 */
record Voice(
    CriterionId criterion,
    AgencyId agency,
    String name,
    @Nullable AgencyRating given,
    @Nullable AgencyRating before,
    @Nullable Draft draft) {

  int version() {
    return given == null ? 0 : given.version();
  }

  /** The id of its form on the page. */
  String anchor() {
    return OwnRound.anchor(criterion) + "-agency-" + agency.value();
  }
}
