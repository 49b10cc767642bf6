/**
 * Where bytes live: once per area, named by their SHA-256, never shared between areas. A local
 * folder today.
 */
@NullMarked
package plumbline.files;

import org.jspecify.annotations.NullMarked;
