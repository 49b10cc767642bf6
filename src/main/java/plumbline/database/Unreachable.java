package plumbline.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be reached at the moment from every other failure. */
public final class Unreachable {

  /** What the pool says of a connection that broke in use: it gives neither a type nor a state. */
  private static final String BROKEN_EARLIER = "Connection is closed";

  private static final String CONNECTION_STATES = "08";

  private Unreachable() {}

  /** Whether a connection that broke, or that could not be had, lies behind this failure. */
  public static boolean isCauseOf(Throwable failure) {
    for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof SQLException refused && isConnection(refused)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isConnection(SQLException failure) {
    String state = failure.getSQLState();
    return failure instanceof SQLTransientConnectionException
        || failure instanceof SQLNonTransientConnectionException
        || failure instanceof SQLRecoverableException
        || (state != null && state.startsWith(CONNECTION_STATES))
        || (state == null && BROKEN_EARLIER.equals(failure.getMessage()));
  }
}
