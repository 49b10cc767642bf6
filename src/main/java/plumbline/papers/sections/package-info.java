/**
 * The sections of papers, one class each: it reads what the features keep, as the paper's readers
 * may read it, and puts it into blocks. Nothing here is stored, and nothing refers to pages.
 */
@NullMarked
package plumbline.papers.sections;

import org.jspecify.annotations.NullMarked;
