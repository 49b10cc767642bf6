/**
 * Plumbline: the inspection-readiness tracker of a local area. One package below this for each
 * feature.
 */
@NullMarked
package plumbline;

import org.jspecify.annotations.NullMarked;
