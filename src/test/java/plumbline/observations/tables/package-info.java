@NullMarked
package plumbline.observations.tables;

import org.jspecify.annotations.NullMarked;
