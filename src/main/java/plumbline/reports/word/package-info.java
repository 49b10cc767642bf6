/**
 * Reports as Word files that are meant to be pasted into a council's template: only styles that
 * Word itself knows for headings, lists and captions, so that the template's look takes over. A
 * chart is a picture twice, as SVG for a Word that draws it sharply and as PNG for everything else;
 * letters are drawn from the PDF's own font, because a server may have none.
 */
@NullMarked
package plumbline.reports.word;

import org.jspecify.annotations.NullMarked;
