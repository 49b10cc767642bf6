/**
 * What must not be lost whatever goes wrong: the program killed, its database killed, one form sent
 * fifty times, two people on one rating, a session that ends in the middle of a sentence. Each test
 * runs some times with all others and often under {@code mvn -Pfaults verify}, and prints what was
 * tried, acknowledged, found and lost.
 */
@NullMarked
package plumbline.faults;

import org.jspecify.annotations.NullMarked;
