@NullMarked
package plumbline.observations.entry;

import org.jspecify.annotations.NullMarked;
