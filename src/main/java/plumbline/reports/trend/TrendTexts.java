package plumbline.reports.trend;

import java.util.ArrayList;
import java.util.List;
import plumbline.contributions.AgencyRating;
import plumbline.narratives.NarrativeKind;
import plumbline.narratives.Narratives;
import plumbline.reports.Block;

/**
 * The words under a rating: who does not agree and wishes it printed, the reason, and each
 * narrative with what the agencies wrote for it.
 */
record TrendTexts(Trend trend) {

  List<Block> of(TrendRating rating) {
    List<Block> blocks = new ArrayList<>();
    List<AgencyRating> agencies = trend.agencies(rating);
    agencies.stream()
        .filter(AgencyRating::printsDissent)
        .forEach(agency ->
            add(
                blocks,
                "%s does not agree; it says %s"
                    .formatted(agency.agencyName(), agency.levelWords(trend.scale())),
                agency.dissent()));
    add(blocks, "Reason", rating.reason());
    Narratives narratives = rating.narratives();
    for (NarrativeKind kind : NarrativeKind.values()) {
      add(blocks, kind.words(), narratives.of(kind));
      agencies.forEach(agency ->
          add(
              blocks,
              "%s wrote, on “%s”".formatted(agency.agencyName(), kind.words()),
              agency.contributions().of(kind)));
    }
    return blocks;
  }

  private static void add(List<Block> blocks, String label, String words) {
    if (!words.isBlank()) {
      blocks.add(new Block.Words(label, words));
    }
  }
}
