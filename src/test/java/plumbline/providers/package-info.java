/** Signing in at real and at lying identity providers. */
@NullMarked
package plumbline.providers;

import org.jspecify.annotations.NullMarked;
