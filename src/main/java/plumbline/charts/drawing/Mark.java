package plumbline.charts.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing on a sheet. Colours are 0xRRGGBB. */
public sealed interface Mark {

  /** An open line through at least two spots. */
  record Line(List<Spot> spots, Stroke stroke) implements Mark {
    public Line {
      spots = List.copyOf(spots);
    }
  }

  /** A filled area with corners. */
  record Area(List<Spot> corners, int fill, @Nullable Stroke stroke) implements Mark {
    public Area {
      corners = List.copyOf(corners);
    }
  }

  /** A filled circle. */
  record Disc(Spot centre, double radius, int fill, Stroke stroke) implements Mark {}

  /** Words on one line, from their left end on the line that letters stand on. */
  record Words(Spot start, String text, double size, double width) implements Mark {}
}
