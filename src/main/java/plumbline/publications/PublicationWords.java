package plumbline.publications;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import plumbline.common.Month;

/** How papers are spoken of. */
final class PublicationWords {

  private PublicationWords() {}

  /** "Published to Scrutiny committee for its meeting on … on … by …". */
  static String sent(Publication paper) {
    LocalDate met = paper.heldOn();
    String meeting = met == null ? "" : ", for the meeting on " + Month.words(met);
    String verb = paper.readyAt() == null ? "Sent to " : "Published to ";
    return verb
        + paper.committee()
        + " on "
        + paper.sentOn()
        + " by "
        + paper.publishedByName()
        + meeting;
  }

  /** What sets it apart from a paper that was sent and stands, or nothing. */
  static String unusual(Publication paper) {
    return switch (paper.state()) {
      case MAKING, FAILED, WITHDRAWN -> paper.state().words();
      case PUBLISHED -> paper.supersededAt() == null ? "" : "Replaced by a correction";
    };
  }

  /** "28 November 2026", in London; empty when there is no moment. */
  static String day(@Nullable LocalDateTime moment) {
    return moment == null ? "" : Month.words(Month.londonDay(moment));
  }
}
