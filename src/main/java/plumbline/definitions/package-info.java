/**
 * Files in which data says what the program does not: YAML, checked against a JSON schema, refused
 * whole with every fault named by file, line and place. What a file means is its feature's.
 */
@NullMarked
package plumbline.definitions;

import org.jspecify.annotations.NullMarked;
