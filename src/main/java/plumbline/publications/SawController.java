package plumbline.publications;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.Month;
import plumbline.meetings.CommitteeStanding;
import plumbline.meetings.Meetings;
import plumbline.people.Viewer;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;

/** Which papers a committee had on a day. */
@Controller("/areas/{area}/committees/{committee}/saw")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class SawController {

  private final PublicationRepository repository;
  private final Meetings meetings;

  SawController(PublicationRepository repository, Meetings meetings) {
    this.repository = repository;
    this.meetings = meetings;
  }

  /**
   * The papers of a day.
   *
   * @param heading empty while no day was asked for
   */
  record SawPage(
      String committee, String back, String action, Field on, String heading, List<Line> papers) {

    record Line(String title, String href, String detail, String since) {}
  }

  @Get
  HttpResponse<Page> show(
      Viewer viewer, String area, long committee, @QueryValue(defaultValue = "") String on) {
    AreaName where = viewer.area(area);
    CommitteeStanding found = meetings.committee(viewer, where.id(), new CommitteeId(committee));
    LocalDate met = found.lastMet();
    Form form = Form.empty().with("on", on);
    Optional<LocalDate> day = form.day("on");
    String address = where.path("/committees/" + committee);
    Page page =
        new Page(
                "What the committee saw",
                "publications/saw",
                new SawPage(
                    found.name(),
                    address,
                    address + "/saw",
                    new Field(on.isEmpty() && met != null ? met.toString() : on, form.error("on")),
                    day.map(each -> "On " + Month.words(each)).orElse(""),
                    day.map(each -> papers(viewer, where, found.id(), each)).orElse(List.of())))
            .withErrors(form.errors());
    return form.isGood() ? page.as(HttpStatus.OK) : page.refused();
  }

  private List<SawPage.Line> papers(
      Viewer viewer, AreaName area, CommitteeId committee, LocalDate day) {
    return repository.standing(viewer, area.id(), committee, end(day)).stream()
        .map(paper ->
            new SawPage.Line(
                paper.title(), paper.path(area), PublicationWords.sent(paper), since(paper)))
        .toList();
  }

  /** The last moment of the day in London. */
  private static LocalDateTime end(LocalDate day) {
    return LocalDateTime.ofInstant(
        day.plusDays(1).atStartOfDay(Month.LONDON).minusNanos(1000).toInstant(), ZoneOffset.UTC);
  }

  private static String since(Publication paper) {
    if (paper.isWithdrawn()) {
      return "Withdrawn since, on " + PublicationWords.day(paper.withdrawnAt());
    }
    return paper.supersededAt() == null
        ? ""
        : "Corrected since, on " + PublicationWords.day(paper.supersededAt());
  }
}
