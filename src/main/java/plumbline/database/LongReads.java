package plumbline.database;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads results of many thousand rows, for which finding out the columns anew for each row takes
 * longer than reading them.
 */
@Singleton
public class LongReads {

  private final JdbcOperations jdbc;

  LongReads(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** One row of the result; its columns count from 1. */
  public static final class Row {

    private final ResultSet result;

    private Row(ResultSet result) {
      this.result = result;
    }

    /** The text of a column that is never absent. */
    public String text(int column) {
      String text = textOrNull(column);
      if (text == null) {
        throw new IllegalStateException("column " + column + " is absent");
      }
      return text;
    }

    public @Nullable String textOrNull(int column) {
      try {
        return result.getString(column);
      } catch (SQLException failed) {
        throw new IllegalStateException("column " + column + " could not be read", failed);
      }
    }

    /** The number of a column; 0 where it is absent. */
    public int number(int column) {
      try {
        return result.getInt(column);
      } catch (SQLException failed) {
        throw new IllegalStateException("column " + column + " could not be read", failed);
      }
    }
  }

  /**
   * Gives what the rows are read as, in the order of the result.
   *
   * @param sql with a question mark for each of the values
   */
  @ReadOnly
  public <T> List<T> rows(String sql, Function<Row, T> as, Object... values) {
    return jdbc.prepareStatement(
        sql,
        statement -> {
          for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
          }
          try (ResultSet result = statement.executeQuery()) {
            Row row = new Row(result);
            List<T> rows = new ArrayList<>();
            while (result.next()) {
              rows.add(as.apply(row));
            }
            return rows;
          }
        });
  }
}
