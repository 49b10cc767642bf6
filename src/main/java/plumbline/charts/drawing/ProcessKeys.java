package plumbline.charts.drawing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import plumbline.charts.Cause;
import plumbline.charts.Judged;
import plumbline.charts.Limits;
import plumbline.charts.ProcessPicture;
import plumbline.charts.ProcessWords;
import plumbline.charts.Stretch;
import plumbline.charts.Verdict;

/** How the parts of a process chart look, and the key that says so of those that are in it. */
final class ProcessKeys {

  private ProcessKeys() {}

  static Stroke meanStroke(Draft draft) {
    return Stroke.whole(Ink.BLACK, draft.format().thin() * 1.2);
  }

  static Stroke limitStroke(Draft draft) {
    double thin = draft.format().thin();
    return Stroke.dashed(Ink.QUIET, thin * 1.4, thin * 7, thin * 4);
  }

  static Stroke targetStroke(Draft draft) {
    double thin = draft.format().thin();
    return new Stroke(Ink.PINK, thin * 2, List.of(thin * 12, thin * 3, thin * 2, thin * 3));
  }

  static Stroke thresholdStroke(Draft draft) {
    double thin = draft.format().thin();
    return Stroke.dashed(Ink.TEAL, thin * 1.4, thin * 2, thin * 3);
  }

  static Stroke breakStroke(Draft draft) {
    double thin = draft.format().thin();
    return Stroke.dashed(Ink.QUIET, thin * 1.2, thin * 1.5, thin * 2.5);
  }

  static Shape shape(Judged judged) {
    return shape(judged.verdict(), judged.upwards());
  }

  private static Shape shape(Verdict verdict, boolean upwards) {
    return switch (verdict) {
      case IMPROVEMENT -> Shape.DIAMOND;
      case CONCERN -> Shape.SQUARE;
      case NEUTRAL -> upwards ? Shape.TRIANGLE_UP : Shape.TRIANGLE_DOWN;
      case NONE -> Shape.DISC;
    };
  }

  static int colour(Verdict verdict) {
    return switch (verdict) {
      case IMPROVEMENT -> Ink.BLUE;
      case CONCERN -> Ink.ORANGE;
      case NEUTRAL -> Ink.PURPLE;
      case NONE -> Ink.QUIET;
    };
  }

  static List<Key> of(ProcessPicture picture, Draft draft) {
    List<Key> keys = new ArrayList<>();
    points(picture, keys);
    limits(picture, draft, keys);
    BigDecimal target = picture.target();
    if (target != null) {
      keys.add(new Key(Key.line(targetStroke(draft)), "Target, " + picture.values().words(target)));
    }
    for (int i = 0; i < picture.thresholds().size(); i++) {
      var threshold = picture.thresholds().get(i);
      keys.add(
          new Key(
              Key.line(thresholdStroke(draft)),
              ReferenceLines.letter(i)
                  + ": "
                  + threshold.label()
                  + ", "
                  + picture.values().words(threshold.value())));
    }
    if (picture.chart().stretches().size() > 1) {
      keys.add(new Key(Key.line(breakStroke(draft)), "Limits worked out anew"));
    }
    return keys;
  }

  private static void points(ProcessPicture picture, List<Key> keys) {
    List<Judged> points = picture.chart().points();
    if (points.stream().anyMatch(each -> each.cause() == Cause.COMMON)) {
      keys.add(new Key(Shape.DISC.sample(Ink.QUIET, false), "As usual"));
    }
    boolean uncalled =
        points.stream()
            .anyMatch(each -> each.cause() == Cause.NOT_CALLED && each.point().value() != null);
    if (uncalled) {
      keys.add(new Key(Shape.DISC.sample(Ink.QUIET, true), "Too few to call"));
    }
    verdict(points, Verdict.IMPROVEMENT, true, "Improvement", keys);
    verdict(points, Verdict.CONCERN, true, "Concern", keys);
    verdict(points, Verdict.NEUTRAL, true, "Change upwards", keys);
    verdict(points, Verdict.NEUTRAL, false, "Change downwards", keys);
  }

  private static void verdict(
      List<Judged> points, Verdict verdict, boolean upwards, String words, List<Key> keys) {
    boolean found =
        points.stream()
            .anyMatch(each ->
                each.verdict() == verdict
                    && (verdict != Verdict.NEUTRAL || each.upwards() == upwards));
    if (found) {
      keys.add(new Key(shape(verdict, upwards).sample(colour(verdict), false), words));
    }
  }

  private static void limits(ProcessPicture picture, Draft draft, List<Key> keys) {
    List<Stretch> limited =
        picture.chart().stretches().stream().filter(each -> each.limits() != null).toList();
    if (limited.isEmpty()) {
      return;
    }
    Limits limits = limited.getLast().limits();
    ProcessWords words = picture.words();
    String mean = "Mean";
    String both = "Limits";
    if (limits != null && picture.chart().stretches().size() == 1) {
      mean += ", " + words.limit(limits.mean());
      both += ", " + words.limit(limits.lower()) + " and " + words.limit(limits.upper());
    }
    keys.add(new Key(Key.line(meanStroke(draft)), mean));
    keys.add(new Key(Key.line(limitStroke(draft)), both));
  }
}
