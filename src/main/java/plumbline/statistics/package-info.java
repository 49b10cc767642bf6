/**
 * What the Department for Education publishes about every area: its files are read by definitions
 * that say which columns mean what, and their values are kept release by release, so that a quoted
 * figure can be put beside the published one. Published values belong to no area of the
 * installation: areas are found by the code that the Office for National Statistics gives them.
 *
 * <p>Decisions. Values are written under their import, a thousand in each transaction, and count
 * from the one statement that calls the import taken; so nothing is ever half there, and no
 * transaction is too large for a cluster. An import whose program stopped is given up, not begun
 * again: its file may be what stopped the program. A file is read where it was received, and the
 * sweep of files that nothing names removes it afterwards.
 */
@NullMarked
package plumbline.statistics;

import org.jspecify.annotations.NullMarked;
