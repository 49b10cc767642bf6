/**
 * The values of measures: each with its period, how exact it is, whether exceptions are in it,
 * where it was printed and who may read it. A value is never changed: a later one restates it, and
 * both are kept. Values about others (England, a region, neighbours, a stated range) stand beside
 * the area's own, to compare with.
 */
@NullMarked
package plumbline.observations;

import org.jspecify.annotations.NullMarked;
