/**
 * Committee papers as files of data, entered through the use cases: the sample's scrutiny is one,
 * and papers that were sent to real committees are replayed from others. Whatever the program would
 * refuse from a person it refuses from such a file.
 */
@NullMarked
package plumbline.sample.papers;

import org.jspecify.annotations.NullMarked;
