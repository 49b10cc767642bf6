package plumbline.charts.drawing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import plumbline.charts.ProcessPicture;

/** The target and thresholds of a process chart, thresholds with their letter beside them. */
final class ReferenceLines {

  private ReferenceLines() {}

  /** A, B … Z, AA, AB …. */
  static String letter(int index) {
    String last = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? last : letter(index / 26 - 1) + last;
  }

  /** Room for the widest letter. */
  static double margin(ProcessPicture picture, Draft draft) {
    return IntStream.range(0, picture.thresholds().size())
        .mapToDouble(index -> draft.width(letter(index)))
        .max()
        .orElse(0);
  }

  static void draw(Plot plot, ProcessPicture picture) {
    Draft draft = plot.draft();
    BigDecimal target = picture.target();
    if (target != null) {
      across(plot, target, ProcessKeys.targetStroke(draft));
    }
    picture
        .thresholds()
        .forEach(each -> across(plot, each.value(), ProcessKeys.thresholdStroke(draft)));
    letters(plot, picture);
  }

  private static void across(Plot plot, BigDecimal value, Stroke stroke) {
    double y = plot.y(value);
    plot.draft().line(stroke, new Spot(plot.left(), y), new Spot(plot.right(), y));
  }

  /** Letters from the top down, each pushed below the one above it; those without room stay out. */
  private static void letters(Plot plot, ProcessPicture picture) {
    double size = plot.draft().format().size();
    double apart = size * 1.15;
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, picture.thresholds().size()).boxed().toList());
    order.sort(Comparator.comparing(i -> plot.y(picture.thresholds().get(i).value())));
    double free = plot.top() - size;
    for (int index : order) {
      double y = Math.max(free, plot.y(picture.thresholds().get(index).value()));
      if (y <= plot.bottom() + size * 0.3) {
        plot.draft().words(letter(index), plot.right() + size * 0.4, y);
        free = y + apart;
      }
    }
  }
}
