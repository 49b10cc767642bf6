/**
 * Many values at once: a pasted column, pasted lines or a file with named columns, checked line by
 * line before anything is written, and the same values out as a file that can be read in again.
 */
@NullMarked
package plumbline.observations.tables;

import org.jspecify.annotations.NullMarked;
