/**
 * Replays papers that were sent to real committees: their facts are entered through the use cases
 * and looked for, each beside its record, in what comes out.
 */
@NullMarked
package plumbline.seed;

import org.jspecify.annotations.NullMarked;
