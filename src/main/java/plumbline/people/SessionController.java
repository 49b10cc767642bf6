package plumbline.people;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import plumbline.common.NotFound;
import plumbline.web.Form;
import plumbline.web.Page;

/** Where one is signed in, and signing out there. */
@Controller("/account/sessions")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class SessionController {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.UK);
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Sessions sessions;

  SessionController(Sessions sessions) {
    this.sessions = sessions;
  }

  record IndexPage(List<Line> lines, int most, boolean hasOthers) {

    record Line(String browser, String since, String seen, boolean isThis, String end) {}
  }

  @Get
  Page index(HttpRequest<?> request, Viewer viewer, @QueryValue(defaultValue = "") String done) {
    String here = CurrentSession.of(request).tokenHash();
    List<IndexPage.Line> lines =
        sessions.of(viewer.id()).stream().map(session -> line(session, here)).toList();
    return new Page(
            "Where you are signed in",
            "people/sessions",
            new IndexPage(lines, sessions.atOnce(), lines.size() > 1))
        .withNotice(done.equals("ended") ? "You are signed out there." : "");
  }

  private static IndexPage.Line line(SessionLine session, String here) {
    return new IndexPage.Line(
        session.browser().isEmpty() ? "Another browser" : session.browser(),
        words(session.startedAt()),
        words(session.seenAt()),
        session.tokenHash().equals(here),
        "/account/sessions/" + session.id() + "/end");
  }

  private static String words(LocalDateTime utc) {
    return MOMENT.format(utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(LONDON));
  }

  @Post("/{id}/end")
  HttpResponse<?> end(Viewer viewer, long id, Form form) {
    if (!sessions.endOne(viewer.id(), id)) {
      throw new NotFound();
    }
    return HttpResponse.seeOther(URI.create("/account/sessions?done=ended"));
  }

  @Post("/end-others")
  HttpResponse<?> endOthers(HttpRequest<?> request, Viewer viewer, Form form) {
    sessions.endOthers(viewer.id(), CurrentSession.of(request).tokenHash());
    return HttpResponse.seeOther(URI.create("/account/sessions?done=ended"));
  }
}
