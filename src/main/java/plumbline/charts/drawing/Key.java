package plumbline.charts.drawing;

import java.util.List;

/** What one kind of mark means. */
record Key(Sample sample, String words) {

  /** Draws the mark in the middle of its place. */
  @FunctionalInterface
  interface Sample {
    void draw(Draft draft, Spot middle);
  }

  /** Half the room for a sample, in sizes of the words. */
  private static final double HALF = 0.95;

  private static final double BETWEEN = 1.4;

  /** A short piece of a line. */
  static Sample line(Stroke stroke) {
    return (draft, middle) -> {
      double half = draft.format().size() * HALF;
      draft.line(
          stroke, new Spot(middle.x() - half, middle.y()), new Spot(middle.x() + half, middle.y()));
    };
  }

  /** Sets keys beside each other while they fit, each long one on lines of its own. */
  static void draw(Draft draft, List<Key> keys) {
    double size = draft.format().size();
    double sampleWidth = 2 * HALF * size + size * 0.5;
    double room = draft.format().width() - sampleWidth;
    double x = 0;
    for (Key key : keys) {
      List<String> lines = Lines.of(key.words(), size, room, 2);
      double width = sampleWidth;
      for (String line : lines) {
        width = Math.max(width, sampleWidth + draft.width(line));
      }
      if (x > 0 && x + width > draft.format().width()) {
        draft.down(draft.format().leading());
        x = 0;
      }
      key.sample().draw(draft, new Spot(x + HALF * size, draft.y() + draft.format().leading() / 2));
      for (int i = 0; i < lines.size(); i++) {
        if (i > 0) {
          draft.down(draft.format().leading());
        }
        draft.words(lines.get(i), x + sampleWidth, draft.y() + draft.format().leading() / 2);
      }
      x += width + BETWEEN * size;
    }
    draft.down(keys.isEmpty() ? 0 : draft.format().leading() * 1.3);
  }
}
