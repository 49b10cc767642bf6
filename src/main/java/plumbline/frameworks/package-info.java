/**
 * What is inspected, as versioned definition files: reads them, refuses a wrong one whole with
 * every fault named, and gives the tree of criteria, the rating scale and the crosswalks between
 * frameworks. A framework is made from the text of its file alone, so that a version which a round
 * has used can be kept as text and read again when its file is gone.
 */
@NullMarked
package plumbline.frameworks;

import org.jspecify.annotations.NullMarked;
