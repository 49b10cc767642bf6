/**
 * Reads one published file as its definition says: finds its columns whatever their case and order,
 * and gives its values one by one, or one sentence that says where and why it cannot be read. Knows
 * no database.
 */
@NullMarked
package plumbline.statistics.csv;

import org.jspecify.annotations.NullMarked;
