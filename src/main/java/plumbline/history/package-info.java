/**
 * Who changed what and when: one row for every change, in the transaction of the change, chained by
 * hashes per area so that no row can be altered, dropped or put in later without being noticed.
 *
 * <p>A row holds a salted digest of the record as it stood after the change; the record itself lies
 * in a second table, from which personal data entered by mistake can be erased while the chain
 * still verifies. The program's database account may insert and read here, nothing else. The
 * database's own system versioning is not used: an ordinary account can forge it, and a plain dump
 * loses it.
 */
@NullMarked
package plumbline.history;

import org.jspecify.annotations.NullMarked;
