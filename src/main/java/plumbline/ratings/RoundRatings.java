package plumbline.ratings;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.RoundId;
import plumbline.frameworks.Framework;

/** What opening and closing a month does to its ratings; part of the transaction of the month. */
@Singleton
public class RoundRatings {

  private final RatingRepository repository;

  RoundRatings(RatingRepository repository) {
    this.repository = repository;
  }

  /**
   * Gives the month a rating for each criterion.
   *
   * @param previous the last closed month, if there is one
   * @param comparable whether that month is on the same scale
   * @param fromSource whether the month is entered from an earlier paper: then nothing is carried
   *     forward, and what the paper does not say is "not recorded in the source"
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void begin(
      AreaId area,
      RoundId round,
      Framework framework,
      Optional<RoundId> previous,
      boolean comparable,
      boolean fromSource) {
    String criteria =
        framework.criteria().stream()
            .map(placed -> '"' + placed.criterion().id().value() + '"')
            .collect(Collectors.joining(",", "[", "]"));
    repository.begin(
        area,
        round,
        previous.orElse(new RoundId(0)),
        criteria,
        comparable && !fromSource,
        comparable,
        (fromSource ? Stage.NOT_RECORDED : Stage.NOT_STARTED).name());
  }

  /**
   * Lets no further save in, and keeps every movement.
   *
   * @return the criteria whose rating moved without a reason; the month may not close with any
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<CriterionId> finish(AreaId area, RoundId round, Month month, Framework framework) {
    repository.seal(area, round);
    List<CriterionId> unexplained = new ArrayList<>();
    List<String> movements = new ArrayList<>();
    for (Rating rating :
        repository.ofMonth(area, month, true, List.of(RatingRepository.NO_CRITERION))) {
      if (rating.isUnexplained(framework.scale())) {
        unexplained.add(rating.criterionId());
      }
      rating
          .movement(framework.scale())
          .ifPresent(movement -> movements.add(json(rating.criterionId(), movement)));
    }
    repository.keepMovements(area, round, "[" + String.join(",", movements) + "]");
    return unexplained;
  }

  private static String json(CriterionId criterion, Movement movement) {
    return "{\"criterion\":\"%s\",\"movement\":\"%s\"}".formatted(criterion, movement.name());
  }
}
