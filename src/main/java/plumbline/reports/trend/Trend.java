package plumbline.reports.trend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.contributions.AgencyRating;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Level;
import plumbline.frameworks.RatingScale;

/**
 * Everything a trend report says, before it is put into blocks.
 *
 * @param agencies the agencies' ratings of the last month that whoever makes the report may see
 */
record Trend(
    AreaName area,
    Optional<String> committee,
    String contactRole,
    List<TrendMonth> months,
    Map<FrameworkVersion, Framework> frameworks,
    Map<Month, Map<CriterionId, TrendRating>> ratings,
    Map<CriterionId, List<AgencyRating>> agencies,
    List<TrendGroupText> groupTexts,
    List<TrendCorrection> corrections) {

  static Map<Month, Map<CriterionId, TrendRating>> byMonth(List<TrendRating> ratings) {
    Map<Month, Map<CriterionId, TrendRating>> byMonth = new HashMap<>();
    for (TrendRating rating : ratings) {
      byMonth
          .computeIfAbsent(rating.month(), month -> new HashMap<>())
          .put(rating.criterionId(), rating);
    }
    return byMonth;
  }

  TrendMonth last() {
    return months.getLast();
  }

  Framework framework(TrendMonth month) {
    return java.util.Objects.requireNonNull(frameworks.get(month.framework()));
  }

  /** The framework of the last month, which the report's sections follow. */
  Framework framework() {
    return framework(last());
  }

  RatingScale scale() {
    return framework().scale();
  }

  @Nullable TrendRating rating(Month month, CriterionId criterion) {
    return ratings.getOrDefault(month, Map.of()).get(criterion);
  }

  /** What the agencies say beside a rating of the last month. */
  List<AgencyRating> agencies(TrendRating rating) {
    return agencies.getOrDefault(rating.criterionId(), List.of());
  }

  /** The last month's ratings that fit, in the order of the framework. */
  List<Rated> lastWhere(Predicate<TrendRating> which) {
    return framework().criteria().stream()
        .map(Framework.Placed::criterion)
        .map(criterion -> Rated.of(criterion, rating(last().month(), criterion.id())))
        .flatMap(Optional::stream)
        .filter(rated -> which.test(rated.rating()))
        .toList();
  }

  /** The first criterion of a group that has a level in the last month. */
  Optional<CriterionId> firstRated(TrendGroupText text) {
    return text.criterionIds().stream()
        .filter(id -> {
          TrendRating rating = rating(last().month(), id);
          return rating != null && rating.level() != null;
        })
        .findFirst();
  }

  boolean isAt(TrendRating rating, Level level) {
    return rating.level(scale()).equals(Optional.of(level));
  }

  String code(CriterionId id) {
    return framework().criterion(id).map(Criterion::printed).orElse(id.value());
  }

  /** A criterion with its rating in the last month. */
  record Rated(Criterion criterion, TrendRating rating) {

    static Optional<Rated> of(Criterion criterion, @Nullable TrendRating rating) {
      return Optional.ofNullable(rating).map(found -> new Rated(criterion, found));
    }

    String label() {
      return criterion.label();
    }
  }
}
