package plumbline.sample.papers;

import jakarta.inject.Singleton;
import java.util.List;
import plumbline.notes.NoteText;
import plumbline.notes.SourceNotes;

/** Hangs the notes of a file on their records. */
@Singleton
class PaperNotes {

  private final SourceNotes notes;

  PaperNotes(SourceNotes notes) {
    this.notes = notes;
  }

  void hang(Writers by, String subject, List<PapersFile.SourceNoteText> texts) {
    for (PapersFile.SourceNoteText text : texts) {
      notes.add(
          by.coordinator(),
          by.area(),
          subject,
          new NoteText(text.printed(), text.understood(), text.why(), text.page()));
    }
  }
}
