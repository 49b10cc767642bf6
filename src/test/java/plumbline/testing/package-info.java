/**
 * The running program for tests: one server, one database, one clock for the whole test run. Tests
 * keep apart by making an area of their own.
 */
@NullMarked
package plumbline.testing;

import org.jspecify.annotations.NullMarked;
