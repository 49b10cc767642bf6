/**
 * The history of an area and of the installation for people: searched, told field by field, checked
 * and exported so that anybody can check it again without this program.
 */
@NullMarked
package plumbline.chronicles;

import org.jspecify.annotations.NullMarked;
