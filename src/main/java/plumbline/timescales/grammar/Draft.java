package plumbline.timescales.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.timescales.Doubt;
import plumbline.timescales.DueDate;
import plumbline.timescales.Rhythm;
import plumbline.timescales.Understanding;
import plumbline.timescales.Understanding.NotUnderstood;
import plumbline.timescales.Understanding.Standing;
import plumbline.timescales.Understanding.Understood;

/** What has been understood so far. Saying two things where only one can hold leaves a doubt. */
final class Draft {

  private static final int MOST_REVIEWS = 6;

  private final Words words;
  private Standing standing = Standing.OPEN;
  private @Nullable DueDate due;
  private @Nullable DueDate reviewDue;
  private final List<Rhythm> reviews = new ArrayList<>();
  private @Nullable String waitsFor;
  private final List<String> remarks = new ArrayList<>();

  Draft(Words words) {
    this.words = words;
  }

  void stand(Standing stated) {
    if (standing != Standing.OPEN && standing != stated) {
      words.doubt(Doubt.CONTRADICTION);
    }
    standing = stated;
  }

  void due(DueDate date) {
    if (due != null) {
      words.doubt(Doubt.SEVERAL_DATES);
    }
    if (standing == Standing.COMPLETE) {
      words.doubt(Doubt.DONE_OR_DUE);
    }
    due = date;
  }

  void reviewDue(DueDate date) {
    if (reviewDue != null) {
      words.doubt(Doubt.SEVERAL_DATES);
    }
    reviewDue = date;
  }

  void review(Rhythm rhythm) {
    reviews.add(rhythm);
  }

  void waitsFor(String event) {
    if (waitsFor != null) {
      words.doubt(Doubt.UNEXPLAINED);
    }
    waitsFor = event;
  }

  void remark(String remark) {
    remarks.add(remark.strip());
  }

  boolean hasReviews() {
    return !reviews.isEmpty();
  }

  boolean isEmpty() {
    return standing == Standing.OPEN
        && due == null
        && reviewDue == null
        && reviews.isEmpty()
        && waitsFor == null;
  }

  Understanding finished() {
    if (standing == Standing.COMPLETE && waitsFor != null) {
      words.doubt(Doubt.CONTRADICTION);
    }
    if (isEmpty() || reviews.size() > MOST_REVIEWS) {
      words.doubt(Doubt.UNEXPLAINED);
    }
    Doubt doubt = words.doubt();
    return doubt != null
        ? new NotUnderstood(doubt)
        : new Understood(standing, due, reviewDue, reviews, waitsFor, String.join("; ", remarks));
  }
}
