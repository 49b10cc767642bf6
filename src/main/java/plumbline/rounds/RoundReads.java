package plumbline.rounds;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.NarrativeId;
import plumbline.common.NotFound;
import plumbline.contributions.AgencyRating;
import plumbline.contributions.AgencyRatings;
import plumbline.frameworks.Frameworks;
import plumbline.frameworks.Level;
import plumbline.frameworks.RatingScale;
import plumbline.narratives.GroupNarrative;
import plumbline.narratives.GroupNarratives;
import plumbline.narratives.NarrativeKind;
import plumbline.people.Viewer;
import plumbline.ratings.Movement;
import plumbline.ratings.Rating;
import plumbline.ratings.Ratings;
import plumbline.ratings.Stage;
import plumbline.web.ApiCall;
import plumbline.web.Reads;
import plumbline.web.Resource;

/** Months, and what was rated and written in one, for programs. */
@Controller(ApiCall.ROOT + "/areas/{area}/rounds")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class RoundReads {

  private final RoundRepository repository;
  private final Ratings ratings;
  private final AgencyRatings agencyRatings;
  private final GroupNarratives narratives;
  private final Frameworks frameworks;

  RoundReads(
      RoundRepository repository,
      Ratings ratings,
      AgencyRatings agencyRatings,
      GroupNarratives narratives,
      Frameworks frameworks) {
    this.repository = repository;
    this.ratings = ratings;
    this.agencyRatings = agencyRatings;
    this.narratives = narratives;
    this.frameworks = frameworks;
  }

  record RoundResource(
      Month month,
      String frameworkId,
      int frameworkVersion,
      boolean open,
      @Nullable String source,
      LocalDate dueOn,
      @Nullable LocalDateTime closedAt,
      int version) {

    static RoundResource of(Round round) {
      return new RoundResource(
          round.month(),
          round.frameworkId(),
          round.frameworkVersion(),
          round.isOpen(),
          round.source(),
          round.dueOn(),
          round.closedAt(),
          round.version());
    }
  }

  /** A rating; without a level it is not rated, or not recorded in the source. */
  record RatingResource(
      CriterionId criterionId,
      Stage stage,
      @Nullable String level,
      @Nullable String levelWord,
      @Nullable Movement movement,
      String reason,
      String challenge,
      String progress,
      String nextSteps,
      String strengthen,
      @Nullable LocalDateTime agreedAt,
      int version) {

    static RatingResource of(Rating rating, RatingScale scale) {
      return new RatingResource(
          rating.criterionId(),
          rating.stage(),
          rating.level(),
          rating.level(scale).map(Level::word).orElse(null),
          rating.movement(scale).orElse(null),
          rating.reason(),
          rating.challenge(),
          rating.progress(),
          rating.nextSteps(),
          rating.strengthen(),
          rating.agreedAt(),
          rating.version());
    }
  }

  record AgencyRatingResource(
      CriterionId criterionId,
      AgencyId agencyId,
      String agency,
      @Nullable String level,
      String comment,
      String challenge,
      String progress,
      String nextSteps,
      String strengthen,
      String dissent,
      boolean dissentPrinted,
      @Nullable LocalDateTime givenAt,
      int version) {

    static AgencyRatingResource of(AgencyRating rating) {
      return new AgencyRatingResource(
          rating.criterionId(),
          rating.agencyId(),
          rating.agencyName(),
          rating.level(),
          rating.comment(),
          rating.challenge(),
          rating.progress(),
          rating.nextSteps(),
          rating.strengthen(),
          rating.dissent(),
          rating.dissentPrinted(),
          rating.givenAt(),
          rating.version());
    }
  }

  record NarrativeResource(
      NarrativeId id, NarrativeKind kind, List<CriterionId> criteria, String words, int version) {

    static NarrativeResource of(GroupNarrative narrative) {
      return new NarrativeResource(
          narrative.id(),
          narrative.kind(),
          narrative.criteria(),
          narrative.words(),
          narrative.version());
    }
  }

  @Get
  @Reads(value = RoundResource.class, list = true, words = "The months, the newest first")
  Resource index(Viewer viewer, String area, @QueryValue(defaultValue = "1") int page) {
    AreaName where = viewer.area(area);
    return Resource.page(
        where.path("/rounds"),
        page,
        (limit, offset) ->
            repository.newest(viewer, where.id(), limit, offset).stream()
                .map(RoundResource::of)
                .toList());
  }

  @Get("/{month}")
  @Reads(value = RoundResource.class, words = "One month")
  Resource show(Viewer viewer, String area, Month month) {
    Round round = find(viewer, viewer.area(area), month);
    return Resource.of(RoundResource.of(round), round.version());
  }

  @Get("/{month}/ratings")
  @Reads(value = RatingResource.class, list = true, words = "The agreed ratings of a month")
  Resource ratings(Viewer viewer, String area, Month month) {
    AreaName where = viewer.area(area);
    List<Rating> found = ratings.ofMonth(viewer, where.id(), month);
    if (found.isEmpty()) {
      find(viewer, where, month);
      return Resource.list(List.of());
    }
    RatingScale scale = frameworks.get(found.getFirst().framework()).scale();
    return Resource.list(found.stream().map(rating -> RatingResource.of(rating, scale)).toList());
  }

  /** Blind as the page is: others' only after one's own. */
  @Get("/{month}/agency-ratings")
  @Reads(
      value = AgencyRatingResource.class,
      list = true,
      words = "What the agencies said in a month, as far as it is open to you")
  Resource agencyRatings(Viewer viewer, String area, Month month) {
    AreaName where = viewer.area(area);
    find(viewer, where, month);
    return Resource.list(
        agencyRatings.ofMonth(viewer, where.id(), month).stream()
            .map(AgencyRatingResource::of)
            .toList());
  }

  @Get("/{month}/narratives")
  @Reads(
      value = NarrativeResource.class,
      list = true,
      words = "The texts of a month that belong to several criteria")
  Resource narratives(Viewer viewer, String area, Month month) {
    AreaName where = viewer.area(area);
    find(viewer, where, month);
    return Resource.list(
        narratives.ofMonth(viewer, where.id(), month).stream().map(NarrativeResource::of).toList());
  }

  private Round find(Viewer viewer, AreaName area, Month month) {
    return repository.find(viewer, area.id(), month).orElseThrow(NotFound::new);
  }
}
