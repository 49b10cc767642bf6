/**
 * Reports as data: one record tree for each paper, which the page, the PDF and the CSV only lay
 * out. CSV files begin with a byte order mark, because a spreadsheet on Windows otherwise reads
 * UTF-8 as the local code page and spoils every accent; lines end in CR LF for the same readers.
 */
@NullMarked
package plumbline.reports;

import org.jspecify.annotations.NullMarked;
