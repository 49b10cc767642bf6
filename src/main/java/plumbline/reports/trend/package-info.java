/**
 * The monthly position as a committee reads it: the matrix of ratings, what moved and why, what is
 * still red, what turned amber, the next steps. Reads tables and writes none; what closed months
 * said is told as they said it, and corrections stand in a section of their own.
 */
@NullMarked
package plumbline.reports.trend;

import org.jspecify.annotations.NullMarked;
