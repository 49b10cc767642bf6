package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plumbline.meetings.Meetings;
import plumbline.papers.Contents;
import plumbline.papers.Paper;
import plumbline.scrutiny.Asked;
import plumbline.scrutiny.Compared;
import plumbline.scrutiny.GivenAnswer;
import plumbline.scrutiny.LatePromise;
import plumbline.scrutiny.SinceLastMet;

/**
 * What happened since a paper's committee last met, as the paper's readers may read it. Only the
 * ratings of closed months are read as whoever makes the paper may read them.
 */
@Singleton
final class Meantime {

  private final Meetings meetings;
  private final SinceLastMet since;
  private final Remembered<Optional<LocalDate>> met = new Remembered<>(this::readMet);
  private final Remembered<Compared> moved = new Remembered<>(this::readMoved);
  private final Remembered<List<LatePromise>> late = new Remembered<>(this::readLate);
  private final Remembered<List<GivenAnswer>> given = new Remembered<>(this::readGiven);
  private final Remembered<Asked> asked = new Remembered<>(this::readAsked);

  Meantime(Meetings meetings, SinceLastMet since) {
    this.meetings = meetings;
    this.since = since;
  }

  /** The day of the last meeting before today, and before the one for which the paper is made. */
  Optional<LocalDate> met(Contents contents) {
    return met.of(contents);
  }

  Compared moved(Contents contents) {
    return moved.of(contents);
  }

  /** The promises past due today: of a paper about a review those that are part of it. */
  List<LatePromise> late(Contents contents) {
    return late.of(contents);
  }

  List<GivenAnswer> given(Contents contents) {
    return given.of(contents);
  }

  Asked asked(Contents contents) {
    return asked.of(contents);
  }

  private Optional<LocalDate> readMet(Contents contents) {
    LocalDate heldOn = contents.paper().heldOn();
    LocalDate day = heldOn != null && heldOn.isBefore(contents.today()) ? heldOn : contents.today();
    return Optional.ofNullable(
        meetings
            .committee(contents.reader(), contents.area().id(), contents.paper().committeeId(), day)
            .lastMet());
  }

  private Compared readMoved(Contents contents) {
    return since.moved(contents.maker(), contents.area(), met(contents).orElse(null));
  }

  private List<LatePromise> readLate(Contents contents) {
    Paper paper = contents.paper();
    return since
        .pastDue(contents.reader(), contents.area().id(), paper.committeeId(), contents.today())
        .stream()
        .filter(each -> paper.reviewId() == null || each.reviewId().equals(paper.reviewId()))
        .toList();
  }

  private List<GivenAnswer> readGiven(Contents contents) {
    return since.answers(
        contents.reader(),
        contents.area().id(),
        contents.paper().committeeId(),
        met(contents).orElse(null));
  }

  private Asked readAsked(Contents contents) {
    return since.asked(contents.reader(), contents.area().id(), contents.paper().committeeId());
  }
}
