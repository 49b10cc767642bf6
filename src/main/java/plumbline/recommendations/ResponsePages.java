package plumbline.recommendations;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import plumbline.common.AreaName;
import plumbline.common.Month;
import plumbline.meetings.Meetings;
import plumbline.people.Viewer;
import plumbline.timescales.Timescales;
import plumbline.web.Choice;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the form for a response and the one for its correction. */
@Singleton
final class ResponsePages {

  private final Meetings meetings;
  private final Timescales timescales;

  ResponsePages(Meetings meetings, Timescales timescales) {
    this.meetings = meetings;
    this.timescales = timescales;
  }

  Page newOne(Viewer viewer, AreaName area, Recommendation found, Form typed) {
    String base = area.path("/recommendations/" + found.id().value());
    String heading = "Answer " + found.label();
    return new Page(
            heading,
            "recommendations/response",
            new ResponsePage(
                heading,
                base,
                base + "/responses",
                found.words(),
                "",
                "",
                0,
                meetings(viewer, area, typed.text("meeting")),
                typed.error("meeting"),
                Field.of(typed, "response", ""),
                Field.of(typed, "author", ""),
                Field.of(typed, "signed_off_by", ""),
                Field.of(typed, "signed_off_on", ""),
                Field.of(typed, "why", "")))
        .withErrors(typed.errors());
  }

  Page correction(AreaName area, Recommendation found, Response standing, Form typed) {
    String base = area.path("/recommendations/" + found.id().value());
    String heading = "Correct an answer to " + found.label();
    LocalDate day = standing.signedOffOn();
    return new Page(
            heading,
            "recommendations/response",
            new ResponsePage(
                heading,
                base,
                base + "/responses/" + standing.meetingId().value(),
                found.words(),
                standing.words(),
                standing.meetingWords(),
                typed.version("standing", standing.correction()),
                List.of(),
                "",
                Field.of(typed, "response", standing.words()),
                Field.of(typed, "author", standing.author()),
                Field.of(typed, "signed_off_by", standing.signedOffBy()),
                Field.of(typed, "signed_off_on", day == null ? "" : Month.words(day)),
                Field.of(typed, "why", "")))
        .withErrors(typed.errors());
  }

  /** The meetings that were held, the newest first. */
  private List<Choice> meetings(Viewer viewer, AreaName area, String chosen) {
    LocalDate today = timescales.today();
    return Choice.orNone(
        "Choose one",
        meetings.newest(viewer, area.id()).stream()
            .filter(meeting -> meeting.isHeld(today))
            .map(
                meeting -> Choice.of(String.valueOf(meeting.id().value()), meeting.words(), chosen))
            .toList(),
        chosen);
  }
}
