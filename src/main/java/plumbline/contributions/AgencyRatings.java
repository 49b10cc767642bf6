package plumbline.contributions;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.frameworks.Frameworks;
import plumbline.frameworks.Level;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.narratives.Narratives;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;

/** Gives the ratings of agencies, and their dissent, while the month is open. */
@Singleton
public class AgencyRatings {

  private final AgencyRatingRepository repository;
  private final SeenRatingRepository seen;
  private final Frameworks frameworks;
  private final History history;
  private final InstantSource clock;

  AgencyRatings(
      AgencyRatingRepository repository,
      SeenRatingRepository seen,
      Frameworks frameworks,
      History history,
      InstantSource clock) {
    this.repository = repository;
    this.seen = seen;
    this.frameworks = frameworks;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Records what an agency says of a criterion this month. Somebody who speaks for it does this, or
   * whoever agrees the rating does it for them.
   *
   * @param version the version that the person saw, 0 when there was none yet
   * @throws Refused when the scale has no such level
   * @throws Conflict when the month is closed, or somebody else saved first
   */
  @Transactional
  @RequiresPermission(Permission.GIVE_AGENCY_RATINGS)
  public void give(
      Viewer viewer,
      AreaId area,
      Month month,
      CriterionId criterion,
      AgencyId agency,
      int version,
      AgencyOpinion opinion) {
    give(viewer, area, month, criterion, agency, version, opinion, () -> {});
  }

  /**
   * The same with something that belongs to it: done once the rating is saved, and before the
   * history is written, for which others wait from then on.
   */
  @Transactional
  @RequiresPermission(Permission.GIVE_AGENCY_RATINGS)
  public void give(
      Viewer viewer,
      AreaId area,
      Month month,
      CriterionId criterion,
      AgencyId agency,
      int version,
      AgencyOpinion opinion,
      Runnable also) {
    Place place = place(viewer, area, month, criterion, agency);
    String level = opinion.level().map(key -> level(place, key)).orElse(null);
    Narratives words = opinion.contributions();
    boolean isRecorded = !viewer.contributes(area, criterion, agency);
    int changed =
        version == 0
            ? repository.insert(
                area,
                place.roundId(),
                criterion,
                agency,
                level,
                opinion.comment(),
                words.challenge(),
                words.progress(),
                words.nextSteps(),
                words.strengthen(),
                viewer.id(),
                now(),
                isRecorded)
            : repository.update(
                area,
                place.roundId(),
                criterion,
                agency,
                version,
                level,
                opinion.comment(),
                words.challenge(),
                words.progress(),
                words.nextSteps(),
                words.strengthen(),
                viewer.id(),
                now(),
                isRecorded);
    if (changed != 1) {
      throw savedMeanwhile();
    }
    also.run();
    String kind = version == 0 ? "agency rating given" : "agency rating changed";
    record(viewer, area, kind, find(area, month, criterion, agency));
  }

  /**
   * Records that an agency does not agree with the agreed rating, or with an empty reason that it
   * no longer dissents.
   *
   * @param printed whether the agency wishes its dissent in the committee paper
   * @throws Refused when the agency's own level is the agreed one
   * @throws Conflict when the month is closed, or somebody else saved first
   */
  @Transactional
  @RequiresPermission(Permission.GIVE_AGENCY_RATINGS)
  public void dissent(
      Viewer viewer,
      AreaId area,
      Month month,
      CriterionId criterion,
      AgencyId agency,
      int version,
      String reason,
      boolean printed) {
    Place place = place(viewer, area, month, criterion, agency);
    AgencyRating given = find(area, month, criterion, agency);
    boolean withdraws = reason.isBlank();
    if (!withdraws && !given.apart()) {
      throw new Refused(
          "dissent",
          "Your agency dissents only where its own level differs from the agreed one. Change your"
              + " agency’s rating first, or wait until the lead has agreed one.");
    }
    boolean prints = printed && !withdraws;
    if (repository.dissent(area, place.roundId(), criterion, agency, version, reason, prints)
        != 1) {
      throw savedMeanwhile();
    }
    record(viewer, area, "agency rating changed", find(area, month, criterion, agency));
  }

  /**
   * Records that an agency accepts the agreed rating, although its own level is another. The answer
   * holds for the level that was seen: when another is agreed later, the agency is asked again.
   *
   * @param seen the agreed level that the person saw, empty for none
   * @throws Refused when the agency's own level is the agreed one
   * @throws Conflict when the month is closed, another level was agreed meanwhile, or somebody else
   *     saved first
   */
  @Transactional
  @RequiresPermission(Permission.GIVE_AGENCY_RATINGS)
  public void accept(
      Viewer viewer,
      AreaId area,
      Month month,
      CriterionId criterion,
      AgencyId agency,
      int version,
      String seen) {
    Place place = place(viewer, area, month, criterion, agency);
    AgencyRating given = find(area, month, criterion, agency);
    if (!given.apart()) {
      throw new Refused(
          "accept", "The agency’s level is the agreed one, so there is nothing to accept.");
    }
    if (!given.agreed().equals(seen)) {
      throw new Conflict(
          "Another level was agreed while you were reading, so this was not saved. The page shows"
              + " the rating as it is now.");
    }
    if (repository.accept(area, place.roundId(), criterion, agency, version, seen) != 1) {
      throw savedMeanwhile();
    }
    record(viewer, area, "agency rating changed", find(area, month, criterion, agency));
  }

  private AgencyRating find(AreaId area, Month month, CriterionId criterion, AgencyId agency) {
    return repository.find(area, month, criterion, agency).orElseThrow(NotFound::new);
  }

  private static Conflict savedMeanwhile() {
    return Conflict.overtaken(
        "Somebody else saved this agency’s rating while you were writing. Your text is below, beside"
            + " theirs; nothing of yours has been saved yet.");
  }

  /** The open month that this person may write in for this agency; it cannot close meanwhile. */
  private Place place(
      Viewer viewer, AreaId area, Month month, CriterionId criterion, AgencyId agency) {
    if (!viewer.readsDraft(area, criterion)) {
      throw new NotFound();
    }
    Place place = repository.place(area, month, criterion, agency).orElseThrow(NotFound::new);
    if (!viewer.contributes(area, criterion, agency) && !viewer.agrees(area, criterion)) {
      throw new NotAllowed("You do not speak for this agency on this criterion.");
    }
    if (!viewer.contributes(area, criterion, agency) && isBlind(viewer, area, month, criterion)) {
      throw new NotAllowed(
          "You speak for an agency whose rating of this criterion is missing. Give that first.");
    }
    if (!place.open()) {
      throw new Conflict(
          month.words() + " is closed, so this was not saved. Agencies rate open months only.");
    }
    return place;
  }

  private boolean isBlind(Viewer viewer, AreaId area, Month month, CriterionId criterion) {
    return asked(viewer, area, month).stream()
        .filter(agency -> agency.criterionId().equals(criterion))
        .anyMatch(agency -> agency.keepsBlind(viewer, area));
  }

  private String level(Place place, String key) {
    return frameworks
        .get(place.framework())
        .scale()
        .level(key)
        .map(Level::key)
        .orElseThrow(() ->
            new Refused(
                "level", "Choose one of the levels of the scale, or that the agency cannot say."));
  }

  private void record(Viewer viewer, AreaId area, String kind, AgencyRating rating) {
    String subject =
        "rating %s %s by agency %d"
            .formatted(rating.criterionId(), rating.month(), rating.agencyId().value());
    history.record(viewer.id(), area, new Change(kind, subject, rating.kept()));
  }

  /** The agencies' ratings of a month that this person may see now, by criterion and name. */
  public List<AgencyRating> ofMonth(Viewer viewer, AreaId area, Month month) {
    return seen.ofMonth(viewer, area, month);
  }

  /**
   * The agencies' ratings of a criterion that this person may see now, newest month first. A reader
   * of papers gets what a paper prints: no level but of a printed dissent, no comment, no name of a
   * person.
   */
  public List<AgencyRating> ofCriterion(Viewer viewer, AreaId area, CriterionId criterion) {
    return seen.ofCriterion(viewer, area, criterion);
  }

  /**
   * The dissents of these months that this person may read. A reader of papers gets those that a
   * paper prints.
   */
  public List<Dissent> dissents(Viewer viewer, AreaId area, Month from, Month to) {
    return seen.dissents(viewer, area, from, to);
  }

  /** Which agencies are asked in this month, for the criteria whose drafts this person reads. */
  public List<Asked> asked(Viewer viewer, AreaId area, Month month) {
    return seen.asked(viewer, area, month);
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
