package plumbline.charts.drawing;

import java.util.List;

/** How a line looks; no dashes make it whole. */
public record Stroke(int colour, double width, List<Double> dashes) {

  public Stroke {
    dashes = List.copyOf(dashes);
  }

  static Stroke whole(int colour, double width) {
    return new Stroke(colour, width, List.of());
  }

  static Stroke dashed(int colour, double width, double on, double off) {
    return new Stroke(colour, width, List.of(on, off));
  }
}
