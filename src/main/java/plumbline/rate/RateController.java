package plumbline.rate;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/**
 * The page on which a month is rated, one short block for each criterion: leads agree its rating,
 * whoever speaks for an agency gives the agency's.
 */
@Controller("/areas/{area}/rounds/{month}/rate")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class RateController {

  private final Confirmations confirmations;
  private final OwnRounds rounds;
  private final RecordedVoices recorded;
  private final Drafts drafts;
  private final Submissions submissions;

  RateController(
      Confirmations confirmations,
      OwnRounds rounds,
      RecordedVoices recorded,
      Drafts drafts,
      Submissions submissions) {
    this.confirmations = confirmations;
    this.rounds = rounds;
    this.recorded = recorded;
    this.drafts = drafts;
    this.submissions = submissions;
  }

  @Get
  HttpResponse<?> show(
      Viewer viewer,
      String area,
      Month month,
      @QueryValue(defaultValue = "") String saved,
      @QueryValue(defaultValue = "") String kept,
      @Nullable @QueryValue CriterionId record) {
    AreaName where = viewer.area(area);
    OwnRound round = rounds.of(viewer, where, month);
    viewer.require(Permission.GIVE_AGENCY_RATINGS, where.id());
    if (!round.open()) {
      return closed(round);
    }
    return HttpResponse.ok(
        record == null
            ? RatePages.show(round, saved, kept)
            : RatePages.show(recorded.of(round, record), saved, record.value()));
  }

  /** A closed month has nothing to fill in, but what somebody typed in time is still theirs. */
  private HttpResponse<?> closed(OwnRound round) {
    List<Draft> left = drafts.leftIn(round.viewer(), round.area().id(), round.month());
    return left.isEmpty()
        ? HttpResponse.seeOther(URI.create(round.area().path("/rounds/" + round.month())))
        : HttpResponse.ok(LeftDrafts.page(round, left));
  }

  @Post("/{criterion}")
  HttpResponse<?> agree(Viewer viewer, String area, Month month, CriterionId criterion, Form form) {
    AreaName where = area(viewer, area, criterion);
    RateForm typed = RateForm.agreed(form);
    return save(
        new Place(viewer, where, month, criterion, Draft.AGREED),
        typed,
        () -> confirmations.agree(viewer, where.id(), month, criterion, typed));
  }

  @Post("/{criterion}/agencies/{agency}")
  HttpResponse<?> give(
      Viewer viewer, String area, Month month, CriterionId criterion, long agency, Form form) {
    AreaName where = area(viewer, area, criterion);
    RateForm typed = RateForm.agency(form);
    return save(
        new Place(viewer, where, month, criterion, agency),
        typed,
        () ->
            confirmations.give(viewer, where.id(), month, criterion, new AgencyId(agency), typed));
  }

  private static AreaName area(Viewer viewer, String area, CriterionId criterion) {
    AreaName where = viewer.area(area);
    if (!viewer.readsDraft(where.id(), criterion)) {
      throw new NotFound();
    }
    return where;
  }

  /** Where a form belongs. */
  private record Place(
      Viewer viewer, AreaName area, Month month, CriterionId criterion, long voice) {

    /** Whether this is what an agency said to somebody who does not speak for it. */
    boolean isRecorded() {
      return voice != Draft.AGREED
          && !viewer.contributes(area.id(), criterion, new AgencyId(voice));
    }

    /** What was recorded is read beside what the others said; else one goes on rating. */
    String next() {
      return area.path("/rounds/" + month)
          + (isRecorded()
              ? "/agencies/" + criterion + "?done=recorded"
              : "/rate?saved=" + criterion + "#next");
    }
  }

  private HttpResponse<?> save(Place place, RateForm typed, Runnable change) {
    if (!typed.form().isGood()) {
      return page(place, typed, false).refused();
    }
    try {
      return submissions.once(place.viewer().id(), typed.form(), place.next(), change);
    } catch (Refused refused) {
      typed.form().refuse(refused);
      return page(place, typed, false).refused();
    } catch (Conflict conflict) {
      typed.form().refuse("level", String.valueOf(conflict.getMessage()));
      return page(place, typed, true).as(HttpStatus.CONFLICT);
    }
  }

  private Page page(Place place, RateForm typed, boolean beside) {
    OwnRound own = rounds.of(place.viewer(), place.area(), place.month());
    OwnRound round = place.isRecorded() ? recorded.of(own, place.criterion()) : own;
    return RatePages.refused(round, new Refusal(place.criterion(), place.voice(), typed, beside));
  }
}
