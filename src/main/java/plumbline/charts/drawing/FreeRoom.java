package plumbline.charts.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is taken in a plot, so that a label finds room that is free. */
final class FreeRoom {

  private record Box(double left, double top, double right, double bottom) {
    boolean touches(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  private final Plot plot;
  private final List<Box> taken = new ArrayList<>();

  FreeRoom(Plot plot) {
    this.plot = plot;
  }

  void take(double left, double top, double right, double bottom) {
    taken.add(new Box(left, top, right, bottom));
  }

  /** Takes room above, below or beside a point; where its left end and middle are. */
  Optional<Spot> beside(Spot point, double width, double size) {
    double aside = size * 0.75;
    double up = size * 1.1;
    double middle = point.x() - width / 2;
    double right = point.x() + aside;
    double left = point.x() - aside - width;
    List<Spot> tries =
        List.of(
            new Spot(middle, point.y() - up),
            new Spot(middle, point.y() + up),
            new Spot(right, point.y()),
            new Spot(left, point.y()),
            new Spot(right, point.y() - up),
            new Spot(left, point.y() - up),
            new Spot(right, point.y() + up),
            new Spot(left, point.y() + up),
            new Spot(middle, point.y() - 2 * up),
            new Spot(middle, point.y() + 2 * up));
    for (Spot spot : tries) {
      Box box = new Box(spot.x(), spot.y() - size * 0.55, spot.x() + width, spot.y() + size * 0.55);
      boolean inside =
          box.left >= plot.left()
              && box.right <= plot.right()
              && box.top >= plot.top() - size * 0.5
              && box.bottom <= plot.bottom();
      if (inside && taken.stream().noneMatch(box::touches)) {
        taken.add(box);
        return Optional.of(spot);
      }
    }
    return Optional.empty();
  }
}
