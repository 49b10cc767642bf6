package plumbline.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.actions.ActionSummary;
import plumbline.contributions.AgencyCard;
import plumbline.evidence.EvidenceSummary;
import plumbline.measures.MeasureSummary;
import plumbline.ratings.Mark;
import plumbline.ratings.Predecessor;
import plumbline.recommendations.RecommendationSummary;

/** One criterion: what it is, where it stands and since when, and how it came there. */
record CriterionPage(
    String caption,
    String heading,
    String wording,
    List<String> prompts,
    List<String> typicalEvidence,
    Mark mark,
    String colour,
    String since,
    String movement,
    String month,
    String rateHref,
    String historyHref,
    @Nullable Agencies agencies,
    List<Earlier> before,
    EvidenceSummary evidence,
    @Nullable ActionSummary actions,
    RecommendationSummary recommendations,
    MeasureSummary measures,
    List<Item> story) {

  /** The last rating of a criterion of an earlier framework that this one continues. */
  record Earlier(Mark mark, String words) {

    static Earlier of(Predecessor predecessor) {
      return new Earlier(predecessor.mark(), predecessor.words());
    }
  }

  /**
   * This month's ratings of the agencies.
   *
   * @param href the page with the agreed rating beside them, or empty for whoever is blind
   */
  record Agencies(List<AgencyCard> cards, String divergence, String href) {}

  /** One month or one correction of the story; {@code kind} is "rating" or "correction". */
  record Item(
      String kind,
      String when,
      String title,
      Mark mark,
      String movement,
      List<Text> texts,
      String correctHref) {}

  record Text(String label, String words) {}
}
