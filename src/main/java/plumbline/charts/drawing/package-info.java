/**
 * Draws pictures as sheets of marks: lines, areas, discs and words in units of the sheet, with the
 * widths of words known from a table of the PDF's own font. A page writes a sheet as SVG, a paper
 * as PDF; neither decides where anything stands.
 */
@NullMarked
package plumbline.charts.drawing;

import org.jspecify.annotations.NullMarked;
