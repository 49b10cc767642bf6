/**
 * When a thing is promised: a timescale as a paper writes it, and what is understood of it.
 *
 * <p>The words are read by {@link plumbline.timescales.grammar}. What it does not understand is
 * kept as written until a person says what it means. A due date keeps its precision; due is the
 * last day of it.
 *
 * <p>The last day of a term is the area's to say. Every state is worked out when it is asked for,
 * with the area's term dates of that moment, which a {@link plumbline.timescales.Promise} carries.
 * The column {@code due_by}, by which lists are ordered and counted, is the last day on which a
 * thing can fall due as far as terms are known; {@link plumbline.timescales.Timescales#moveToTerms}
 * moves it whenever the area gives or changes its term dates, in the same transaction. With the day
 * of the review of impact it is all of a row that ever changes.
 */
@NullMarked
package plumbline.timescales;

import org.jspecify.annotations.NullMarked;
