/**
 * What agencies are asked for: evidence on a criterion, by a day.
 *
 * <p>Whoever agrees the rating of a criterion asks an agency that somebody speaks for there. The
 * request is answered by adding evidence to it, and stays readable with what answered it; one that
 * is not needed any more is withdrawn with a reason.
 */
@NullMarked
package plumbline.requests;

import org.jspecify.annotations.NullMarked;
