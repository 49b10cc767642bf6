/**
 * Reports as spreadsheets: a sheet for each table, numbers and dates as what they are, and text
 * always text, so that no cell is ever a formula.
 */
@NullMarked
package plumbline.reports.sheet;

import org.jspecify.annotations.NullMarked;
