/**
 * The pages on which the figures of measures are read: definition first, then the chart with its
 * words, the same numbers as a table, comparators and the claim check; for one area, and for the
 * same published measure in every area that a reader may see.
 */
@NullMarked
package plumbline.figures;

import org.jspecify.annotations.NullMarked;
