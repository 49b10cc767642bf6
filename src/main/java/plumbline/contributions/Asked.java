package plumbline.contributions;

import io.micronaut.core.annotation.Introspected;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;

/**
 * An agency that is asked for its rating of a criterion, because somebody speaks for it there.
 *
 * @param given whether it has answered; what it answered is another matter
 */
@Introspected
public record Asked(CriterionId criterionId, AgencyId agencyId, String agencyName, boolean given) {}
