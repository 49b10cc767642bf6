package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.Month;
import plumbline.common.ReviewId;
import plumbline.meetings.Meetings;
import plumbline.papers.Contents;
import plumbline.scrutiny.Asked;
import plumbline.scrutiny.Compared;
import plumbline.scrutiny.GivenAnswer;
import plumbline.scrutiny.LatePromise;
import plumbline.scrutiny.SinceLastMet;

/**
 * What happened since a paper's committee last met, as the paper's readers may read it. Only a
 * paper that covers months tells of ratings what whoever makes it may read, up to its last month:
 * that is what it releases.
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

  /** The months that are compared: "month up to September 2026". */
  static String months(Contents contents) {
    Month last = contents.paper().toMonth();
    return last == null
        ? "month that the readers of this paper may read"
        : "month up to " + last.words();
  }

  /** The promises past due today: of a paper about a review those that are part of it. */
  List<LatePromise> late(Contents contents) {
    return late.of(contents);
  }

  /** The newest first, one more than are told. */
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
    LocalDate day = met(contents).orElse(null);
    Month last = contents.paper().toMonth();
    return last == null
        ? since.moved(contents.reader(), contents.area(), day)
        : since.movedUntil(contents.maker(), contents.area(), day, last);
  }

  private List<LatePromise> readLate(Contents contents) {
    AreaId area = contents.area().id();
    ReviewId review = contents.paper().reviewId();
    return review == null
        ? since.pastDue(contents.reader(), area, contents.paper().committeeId(), contents.today())
        : since.pastDueOfReview(contents.reader(), area, review, contents.today());
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
