package plumbline.charts.drawing;

import java.util.List;
import java.util.stream.IntStream;

/** The shapes of points; each is told from the others without its colour. */
enum Shape {
  DISC(0, 0),
  DIAMOND(4, 0),
  SQUARE(4, 45),
  TRIANGLE_UP(3, -90),
  TRIANGLE_DOWN(3, 90),
  PENTAGON(5, -90);

  private final int corners;
  private final double turn;

  Shape(int corners, double turn) {
    this.corners = corners;
    this.turn = turn;
  }

  /** A hollow one is white with an outline. */
  void draw(Draft draft, Spot middle, double radius, int colour, boolean hollow) {
    Stroke outline = Stroke.whole(colour, draft.format().thin() * 1.5);
    int fill = hollow ? Ink.WHITE : colour;
    if (this == DISC) {
      draft.disc(fill, outline, middle, radius);
      return;
    }
    double reach = radius * (corners == 3 ? 1.4 : 1.3);
    List<Spot> spots =
        IntStream.range(0, corners)
            .mapToDouble(corner -> Math.toRadians(turn + corner * 360.0 / corners))
            .mapToObj(angle ->
                new Spot(
                    middle.x() + reach * Math.cos(angle), middle.y() + reach * Math.sin(angle)))
            .toList();
    draft.area(fill, outline, spots);
  }

  Key.Sample sample(int colour, boolean hollow) {
    return (draft, middle) -> draw(draft, middle, draft.format().size() * 0.36, colour, hollow);
  }
}
