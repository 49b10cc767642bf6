/**
 * When a thing is promised: a timescale as a paper writes it, and what is understood of it.
 *
 * <p>A small grammar of our own reads the words. The libraries that read dates out of English for
 * Java (Natty, PrettyTime NLP, JChronic) are no longer kept up, fill in what is not written (a
 * year, an order of day and month), and know neither terms nor reviews. Here nothing is filled in:
 * when any part of the words stays unexplained, the timescale is not understood and is kept as
 * written until a person says what it means. A due date keeps its precision; due is the last day of
 * it.
 *
 * <p>The last day of a term is the area's to say. Every state is worked out when it is asked for,
 * with the area's term dates of that moment, which a {@link plumbline.timescales.Promise} carries.
 * The column {@code due_by}, by which lists are ordered and counted, is the last day on which a
 * thing can fall due as far as terms are known; {@link plumbline.timescales.Timescales#moveToTerms}
 * moves it whenever the area gives or changes its term dates, in the same transaction. It is the
 * only thing of a row that ever changes.
 */
@NullMarked
package plumbline.timescales;

import org.jspecify.annotations.NullMarked;
