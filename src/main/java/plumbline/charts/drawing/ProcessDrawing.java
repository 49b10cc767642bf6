package plumbline.charts.drawing;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.charts.Bounds;
import plumbline.charts.Cause;
import plumbline.charts.Judged;
import plumbline.charts.Limits;
import plumbline.charts.ProcessPicture;
import plumbline.charts.Stretch;
import plumbline.charts.Verdict;

/** Draws a process chart: its points on a true axis of time, its mean and limits by stretch. */
final class ProcessDrawing {

  private final ProcessPicture picture;
  private final List<Judged> points;
  private final Draft draft;
  private final Plot plot;
  private final double[] places;

  private ProcessDrawing(ProcessPicture picture, Format format) {
    this.picture = picture;
    points = picture.chart().points();
    draft = new Draft(format);
    draft.axis(picture.axis());
    Key.draw(draft, ProcessKeys.of(picture, draft));
    double margin = format.size() * 0.7 + ReferenceLines.margin(picture, draft);
    plot = Plot.draw(draft, scale(), picture.values(), margin);
    places = places();
  }

  static Sheet of(ProcessPicture picture, Format format) {
    var drawing = new ProcessDrawing(picture, format);
    drawing.draw();
    return drawing.draft.sheet();
  }

  private Scale scale() {
    List<BigDecimal> values = new ArrayList<>();
    for (Judged judged : points) {
      BigDecimal value = judged.point().value();
      if (value != null) {
        values.add(value);
      }
    }
    picture.thresholds().forEach(threshold -> values.add(threshold.value()));
    BigDecimal target = picture.target();
    if (target != null) {
      values.add(target);
    }
    for (Stretch stretch : picture.chart().stretches()) {
      Limits limits = stretch.limits();
      if (limits != null) {
        values.add(clipped(limits.lower(), picture.bounds()));
        values.add(clipped(limits.upper(), picture.bounds()));
      }
    }
    return Scale.of(values, picture.bounds());
  }

  private static BigDecimal clipped(BigDecimal limit, Bounds bounds) {
    BigDecimal least = bounds.least();
    BigDecimal most = bounds.most();
    BigDecimal raised = least == null ? limit : limit.max(least);
    return most == null ? raised : raised.min(most);
  }

  private double[] places() {
    double inset = Math.min(plot.width() / 4, draft.format().size() * 1.5);
    double[] places = new double[points.size()];
    for (int i = 0; i < places.length; i++) {
      double days = days(i);
      double all = days(places.length - 1);
      double share = all == 0 ? 0.5 : days / all;
      places[i] = plot.left() + inset + share * (plot.width() - 2 * inset);
    }
    return places;
  }

  private double days(int index) {
    return ChronoUnit.DAYS.between(
        points.getFirst().point().day(), points.get(index).point().day());
  }

  private void draw() {
    plot.foot();
    ReferenceLines.draw(plot, picture);
    int from = 0;
    for (Stretch stretch : picture.chart().stretches()) {
      int to = from + stretch.points().size();
      if (from > 0) {
        breakLine((places[from - 1] + places[from]) / 2);
      }
      limits(stretch, start(from), end(to - 1));
      lines(from, to);
      from = to;
    }
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).verdict() == Verdict.NONE) {
        point(i);
      }
    }
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).verdict() != Verdict.NONE) {
        point(i);
      }
    }
    LabelRow.draw(plot, points.stream().map(judged -> judged.point().label()).toList(), places);
  }

  private double start(int index) {
    return index == 0 ? plot.left() : (places[index - 1] + places[index]) / 2;
  }

  private double end(int index) {
    return index == places.length - 1 ? plot.right() : (places[index] + places[index + 1]) / 2;
  }

  private void breakLine(double x) {
    draft.line(ProcessKeys.breakStroke(draft), new Spot(x, plot.top()), new Spot(x, plot.bottom()));
  }

  private void limits(Stretch stretch, double from, double to) {
    Limits limits = stretch.limits();
    if (limits != null) {
      across(limits.mean(), from, to, ProcessKeys.meanStroke(draft));
      across(limits.lower(), from, to, ProcessKeys.limitStroke(draft));
      across(limits.upper(), from, to, ProcessKeys.limitStroke(draft));
    }
  }

  private void across(BigDecimal value, double from, double to, Stroke stroke) {
    double y = plot.y(value);
    draft.line(stroke, new Spot(from, y), new Spot(to, y));
  }

  /** Joins the points of a stretch, except over a gap. */
  private void lines(int from, int to) {
    List<Spot> run = new ArrayList<>();
    Stroke stroke = Stroke.whole(Ink.QUIET, draft.format().thin() * 1.2);
    for (int i = from; i < to; i++) {
      Spot spot = spot(i);
      if (spot == null) {
        draft.line(stroke, run);
        run.clear();
      } else {
        run.add(spot);
      }
    }
    draft.line(stroke, run);
  }

  private @Nullable Spot spot(int index) {
    BigDecimal value = points.get(index).point().value();
    return value == null ? null : new Spot(places[index], plot.y(value));
  }

  private void point(int index) {
    Spot spot = spot(index);
    if (spot == null) {
      return;
    }
    double size = draft.format().size();
    double apart = plot.width() / points.size();
    double radius = Math.clamp(apart * 0.4, size * 0.16, size * 0.36);
    Judged judged = points.get(index);
    ProcessKeys.shape(judged)
        .draw(
            draft,
            spot,
            judged.verdict() == Verdict.NONE ? radius * 0.8 : radius,
            ProcessKeys.colour(judged.verdict()),
            judged.cause() == Cause.NOT_CALLED);
  }
}
