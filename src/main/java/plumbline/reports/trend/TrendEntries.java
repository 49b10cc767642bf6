package plumbline.reports.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import plumbline.ratings.Stage;
import plumbline.reports.Block;

/** Criteria one below the other, each with its level in the last month and its texts. */
public record TrendEntries(Trend trend) {

  /**
   * The criteria that fit, then the texts for groups. A group stands once: where the first of its
   * criteria that is rated stands.
   */
  public List<Block> of(Predicate<TrendRating> which) {
    List<Trend.Rated> found = trend.lastWhere(which);
    List<Block> blocks = new ArrayList<>();
    found.forEach(rated -> blocks.addAll(entry(rated)));
    trend.groupTexts().stream()
        .filter(text -> belongs(text, found))
        .forEach(text -> blocks.addAll(groupText(text)));
    return blocks;
  }

  /** The unrated criteria that have texts, and the texts for groups of which none is rated. */
  public List<Block> ofUnrated() {
    List<Block> blocks = new ArrayList<>();
    trend
        .lastWhere(rating -> rating.isUnrated() && hasTexts(rating))
        .forEach(rated -> blocks.addAll(entryOfUnrated(rated)));
    trend.groupTexts().stream()
        .filter(text -> trend.firstRated(text).isEmpty())
        .forEach(text -> blocks.addAll(groupText(text)));
    return blocks;
  }

  /** Whether anything is written under the rating. */
  private boolean hasTexts(TrendRating rating) {
    return !texts(rating).isEmpty();
  }

  private List<Block> texts(TrendRating rating) {
    return new TrendTexts(trend).of(rating);
  }

  private boolean belongs(TrendGroupText text, List<Trend.Rated> found) {
    return trend
        .firstRated(text)
        .filter(first -> found.stream().anyMatch(rated -> rated.criterion().id().equals(first)))
        .isPresent();
  }

  private List<Block> entry(Trend.Rated rated) {
    TrendRating rating = rated.rating();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(3, rated.label()));
    String level =
        rating
            .level(trend.scale())
            .map(found -> found.word() + " (" + found.letter() + ")")
            .orElse("Not rated");
    String unconfirmed =
        rating.stage() == Stage.CARRIED_FORWARD ? "; carried forward, not confirmed" : "";
    blocks.add(
        new Block.Paragraph(
            level
                + " in "
                + trend.last().month().words()
                + after(rating.movementWords(trend.scale()))
                + unconfirmed
                + "."));
    List<Block> texts = texts(rating);
    blocks.addAll(
        texts.isEmpty() ? List.of(new Block.Paragraph("No reason or text is recorded.")) : texts);
    return blocks;
  }

  private List<Block> entryOfUnrated(Trend.Rated rated) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(3, rated.label()));
    String movement = rated.rating().movementWords(trend.scale());
    blocks.add(new Block.Paragraph("Not rated" + after(movement) + "."));
    blocks.addAll(texts(rated.rating()));
    return blocks;
  }

  private static String after(String movement) {
    return movement.isEmpty() ? "" : ", " + movement;
  }

  private List<Block> groupText(TrendGroupText text) {
    String codes = text.criterionIds().stream().map(trend::code).collect(Collectors.joining(", "));
    String heading = text.kind().words() + " for " + codes + ", " + trend.last().month().words();
    return List.of(new Block.Heading(3, heading), new Block.Words(text.words()));
  }
}
