/**
 * Papers as they were sent: rendered once when they are published to a committee, kept by the hash
 * of their bytes, and served as those bytes ever after. What a committee's members read on the
 * board is what their papers contain.
 */
@NullMarked
package plumbline.publications;

import org.jspecify.annotations.NullMarked;
