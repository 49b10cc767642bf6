/**
 * What the Department for Education publishes about every area: its files are read by definitions
 * that say which columns mean what, and their values are kept release by release, so that a quoted
 * figure can be put beside the published one. Published values belong to no area of the
 * installation: areas are found by the code that the Office for National Statistics gives them.
 */
@NullMarked
package plumbline.statistics;

import org.jspecify.annotations.NullMarked;
