/**
 * Owns the way to MariaDB: the embedded server of a first start or the server that the settings
 * name, its schema and the rights of the program's account. No other package opens a connection.
 *
 * <p>Decision: MariaDB's programs are started here and not by the library that ships them, because
 * that library deletes a data folder that lies under the system's temporary folder and opens the
 * server to everybody unless told otherwise. The library only unpacks.
 */
@NullMarked
package plumbline.database;

import org.jspecify.annotations.NullMarked;
