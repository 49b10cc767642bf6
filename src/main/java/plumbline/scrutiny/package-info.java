/**
 * What a committee finds when it meets again: what moved since it last met, which promises are past
 * due, what was answered, and which of its questions are open.
 */
@NullMarked
package plumbline.scrutiny;

import org.jspecify.annotations.NullMarked;
