/**
 * A report as a tagged PDF that meets PDF/UA-1. Drawn with the low-level calls of OpenPDF, because
 * its paragraphs and tables cannot be tagged: blocks are laid out into pieces (lines broken, widths
 * chosen), then the pieces are drawn page by page, each inside its structure element.
 */
@NullMarked
package plumbline.reports.pdf;

import org.jspecify.annotations.NullMarked;
