@NullMarked
package plumbline.observations;

import org.jspecify.annotations.NullMarked;
