/**
 * The texts that explain ratings. Those of one criterion lie with its rating; a narrative for a
 * group of criteria (the next steps under all ambers, say) is a record of its own and is kept here.
 */
@NullMarked
package plumbline.narratives;

import org.jspecify.annotations.NullMarked;
