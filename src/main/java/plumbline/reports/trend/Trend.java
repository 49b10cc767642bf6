package plumbline.reports.trend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * The ratings of some months with their texts, from which a paper tells the position.
 *
 * @param contactRole whom a committee asks about the area's ratings
 * @param months those that were opened, oldest first; at least one
 * @param agencies the agencies' ratings of the last month that whoever makes the paper may see
 * @param corrections of these months, made once they were closed
 */
public record Trend(
    AreaName area,
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

  public TrendMonth last() {
    return months.getLast();
  }

  Framework framework(TrendMonth month) {
    return Objects.requireNonNull(frameworks.get(month.framework()));
  }

  /** The framework of the last month, which the sections follow. */
  public Framework framework() {
    return framework(last());
  }

  public RatingScale scale() {
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
  public List<Rated> lastWhere(Predicate<TrendRating> which) {
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

  public boolean isAt(TrendRating rating, Level level) {
    return rating.level(scale()).equals(Optional.of(level));
  }

  /** The code as the framework of the last month prints it. */
  String code(CriterionId id) {
    return framework().criterion(id).map(Criterion::printed).orElse(id.value());
  }

  /** The code and the title in the framework of the last month. */
  public String label(CriterionId id) {
    return framework().criterion(id).map(Criterion::label).orElse(id.value());
  }

  /** A criterion with its rating in the last month. */
  public record Rated(Criterion criterion, TrendRating rating) {

    static Optional<Rated> of(Criterion criterion, @Nullable TrendRating rating) {
      return Optional.ofNullable(rating).map(found -> new Rated(criterion, found));
    }

    public String label() {
      return criterion.label();
    }
  }
}
