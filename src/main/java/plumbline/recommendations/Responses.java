package plumbline.recommendations;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.MeetingId;
import plumbline.common.NotFound;
import plumbline.common.RecommendationId;
import plumbline.common.Refused;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.meetings.Meeting;
import plumbline.meetings.Meetings;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;

/** What is answered at each meeting: one response for each, corrected by another and never lost. */
@Singleton
public class Responses {

  private final ResponseRepository repository;
  private final Found found;
  private final Meetings meetings;
  private final History history;
  private final InstantSource clock;

  Responses(
      ResponseRepository repository,
      Found found,
      Meetings meetings,
      History history,
      InstantSource clock) {
    this.repository = repository;
    this.found = found;
    this.meetings = meetings;
    this.history = history;
    this.clock = clock;
  }

  /** Every response to a recommendation that this person may read, the first meeting first. */
  public List<Response> of(Viewer viewer, AreaId area, RecommendationId id) {
    return repository.of(viewer, area, id);
  }

  /**
   * Answers a recommendation at a meeting.
   *
   * @throws Refused for a meeting that is not held yet, or that has its response already
   * @throws Conflict for a draft
   */
  @Transactional
  @RequiresPermission(Permission.RESPOND)
  public void give(
      Viewer viewer, AreaId area, RecommendationId id, MeetingId meeting, ResponseText text) {
    requireAgreed(viewer, area, id);
    requireHeld(viewer, area, meeting);
    if (insert(viewer, area, id, meeting, 0, text, "") != 1) {
      throw new Refused(
          "meeting", "There is an answer for this meeting already. Correct that one instead.");
    }
    record(viewer, area, "response given", id, meeting, 0, text, "");
  }

  /**
   * Corrects the response that stands for a meeting; both stay.
   *
   * @param standing the number of the one that is corrected
   * @param why what was wrong
   * @throws Conflict when somebody else corrected it first
   */
  @Transactional
  @RequiresPermission(Permission.RESPOND)
  public void correct(
      Viewer viewer,
      AreaId area,
      RecommendationId id,
      MeetingId meeting,
      int standing,
      ResponseText text,
      String why) {
    requireAgreed(viewer, area, id);
    int given = repository.count(area, id, meeting);
    if (given == 0) {
      throw new NotFound();
    }
    if (why.isBlank()) {
      throw new Refused("why", "Enter what was wrong with the answer that is corrected.");
    }
    boolean isLast = standing == given - 1;
    if (!isLast || insert(viewer, area, id, meeting, given, text, why) != 1) {
      throw Conflict.overtaken(
          "Somebody else corrected this answer meanwhile. Yours was not saved.");
    }
    record(viewer, area, "response corrected", id, meeting, given, text, why);
  }

  private void requireAgreed(Viewer viewer, AreaId area, RecommendationId id) {
    if (found.changeable(viewer, area, id).state() == RecommendationState.DRAFT) {
      throw new Conflict("This recommendation is still a draft. Agree it before it is answered.");
    }
  }

  private void requireHeld(Viewer viewer, AreaId area, MeetingId id) {
    Meeting meeting =
        meetings
            .find(viewer, area, id)
            .orElseThrow(() -> new Refused("meeting", "Choose a meeting of this area."));
    LocalDate today = found.today();
    if (!meeting.isHeld(today)) {
      throw new Refused(
          "meeting",
          meeting.cancelled()
              ? "The meeting of " + meeting.words() + " was cancelled. Choose another one."
              : "The meeting of "
                  + meeting.words()
                  + " has not been held yet. Its answers can be recorded from that day on.");
    }
  }

  private int insert(
      Viewer viewer,
      AreaId area,
      RecommendationId id,
      MeetingId meeting,
      int correction,
      ResponseText text,
      String why) {
    return repository.insert(
        area,
        id,
        meeting,
        correction,
        text.words(),
        text.author(),
        text.signedOffBy(),
        text.signedOffOn(),
        why,
        viewer.id(),
        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  private record Kept(
      MeetingId meeting,
      int correction,
      String words,
      String author,
      String signedOffBy,
      String signedOffOn,
      String why) {}

  private void record(
      Viewer viewer,
      AreaId area,
      String kind,
      RecommendationId id,
      MeetingId meeting,
      int correction,
      ResponseText text,
      String why) {
    LocalDate signed = text.signedOffOn();
    Kept kept =
        new Kept(
            meeting,
            correction,
            text.words(),
            text.author(),
            text.signedOffBy(),
            signed == null ? "" : signed.toString(),
            why);
    history.record(viewer.id(), area, new Change(kind, Recommendations.subject(id), kept));
  }
}
