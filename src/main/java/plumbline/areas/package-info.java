/**
 * Local areas, their partner agencies and their committees. Every row of an area carries its id,
 * and every reference between rows of an area carries it too.
 */
@NullMarked
package plumbline.areas;

import org.jspecify.annotations.NullMarked;
