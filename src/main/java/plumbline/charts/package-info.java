/**
 * Charts as data, by what rules a trend is called, and how they are drawn: on a canvas that knows
 * lines, shapes and words, of which a page has one that writes SVG and a paper one that writes PDF.
 */
@NullMarked
package plumbline.charts;

import org.jspecify.annotations.NullMarked;
