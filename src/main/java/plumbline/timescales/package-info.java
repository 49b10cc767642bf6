/**
 * When a thing is promised: a timescale as a paper writes it, and what is understood of it.
 *
 * <p>A small grammar of our own reads the words. The libraries that read dates out of English for
 * Java (Natty, PrettyTime NLP, JChronic) are no longer kept up, fill in what is not written (a
 * year, an order of day and month), and know neither terms nor reviews. Here nothing is filled in:
 * when any part of the words stays unexplained, the timescale is not understood and is kept as
 * written until a person says what it means. A due date keeps its precision; due is the last day of
 * it.
 */
@NullMarked
package plumbline.timescales;

import org.jspecify.annotations.NullMarked;
