package plumbline.recommendations;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.MeetingId;
import plumbline.common.NotFound;
import plumbline.common.RecommendationId;
import plumbline.common.Refused;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** What is answered at a meeting, and its corrections. */
@Controller("/areas/{area}/recommendations/{id}/responses")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ResponseController {

  private final Recommendations recommendations;
  private final Responses responses;
  private final ResponsePages pages;
  private final EditPages rights;
  private final Submissions submissions;

  ResponseController(
      Recommendations recommendations,
      Responses responses,
      ResponsePages pages,
      EditPages rights,
      Submissions submissions) {
    this.recommendations = recommendations;
    this.responses = responses;
    this.pages = pages;
    this.rights = rights;
    this.submissions = submissions;
  }

  @Get("/new")
  Page newOne(Viewer viewer, String area, long id) {
    AreaName where = viewer.area(area);
    return pages.newOne(viewer, where, changeable(viewer, where, id), Form.empty());
  }

  @Post
  HttpResponse<?> create(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Recommendation found = changeable(viewer, where, id);
    long meeting = new RecommendationForm(form).id("meeting");
    if (meeting == 0) {
      form.refuse("meeting", "Choose the meeting at which this is answered.");
    }
    Optional<ResponseText> text = text(form);
    try {
      if (form.isGood() && text.isPresent()) {
        return submissions.once(
            viewer.id(),
            form,
            where.path("/recommendations/" + id + "?done=answered"),
            () ->
                responses.give(viewer, where.id(), found.id(), new MeetingId(meeting), text.get()));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake("response", conflict);
      return pages.newOne(viewer, where, found, form).as(HttpStatus.CONFLICT);
    }
    return pages.newOne(viewer, where, found, form).refused();
  }

  @Get("/{meeting}")
  Page edit(Viewer viewer, String area, long id, long meeting) {
    AreaName where = viewer.area(area);
    Recommendation found = changeable(viewer, where, id);
    return pages.correction(where, found, standing(viewer, where, found, meeting), Form.empty());
  }

  @Post("/{meeting}")
  HttpResponse<?> correct(Viewer viewer, String area, long id, long meeting, Form form) {
    AreaName where = viewer.area(area);
    Recommendation found = changeable(viewer, where, id);
    Response standing = standing(viewer, where, found, meeting);
    Optional<ResponseText> text = text(form);
    String why = form.words("why");
    int corrected = form.number("standing");
    try {
      if (form.isGood() && text.isPresent()) {
        return submissions.once(
            viewer.id(),
            form,
            where.path("/recommendations/" + id + "?done=corrected"),
            () ->
                responses.correct(
                    viewer,
                    where.id(),
                    found.id(),
                    standing.meetingId(),
                    corrected,
                    text.get(),
                    why));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake("response", conflict);
      return pages.correction(where, found, standing, form).as(HttpStatus.CONFLICT);
    }
    return pages.correction(where, found, standing, form).refused();
  }

  private static Optional<ResponseText> text(Form form) {
    String words = form.words("response");
    String author = form.optionalLine("author");
    String signedOffBy = form.optionalLine("signed_off_by");
    if (words.isBlank() && author.isBlank()) {
      // Both are said at once; the record would refuse one after the other.
      form.refuse("author", "Enter the role that answers, for example “Head of Service”.");
    }
    @Nullable LocalDate day = new RecommendationForm(form).day("signed_off_on");
    try {
      return Optional.of(new ResponseText(words, author, signedOffBy, day));
    } catch (Refused refused) {
      form.refuse(refused);
      return Optional.empty();
    }
  }

  /** The response of the meeting that stands: the last correction. */
  private Response standing(Viewer viewer, AreaName area, Recommendation found, long meeting) {
    return responses.of(viewer, area.id(), found.id()).stream()
        .filter(each -> each.meetingId().value() == meeting)
        .reduce((earlier, later) -> later)
        .orElseThrow(NotFound::new);
  }

  private Recommendation changeable(Viewer viewer, AreaName area, long id) {
    Recommendation found =
        recommendations
            .find(viewer, area.id(), new RecommendationId(id))
            .orElseThrow(NotFound::new);
    rights.requireMayChange(viewer, area, found);
    return found;
  }
}
