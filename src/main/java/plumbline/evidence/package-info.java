/**
 * What ratings rest on: a file, a link or a note, with its dates and its owner. Evidence hangs on
 * criteria by revision; closing a month freezes which revisions it rested on.
 *
 * <p>Decisions. Everything typed or sent can be erased, so the history keeps its SHA-256 and not
 * its words. Bytes lie in the file store, once for each area; a file that no unerased revision and
 * no paper names is swept away. Links are never fetched.
 */
@NullMarked
package plumbline.evidence;

import org.jspecify.annotations.NullMarked;
