package plumbline.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.charts.Picture;
import plumbline.measures.Measure;
import plumbline.observations.Observation;

/**
 * What a reader may be told of one measure, in words and pictures that can be kept.
 *
 * @param path the address of its page in the program
 * @param facts where it stands: the latest value, the trend, the target and the thresholds
 * @param change from the value before to the latest, where the two compare and one is better
 * @param figures those that hold, the latest period first; never empty
 * @param beside what is published of others, to compare with
 * @param checks what sources say follows from figures, each with its verdict
 */
public record MeasureAccount(
    Measure measure,
    String path,
    List<Picture> charts,
    List<Fact> facts,
    @Nullable Change change,
    List<Figure> figures,
    List<Beside> beside,
    List<Check> checks) {

  public record Fact(String term, String words) {}

  /**
   * A change for the better or the worse.
   *
   * @param words "Up 7.4 points from 47.5% (January 2018)"
   */
  public record Change(boolean better, String words) {}

  /**
   * A figure.
   *
   * @param words the value, as exactly as its source gives it
   * @param parts "12 of 24", where the source gives what a rate was made of, or empty
   * @param source with its page, or empty
   * @param published the published values of the same period, or empty
   * @param verdicts what the claim check says of it, in sentences
   */
  public record Figure(
      Observation value,
      String words,
      String parts,
      String source,
      String published,
      List<String> verdicts) {}

  /** Somebody to compare with. */
  public record Beside(String who, String period, String value, String source) {}

  /** A number that is said to follow from two figures. */
  public record Check(String quoted, String source, String verdict) {}
}
