/**
 * What is to be done, by whom and by when: the actions of plans, with dated updates, milestones and
 * every date that changed.
 *
 * <p>Decisions. Whether an action is past due is computed from its date and never stored. Progress
 * and impact are judged apart: an action can be done and have moved nothing. Updates and dates are
 * only added; verifying, reopening and withdrawing are updates of a kind of their own, so that an
 * action has one story. A lead keeps the actions that should move a criterion in their care, and
 * those of no criterion; a contributor sees and updates those of their agency.
 */
@NullMarked
package plumbline.actions;

import org.jspecify.annotations.NullMarked;
