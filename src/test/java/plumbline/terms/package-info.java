@NullMarked
package plumbline.terms;

import org.jspecify.annotations.NullMarked;
