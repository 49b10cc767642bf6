package plumbline;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Papers that were sent, in every state that readers are told apart by. */
final class MatrixPublications {

  private final MatrixScene scene;
  private final MatrixDatabase database;
  private final Map<String, String> papers = new HashMap<>();

  MatrixPublications(MatrixScene scene, MatrixDatabase database) {
    this.scene = scene;
    this.database = database;
  }

  /** To be called once the published month is closed and no other is. */
  void addAll() {
    for (String state :
        new String[] {
          "published",
          "published elsewhere",
          "private paper",
          "private paper elsewhere",
          "withdrawn paper",
          "paper being made",
          "paper not ready",
          "corrected paper"
        }) {
      papers.put(state, add(state));
    }
  }

  static boolean isMeant(MatrixRow row) {
    return row.path().startsWith("/areas/{area}/publications/");
  }

  /** The paper in the state of the row; one of its own where the request uses it up. */
  String id(MatrixRow row, boolean spends) {
    return spends ? add(row.state()) : of(row.state());
  }

  String of(String state) {
    return Objects.requireNonNull(papers.get(state), state);
  }

  private String add(String state) {
    String id = String.valueOf(publish(state));
    switch (state) {
      case "private paper", "private paper elsewhere" -> {
        change(id, "audience = 'PRIVATE'");
        takeBack(id);
      }
      case "withdrawn paper" -> {
        change(id, "state = 'WITHDRAWN', withdrawn_at = ready_at, withdrawn_by = published_by");
        takeBack(id);
      }
      case "paper being made" -> notReady(id, "MAKING");
      case "paper not ready" -> notReady(id, "FAILED");
      case "corrected paper" -> {
        change(id, "superseded_at = ready_at");
        takeBack(id);
      }
      default -> {}
    }
    return id;
  }

  private long publish(String state) {
    return scene.publish(state.endsWith("elsewhere") ? scene.otherCommittee() : scene.committee());
  }

  private void notReady(String id, String state) {
    change(id, "ready_at = NULL, failure = 'Not made.', state = '" + state + "'");
    takeBack(id);
  }

  private void change(String id, String columns) {
    database.run("UPDATE publication SET " + columns + " WHERE id = " + id);
  }

  private void takeBack(String id) {
    database.run("DELETE FROM released_months WHERE publication_id = " + id);
  }

  Map<String, String> fields(MatrixRow row, Map<String, String> variables) {
    String id = variables.getOrDefault("id", "0");
    String version =
        database.column("SELECT version FROM publication WHERE id = " + id).stream()
            .findFirst()
            .orElse("1");
    return row.path().endsWith("/withdraw")
        ? Map.of("version", version, "reason", "Sent too early.")
        : Map.of("version", version);
  }
}
