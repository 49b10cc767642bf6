package plumbline.contributions;

import io.micronaut.core.annotation.Introspected;
import plumbline.common.CriterionId;
import plumbline.common.Month;

/** That an agency does not agree with the rating of a criterion in a month. */
@Introspected
public record Dissent(Month month, CriterionId criterionId, String agencyName) {}
