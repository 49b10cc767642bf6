@NullMarked
package plumbline.observations.claims;

import org.jspecify.annotations.NullMarked;
