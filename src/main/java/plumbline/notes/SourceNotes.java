package plumbline.notes;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.Ids;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.common.NoteId;
import plumbline.common.Refused;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;

/** Writes notes on sources, withdraws them, and shows them with the records they hang on. */
@Singleton
public class SourceNotes {

  private final SourceNoteRepository repository;
  private final NoteSubjects subjects;
  private final History history;
  private final InstantSource clock;

  SourceNotes(
      SourceNoteRepository repository,
      NoteSubjects subjects,
      History history,
      InstantSource clock) {
    this.repository = repository;
    this.subjects = subjects;
    this.history = history;
    this.clock = clock;
  }

  /** What the history keeps of a note. */
  private record Kept(
      String of,
      String printed,
      String understood,
      String why,
      String pageReference,
      String withdrawnReason) {

    static Kept of(SourceNote note) {
      String reason = note.withdrawnReason();
      return new Kept(
          note.subject(),
          note.printed(),
          note.understood(),
          note.why(),
          note.pageReference(),
          reason == null ? "" : reason);
    }
  }

  /**
   * Hangs a note on a record.
   *
   * @param subject the subject of the record's history, for example {@code item 123}
   * @throws Refused when it does not say what is understood, or why
   */
  @Transactional
  @RequiresPermission(Permission.NOTE_SOURCES)
  public NoteId add(Viewer viewer, AreaName area, String subject, NoteText text) {
    requireSeen(viewer, area, subject);
    if (text.understood().isBlank()) {
      throw new Refused("understood", "Enter what you take it to mean, or that it stays open.");
    }
    if (text.why().isBlank()) {
      throw new Refused("why", "Enter why: how one knows, or what is odd about it.");
    }
    NoteId id = new NoteId(Ids.next());
    repository.insert(
        id,
        area.id(),
        subject,
        text.printed(),
        text.understood(),
        text.why(),
        text.pageReference(),
        viewer.id(),
        now());
    record(viewer, area, "source note added", id);
    return id;
  }

  /**
   * Takes a note off its record; it stays with the reason for whoever writes notes.
   *
   * @throws Refused without a reason
   * @throws Conflict when it is withdrawn already
   */
  @Transactional
  @RequiresPermission(Permission.NOTE_SOURCES)
  public void withdraw(Viewer viewer, AreaName area, NoteId id, String reason) {
    find(viewer, area, id);
    if (reason.isBlank()) {
      throw new Refused("reason", "Enter why the note is withdrawn.");
    }
    if (repository.withdraw(area.id(), id, reason, viewer.id(), now()) != 1) {
      throw new Conflict("This note is withdrawn already. Nothing was changed.");
    }
    record(viewer, area, "source note withdrawn", id);
  }

  /** The notes that stand on a record; none when this person may not see it. */
  public List<SourceNote> of(Viewer viewer, AreaName area, String subject) {
    return subjects.find(viewer, area, subject).isEmpty()
        ? List.of()
        : standing(area, List.of(subject)).getOrDefault(subject, List.of());
  }

  /**
   * The notes that stand on records which the caller has just found for its reader, by subject: for
   * lists and files of many records, where asking for each would be a query for each.
   */
  public Map<String, List<SourceNote>> standing(AreaName area, Collection<String> shown) {
    return all(area, shown).stream()
        .filter(SourceNote::stands)
        .collect(Collectors.groupingBy(SourceNote::subject));
  }

  /** The notes of a record for its page, which the caller has just found for this person. */
  public NotesPart part(Viewer viewer, AreaName area, String subject) {
    boolean writes = viewer.may(Permission.NOTE_SOURCES, area.id());
    List<SourceNote> notes = all(area, List.of(subject));
    return new NotesPart(
        notes.stream().filter(SourceNote::stands).map(note -> line(area, note, writes)).toList(),
        notes.stream()
            .filter(note -> writes && !note.stands())
            .map(note -> line(area, note, false))
            .toList(),
        writes ? area.path("/notes/of/" + subject.replace(' ', '/')) : "");
  }

  /** The notes of a record that this person may see, withdrawn ones for whoever writes notes. */
  List<SourceNote> kept(Viewer viewer, AreaName area, String subject) {
    requireSeen(viewer, area, subject);
    boolean writes = viewer.may(Permission.NOTE_SOURCES, area.id());
    return all(area, List.of(subject)).stream().filter(note -> writes || note.stands()).toList();
  }

  private List<SourceNote> all(AreaName area, Collection<String> shown) {
    return shown.isEmpty()
        ? List.of()
        : repository.of(area.id(), shown, SourceNoteRepository.MOST_NOTES);
  }

  static NotesPart.Line line(AreaName area, SourceNote note, boolean writes) {
    String reason = note.withdrawnReason();
    return new NotesPart.Line(
        note.printed(),
        note.understood(),
        note.why(),
        note.pageReference(),
        "Noted on " + Month.words(Month.londonDay(note.notedAt())),
        writes ? area.path("/notes/" + note.id().value()) : "",
        reason == null ? "" : reason);
  }

  /** The note, when this person may see what it hangs on. */
  SourceNote find(Viewer viewer, AreaName area, NoteId id) {
    SourceNote note = repository.find(area.id(), id).orElseThrow(NotFound::new);
    requireSeen(viewer, area, note.subject());
    return note;
  }

  NoteSubject.Noted requireSeen(Viewer viewer, AreaName area, String subject) {
    return subjects.find(viewer, area, subject).orElseThrow(NotFound::new);
  }

  private void record(Viewer viewer, AreaName area, String kind, NoteId id) {
    Kept kept = Kept.of(repository.find(area.id(), id).orElseThrow());
    history.record(viewer.id(), area.id(), new Change(kind, "note " + id.value(), kept));
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
