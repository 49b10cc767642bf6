/** Walks through the pages in a real browser, on a desk and on a phone. */
@NullMarked
package plumbline.browser;

import org.jspecify.annotations.NullMarked;
