package plumbline.recommendations;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import plumbline.common.MeetingId;
import plumbline.common.Month;
import plumbline.common.RecommendationId;

/**
 * What was answered at a meeting. It never changes.
 *
 * @param correction 0 for the first of its meeting; each further one corrects the one before
 * @param author the role that answered
 * @param signedOffBy the role that signed off, on whose behalf too; may be empty
 * @param why what it corrects and why; empty for the first
 */
@Introspected
public record Response(
    RecommendationId recommendationId,
    MeetingId meetingId,
    int correction,
    String committee,
    LocalDate heldOn,
    String words,
    String author,
    String signedOffBy,
    @Nullable LocalDate signedOffOn,
    String why) {

  /** "Children’s Scrutiny Panel, 23 September 2019". */
  public String meetingWords() {
    return committee + ", " + Month.words(heldOn);
  }

  /** "signed off by Service Director on 2 March 2026", or nothing. */
  public String signedOffWords() {
    LocalDate day = signedOffOn;
    String when = day == null ? "" : " on " + Month.words(day);
    return signedOffBy.isBlank() && day == null ? "" : ("signed off " + byWords() + when).strip();
  }

  private String byWords() {
    return signedOffBy.isBlank() ? "" : "by " + signedOffBy;
  }
}
