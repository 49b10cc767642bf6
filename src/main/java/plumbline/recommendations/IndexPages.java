package plumbline.recommendations;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import plumbline.common.AreaName;
import plumbline.common.ReviewId;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.reviews.Review;
import plumbline.reviews.Reviews;
import plumbline.timescales.Promises;
import plumbline.web.Choice;
import plumbline.web.Page;

/** Makes the list of recommendations. */
@Singleton
final class IndexPages {

  private final RecommendationStandings standings;
  private final Reviews reviews;

  IndexPages(RecommendationStandings standings, Reviews reviews) {
    this.standings = standings;
    this.reviews = reviews;
  }

  Page page(Viewer viewer, AreaName area, ReviewId review, String show) {
    List<RecommendationStanding> all = standings.ofReview(viewer, area.id(), review);
    Show shown = Show.of(show);
    List<RecommendationStanding> some = all.stream().filter(shown::fits).toList();
    String base = area.path("/recommendations");
    String id = review.value() == 0 ? "" : String.valueOf(review.value());
    List<Review> open = reviews.all(viewer, area.id());
    long drafts =
        all.stream()
            .filter(each -> each.recommendation().state() == RecommendationState.DRAFT)
            .count();
    return new Page(
        "Recommendations",
        "recommendations/index",
        new IndexPage(
            base,
            base + ".csv" + (id.isEmpty() ? "" : "?review=" + id),
            id,
            reviews(open, id),
            Show.choices(shown),
            shown != Show.ALL || !id.isEmpty(),
            figures(all, base, id),
            groups(some, area),
            owners(all),
            viewer.may(Permission.WRITE_RECOMMENDATIONS, area.id()),
            viewer.may(Permission.AGREE_RECOMMENDATIONS, area.id()) && !id.isEmpty(),
            (int) drafts,
            !open.isEmpty()));
  }

  private static List<Choice> reviews(List<Review> open, String chosen) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("0", "All reviews", chosen.isEmpty()));
    open.stream()
        .map(each -> Choice.of(String.valueOf(each.id().value()), each.title(), chosen))
        .forEach(choices::add);
    return choices;
  }

  private static List<IndexPage.Figure> figures(
      List<RecommendationStanding> all, String base, String review) {
    return Show.FIGURES.stream()
        .map(show ->
            new IndexPage.Figure(
                (int) all.stream().filter(show::fits).count(),
                show.words(),
                base + "?review=" + (review.isEmpty() ? "0" : review) + "&show=" + show.key(),
                show.tone()))
        .filter(figure -> figure.number() > 0)
        .toList();
  }

  private static List<IndexPage.Group> groups(List<RecommendationStanding> some, AreaName area) {
    return grouped(some, each -> each.recommendation().reviewId()).values().stream()
        .map(group -> {
          Recommendation first = group.getFirst().recommendation();
          return new IndexPage.Group(
              first.reviewTitle(),
              area.path("/reviews/" + first.reviewId().value()),
              grouped(group, each -> each.recommendation().theme()).entrySet().stream()
                  .map(theme ->
                      new IndexPage.Theme(
                          theme.getKey(),
                          drift(theme.getValue()),
                          theme.getValue().stream().map(each -> row(each, area)).toList()))
                  .toList());
        })
        .toList();
  }

  private static <K> Map<K, List<RecommendationStanding>> grouped(
      List<RecommendationStanding> all, Function<RecommendationStanding, K> by) {
    return all.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
  }

  private static List<IndexPage.Drift> owners(List<RecommendationStanding> all) {
    Predicate<RecommendationStanding> isOwned = each -> !each.recommendation().owner().isBlank();
    return grouped(all.stream().filter(isOwned).toList(), each -> each.recommendation().owner())
        .entrySet()
        .stream()
        .map(owner -> new IndexPage.Drift(owner.getKey(), drift(owner.getValue())))
        .filter(drift -> !drift.words().isEmpty())
        .toList();
  }

  /** "2 of 4 timescales changed; 92 days later on average", or nothing while none did. */
  static String drift(List<RecommendationStanding> several) {
    long changed = several.stream().filter(each -> each.promises().changes() > 0).count();
    if (changed == 0) {
      return "";
    }
    OptionalDouble days =
        several.stream()
            .filter(each -> each.promises().changes() > 0)
            .flatMapToLong(each -> each.promises().driftDays().stream())
            .average();
    String often =
        "%d of %d %s changed"
            .formatted(changed, several.size(), several.size() == 1 ? "timescale" : "timescales");
    return days.isEmpty()
        ? often
        : often + "; " + Promises.driftWords(Math.round(days.getAsDouble())) + " on average";
  }

  private static IndexPage.Row row(RecommendationStanding each, AreaName area) {
    Recommendation recommendation = each.recommendation();
    Response latest = each.latest();
    return new IndexPage.Row(
        area.path("/recommendations/" + recommendation.id().value()),
        recommendation.label(),
        recommendation.printed() ? "" : "number given here, not printed in the paper",
        excerpt(recommendation.words()),
        recommendation.owner(),
        each.words(),
        Show.tone(each),
        recommendation.state() == RecommendationState.DRAFT ? "Draft" : "",
        each.promises().current().timescale().asWritten(),
        each.promises().current().understoodWords(),
        each.promises().driftWords(),
        latest == null ? "" : latest.meetingWords(),
        latest == null ? "" : excerpt(latest.words()));
  }

  static String excerpt(String words) {
    String line = words.replace('\n', ' ');
    int end = line.lastIndexOf(' ', 239);
    return line.length() <= 240 ? line : line.substring(0, end < 1 ? 239 : end) + " …";
  }
}
