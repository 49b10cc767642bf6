package plumbline.contributions;

import io.micronaut.core.annotation.Introspected;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.people.Viewer;

/**
 * An agency that is asked for its rating of a criterion, because somebody speaks for it there.
 *
 * @param given whether it has answered; what it answered is another matter
 */
@Introspected
public record Asked(CriterionId criterionId, AgencyId agencyId, String agencyName, boolean given) {

  /** Whether this person sees no other agency's rating while the month is open. */
  public boolean keepsBlind(Viewer viewer, AreaId area) {
    return !given && viewer.contributes(area, criterionId, agencyId);
  }
}
