package plumbline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One operation of the table of authorisation.
 *
 * @param path the template of the route
 * @param state what the operation finds, in the words of the fixture
 * @param extra what else must hold, in words
 */
record MatrixRow(
    String id,
    String action,
    String method,
    String path,
    String state,
    Map<MatrixRole, MatrixOutcome> outcomes,
    String extra) {

  MatrixRow {
    outcomes = new EnumMap<>(outcomes);
  }

  MatrixOutcome outcome(MatrixRole role) {
    return Objects.requireNonNull(outcomes.get(role));
  }

  /** The methods, of which a row that forbids a whole family names several. */
  List<String> methods() {
    return List.of(method.split(","));
  }

  /** The same row with another address. */
  MatrixRow at(String other) {
    return new MatrixRow(id, action, method, other, state, outcomes, extra);
  }

  boolean isRead() {
    return method.equals("GET");
  }

  /** Whether the row says that nobody finds anything here; then there need not be a route. */
  boolean isForNobody() {
    return outcomes.values().stream()
        .allMatch(outcome -> outcome == MatrixOutcome.X || outcome == MatrixOutcome.N);
  }

  /** Whether a change writes as many rows of history as the row of the table says. */
  boolean keeps(long written) {
    if (extra.startsWith("history rows")) {
      return written > 0;
    }
    return written == (extra.startsWith("no history row") ? 0 : 1);
  }

  @Override
  public String toString() {
    return id + " " + action;
  }
}
