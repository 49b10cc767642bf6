package plumbline.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.contributions.AgencyRating;
import plumbline.contributions.Divergence;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.ratings.Mark;
import plumbline.ratings.Rating;
import plumbline.ratings.Stage;

/** The ratings of a month in the order of the framework. */
record RoundLines(
    AreaName area, Round round, Framework framework, Map<CriterionId, Rating> ratings) {

  /** From so many levels between two agencies on they should talk. */
  private static final int FAR = 2;

  int count(Predicate<Rating> which) {
    return (int) ratings.values().stream().filter(which).count();
  }

  int unrated() {
    return count(rating -> rating.level() == null && rating.stage() != Stage.NOT_RECORDED);
  }

  List<RoundPage.Line> of(Predicate<Rating> which) {
    return criteria()
        .filter(criterion -> which.test(rating(criterion)))
        .map(criterion -> line(criterion, rating(criterion)))
        .toList();
  }

  /** Where agencies are two levels or more apart, as far as the reader may see their ratings. */
  List<RoundPage.Apart> apart(List<AgencyRating> given) {
    Map<CriterionId, List<AgencyRating>> byCriterion =
        given.stream().collect(Collectors.groupingBy(AgencyRating::criterionId));
    List<RoundPage.Apart> apart = new ArrayList<>();
    criteria()
        .forEach(criterion ->
            Divergence.of(framework.scale(), byCriterion.getOrDefault(criterion.id(), List.of()))
                .filter(divergence -> divergence.levels() >= FAR)
                .ifPresent(divergence ->
                    apart.add(
                        new RoundPage.Apart(
                            criterion.label(),
                            area.path("/rounds/" + round.month() + "/agencies/" + criterion.id()),
                            divergence.words()))));
    return apart;
  }

  /** What closing would leave as it is, one sentence each; empty when nothing is open. */
  List<String> stillOpen(AnswersPart answers, List<RoundPage.Apart> apart) {
    List<String> open = new ArrayList<>();
    int carried = count(rating -> rating.stage() == Stage.CARRIED_FORWARD);
    if (carried > 0) {
      open.add(criteriaWords(carried) + " carried forward: marked as not confirmed for good");
    }
    if (unrated() > 0) {
      open.add(criteriaWords(unrated()) + " not rated");
    }
    if (answers.late() > 0) {
      open.add(
          (answers.late() == 1 ? "1 person has" : answers.late() + " people have")
              + " not answered");
    }
    if (!apart.isEmpty()) {
      open.add(criteriaWords(apart.size()) + " on which agencies are two levels or more apart");
    }
    return open;
  }

  private static String criteriaWords(int number) {
    return number == 1 ? "1 criterion" : number + " criteria";
  }

  private Stream<Criterion> criteria() {
    return framework.criteria().stream()
        .map(placed -> placed.criterion())
        .filter(criterion -> ratings.containsKey(criterion.id()));
  }

  private Rating rating(Criterion criterion) {
    return Objects.requireNonNull(ratings.get(criterion.id()));
  }

  private RoundPage.Line line(Criterion criterion, Rating rating) {
    String words =
        rating
            .movement(framework.scale())
            .map(moved -> rating.before().words(moved, framework.scale()))
            .orElse(rating.stage().words());
    return new RoundPage.Line(
        criterion.label(),
        area.path("/criteria/" + criterion.id()),
        Mark.of(rating.level(framework.scale()), rating.stage(), false),
        words);
  }
}
