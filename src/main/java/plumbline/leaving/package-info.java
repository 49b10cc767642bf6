/**
 * A person leaves an area: everything in their care is shown on one page and goes to successors in
 * one step, together with their roles and sessions, or not at all.
 *
 * <p>What an account answers for is handed over: criteria, agencies, the coordination, open
 * requests and unfinished papers. Actions, recommendations and measures are promised by a role in
 * words and not by an account; the page names those of the leaver's job title and puts another role
 * in its place where that is wished. What a person wrote and agreed stays theirs for ever.
 */
@NullMarked
package plumbline.leaving;

import org.jspecify.annotations.NullMarked;
