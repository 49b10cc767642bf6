/** The page everybody arrives on: what there is to do, by when, and what is new. */
@NullMarked
package plumbline.home;

import org.jspecify.annotations.NullMarked;
