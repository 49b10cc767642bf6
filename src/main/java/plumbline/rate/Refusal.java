package plumbline.rate;

import plumbline.common.CriterionId;

/**
 * The form of one block that was not taken.
 *
 * @param beside whether somebody else's save is to be shown beside it
 */
record Refusal(CriterionId criterion, RateForm typed, boolean beside) {}
