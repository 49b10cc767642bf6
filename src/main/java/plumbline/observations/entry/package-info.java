/** The pages on which single values are recorded, restated, withdrawn and released. */
@NullMarked
package plumbline.observations.entry;

import org.jspecify.annotations.NullMarked;
