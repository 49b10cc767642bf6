/**
 * Messages to people. They are written into the outbox in the transaction of what causes them, so
 * that neither is there without the other; a job sends them where a mail server is set up, and the
 * outbox's page shows them for copying where none is.
 *
 * <p>A message may arrive twice when the program dies between sending it and noting that; it then
 * carries the same Message-ID, and mail programs show it once. It is never lost that way.
 */
@NullMarked
package plumbline.mail;

import org.jspecify.annotations.NullMarked;
