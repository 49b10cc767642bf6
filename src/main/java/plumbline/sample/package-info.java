/**
 * The made-up area Wexbridge, with which a first start shows what the program does. It is made from
 * {@code sample/wexbridge.yaml} through the use cases alone, so it says nothing that the program
 * would refuse, and in one transaction, so it is there whole or not at all. Its people have a known
 * password: it is never loaded into a database server, nor beside an installation of its own.
 */
@NullMarked
package plumbline.sample;

import org.jspecify.annotations.NullMarked;
