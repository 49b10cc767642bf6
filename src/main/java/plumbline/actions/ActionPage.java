package plumbline.actions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.notes.NotesPart;
import plumbline.recommendations.LinkedMeasures;
import plumbline.web.Field;

/** One action: what is promised, how it goes, what became of its dates, and what can be done. */
record ActionPage(
    String heading,
    String base,
    String planHref,
    String planTitle,
    String promise,
    List<Tag> tags,
    List<Fact> facts,
    String success,
    List<Link> criteria,
    List<Linked> recommendations,
    List<Choice> linkable,
    String linkError,
    List<LinkedMeasures.Linked> measures,
    String due,
    String drift,
    List<DateLine> dates,
    List<MilestoneLine> milestones,
    List<Told> story,
    int version,
    @Nullable UpdateFields update,
    boolean mayKeep,
    boolean mayVerify,
    boolean mayReopen,
    boolean mayWithdraw,
    List<Choice> goingNow,
    String goingNowError,
    Field note,
    Field reason,
    Field whyOpen,
    Field milestone,
    Field milestoneDue,
    String today,
    String reachedError,
    NotesPart notes,
    String history,
    String wrong) {

  record Tag(String text, String colour) {}

  record Fact(String label, String text, String href) {}

  record Link(String text, String href) {}

  /** A recommendation; {@code unlink} is where it is taken off, or empty. */
  record Linked(String text, String href, String unlink) {}

  /** An earlier or the present date, with the reason for the change that led to it. */
  record DateLine(String text, String understood, String set, String reason, boolean holds) {}

  /**
   * @param reach where it is marked as reached, or empty
   */
  record MilestoneLine(String text, String due, boolean late, String reached, String reach) {}

  record Told(String title, String when, String judged, String text) {}
}
