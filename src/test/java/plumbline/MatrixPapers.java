package plumbline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import plumbline.common.AreaId;
import plumbline.common.Ids;
import plumbline.common.Month;
import plumbline.common.PaperId;
import plumbline.papers.Audience;
import plumbline.papers.PaperFacts;
import plumbline.papers.PaperKind;
import plumbline.papers.Papers;
import plumbline.people.Viewer;
import plumbline.testing.Plumbline;

/** The papers of the matrix: drafts, of which nobody knows who may not make reports. */
final class MatrixPapers {

  private final MatrixFixture fixture;
  private final MatrixScene scene;
  private final Map<String, String> kept = new HashMap<>();

  MatrixPapers(MatrixFixture fixture, MatrixScene scene) {
    this.fixture = fixture;
    this.scene = scene;
  }

  static boolean isMeant(MatrixRow row) {
    return row.path().contains("/papers");
  }

  void addAll() {
    for (String state : List.of("paper in draft", "closed month", "open month")) {
      kept.put(state, draft(state, MatrixWords.DRAFT_OUTSIDE));
    }
  }

  /** A private one of the published month, or a public one of another month. */
  private String draft(String state, String words) {
    Papers papers = Plumbline.bean(Papers.class);
    Viewer coordinator = scene.viewer(MatrixRole.COORD);
    AreaId area = scene.story().area().id();
    PaperId id = new PaperId(Ids.next());
    Month month = month(state);
    boolean isPublished = month.equals(MatrixScene.PUBLISHED);
    papers.make(
        coordinator,
        area,
        id,
        new PaperFacts(
            PaperKind.MONTHLY_POSITION,
            words,
            isPublished ? scene.committee() : scene.otherCommittee(),
            null,
            isPublished ? Audience.PRIVATE : Audience.PUBLIC,
            month,
            month,
            null,
            null));
    papers.summarise(coordinator, area, id, 1, words);
    return String.valueOf(id.value());
  }

  private static Month month(String state) {
    return switch (state) {
      case "closed month" -> MatrixScene.CLOSED;
      case "open month" -> MatrixScene.OPEN;
      default -> MatrixScene.PUBLISHED;
    };
  }

  /** What the address of this row names; a paper of its own where the request uses it up. */
  String id(MatrixRow row, boolean spends) {
    if (spends && row.path().endsWith("/send")) {
      return draft(row.state(), MatrixWords.PUBLISHED);
    }
    return spends && row.path().endsWith("/delete")
        ? draft(row.state(), MatrixWords.DRAFT_OUTSIDE)
        : Objects.requireNonNull(kept.get(row.state()), row.state());
  }

  /** Fields that would be taken from whoever is allowed. */
  Map<String, String> fields(MatrixRow row, Map<String, String> variables) {
    Map<String, String> fields = new HashMap<>();
    fields.put("kind", "MONTHLY_POSITION");
    fields.put("title", MatrixWords.DRAFT_OUTSIDE);
    fields.put("committee", String.valueOf(scene.committee().value()));
    fields.put("audience", "PRIVATE");
    fields.put("from", MatrixScene.PUBLISHED.toString());
    fields.put("to", MatrixScene.PUBLISHED.toString());
    fields.put("section", "SUMMARY");
    fields.put("heading_SUMMARY", MatrixWords.DRAFT_OUTSIDE);
    fields.put("summary", MatrixWords.DRAFT_OUTSIDE);
    String id = variables.getOrDefault("id", "0");
    fields.put("version", version(row, id));
    if (row.path().endsWith("/send")) {
      fields.put("seen", seen(new PaperId(Long.parseLong(id))));
    }
    return fields;
  }

  private String seen(PaperId id) {
    return Plumbline.bean(Papers.class)
        .find(scene.viewer(MatrixRole.COORD), scene.story().area().id(), id)
        .map(paper -> scene.seen(paper).digest())
        .orElse("");
  }

  private String version(MatrixRow row, String id) {
    return row.action().contains("stale")
        ? "0"
        : fixture.database().column("SELECT version FROM paper WHERE id = " + id).stream()
            .findFirst()
            .orElse("1");
  }
}
