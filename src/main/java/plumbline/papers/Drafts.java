package plumbline.papers;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.NotFound;
import plumbline.common.PaperId;
import plumbline.common.PublicationId;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Viewer;

/** The steps of which every change of a draft consists, each part of a use case's transaction. */
@Singleton
final class Drafts {

  private final PaperRepository repository;
  private final History history;
  private final InstantSource clock;

  Drafts(PaperRepository repository, History history, InstantSource clock) {
    this.repository = repository;
    this.history = history;
    this.clock = clock;
  }

  /**
   * The draft.
   *
   * @throws NotFound when there is none for this person
   * @throws Conflict when the paper was sent
   */
  Paper find(Viewer viewer, AreaId area, PaperId id) {
    Paper paper = repository.find(viewer, area, id).orElseThrow(NotFound::new);
    if (paper.sent()) {
      throw sent();
    }
    return paper;
  }

  static Conflict sent() {
    return new Conflict(
        "This paper has been sent, so it stays as it is. Correct it by a new paper instead.");
  }

  void insert(
      Viewer viewer,
      AreaId area,
      PaperId id,
      PaperFacts facts,
      String summary,
      @Nullable PublicationId corrects) {
    repository.insert(
        id,
        area,
        facts.kind(),
        facts.title(),
        facts.committee(),
        facts.item(),
        facts.audience(),
        facts.fromMonth(),
        facts.toMonth(),
        facts.review(),
        facts.plan(),
        summary,
        corrects,
        viewer.id(),
        now());
  }

  void write(AreaId area, PaperId id, List<Section> sections) {
    repository.deleteSections(area, id);
    for (int index = 0; index < sections.size(); index++) {
      Section section = sections.get(index);
      repository.insertSection(area, id, index + 1, section.kind(), section.heading());
    }
  }

  /** One row of history with the whole paper; last in the transaction of the change. */
  void record(Viewer viewer, AreaId area, String change, PaperId id) {
    PaperKept kept = PaperKept.of(repository.find(viewer, area, id).orElseThrow());
    record(viewer, area, change, id, kept);
  }

  void record(Viewer viewer, AreaId area, String change, PaperId id, PaperKept kept) {
    history.record(viewer.id(), area, new Change(change, subject(id), kept));
  }

  static String subject(PaperId id) {
    return "paper " + id.value();
  }

  static void require(int changed) {
    if (changed != 1) {
      throw Conflict.overtaken(
          "Somebody else changed this paper while you were writing. What you entered is below;"
              + " nothing of it has been saved yet.");
    }
  }

  LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
