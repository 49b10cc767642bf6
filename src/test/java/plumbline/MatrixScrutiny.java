package plumbline;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import plumbline.common.NoteId;
import plumbline.notes.NoteText;
import plumbline.notes.SourceNotes;
import plumbline.testing.Plumbline;

/** What scrutiny brings to the matrix: notes on sources, and meetings. */
final class MatrixScrutiny {

  private final MatrixScene drafts;
  private final MatrixEvidence evidence;
  private final MatrixMeetings meetings;
  private final Map<String, String> notes = new HashMap<>();

  MatrixScrutiny(MatrixScene published, MatrixScene drafts, MatrixEvidence evidence) {
    this.drafts = drafts;
    this.evidence = evidence;
    meetings = new MatrixMeetings(published);
  }

  MatrixMeetings meetings() {
    return meetings;
  }

  static boolean isMeant(MatrixRow row) {
    return row.path().contains("/notes/");
  }

  /** After the evidence was added. */
  void addAll() {
    meetings.addAll();
    notes.put("draft K1", note());
    String withdrawn = note();
    Plumbline.bean(SourceNotes.class)
        .withdraw(
            drafts.viewer(MatrixRole.LEAD),
            drafts.story().area(),
            new NoteId(Long.parseLong(withdrawn)),
            MatrixWords.DRAFT);
    notes.put("draft withdrawn", withdrawn);
  }

  private String note() {
    NoteId id =
        Plumbline.bean(SourceNotes.class)
            .add(
                drafts.viewer(MatrixRole.LEAD),
                drafts.story().area(),
                "evidence " + evidence.kept("draft K1"),
                new NoteText(MatrixWords.DRAFT, MatrixWords.DRAFT, MatrixWords.DRAFT, ""));
    return String.valueOf(id.value());
  }

  /** What the address of this row names; a thing of its own where the request uses it up. */
  Map<String, String> variables(MatrixRow row, boolean spends) {
    if (row.path().contains("{note}")) {
      return Map.of("note", spends ? note() : Objects.requireNonNull(notes.get(row.state())));
    }
    return Map.of("kind", "evidence", "id", String.valueOf(evidence.kept(row.state())));
  }

  /** Fields that would be taken from whoever is allowed. */
  static Map<String, String> fields(MatrixRow row) {
    String words =
        switch (row.state()) {
          case "draft S1 not K1" -> MatrixWords.DRAFT_OUTSIDE;
          case "shared + published" -> MatrixWords.PUBLISHED;
          default -> MatrixWords.DRAFT;
        };
    return Map.of("printed", words, "understood", words, "why", words, "reason", words);
  }
}
