/**
 * What every page needs and no feature owns: the frame around a page, forms with their one-time
 * submission ids, error pages, security headers. Depends on no feature.
 */
@NullMarked
package plumbline.web;

import org.jspecify.annotations.NullMarked;
