/**
 * The load that Plumbline must carry, measured from outside: 150 areas with two years of monthly
 * ratings, eight connections, the program in a process and a heap of its own. Prints figures and
 * asserts none, since they depend on the machine.
 */
@NullMarked
package plumbline.bench;

import org.jspecify.annotations.NullMarked;
