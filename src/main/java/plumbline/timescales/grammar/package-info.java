/**
 * Reads the words of a timescale.
 *
 * <p>A small grammar of our own. The libraries that read dates out of English for Java (Natty,
 * PrettyTime NLP, JChronic) are no longer kept up, fill in what is not written (a year, an order of
 * day and month), and know neither terms nor reviews. Here nothing is filled in: when any part of
 * the words stays unexplained, the timescale is not understood and is kept as written until a
 * person says what it means.
 */
@NullMarked
package plumbline.timescales.grammar;

import org.jspecify.annotations.NullMarked;
