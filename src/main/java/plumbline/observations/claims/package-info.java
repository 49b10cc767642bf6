/**
 * What sources state of two values: a change from one to the other, or one divided by the other.
 * Whether it follows from them is for the check of claims to say; it is kept as it is printed.
 */
@NullMarked
package plumbline.observations.claims;

import org.jspecify.annotations.NullMarked;
