package plumbline.rate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.PersonId;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.ratings.Rating;

/** A month as one person fills it in: the ratings in this person's care, and their own drafts. */
record OwnRound(
    AreaName area,
    Month month,
    PersonId person,
    Framework framework,
    Map<CriterionId, Rating> ratings,
    Map<CriterionId, Draft> drafts,
    Map<CriterionId, String> evidence,
    boolean open) {

  /** The criteria in this person's care, in the order of the framework. */
  List<Framework.Placed> own() {
    return framework.criteria().stream()
        .filter(placed -> ratings.containsKey(placed.criterion().id()))
        .toList();
  }

  int total() {
    return ratings.size();
  }

  int left() {
    return (int) ratings.keySet().stream().filter(this::isLeft).count();
  }

  boolean isLeft(CriterionId criterion) {
    Rating rating = ratings.get(criterion);
    return rating != null && rating.stage().isOpen();
  }

  /** The next criterion that is left after this one; from the beginning when none follows. */
  Optional<CriterionId> nextLeft(String after) {
    List<CriterionId> all =
        own().stream().map(Framework.Placed::criterion).map(Criterion::id).toList();
    int from = 1 + all.stream().map(CriterionId::value).toList().indexOf(after);
    return java.util.stream.Stream.concat(
            all.subList(from, all.size()).stream(), all.subList(0, from).stream())
        .filter(this::isLeft)
        .findFirst();
  }

  @Nullable Draft draft(CriterionId criterion) {
    return drafts.get(criterion);
  }

  /** The address of the rate page, or of something below it. */
  String path(String rest) {
    return area.path("/rounds/" + month + "/rate" + rest);
  }

  /** The rest of the address that shows the page with this block open. */
  static String again(CriterionId criterion) {
    return "?kept=" + criterion + "#" + anchor(criterion);
  }

  /** The id of a criterion's block on the page. */
  static String anchor(CriterionId criterion) {
    return "criterion-" + criterion.value().replace('.', '-');
  }
}
