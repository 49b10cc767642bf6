package plumbline.sample.papers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Consumer;

/** What is to be done on which day. More can be put down while a day is lived through. */
public final class Diary {

  /** For what was there before everything else. */
  static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  /** For what comes after everything else. */
  static final LocalDate LAST = LocalDate.MAX;

  private record Entry(LocalDate day, int number, Runnable deed) {}

  private final Queue<Entry> entries =
      new PriorityQueue<>(Comparator.comparing(Entry::day).thenComparing(Entry::number));
  private int numbers;

  /** Puts something down for a day, after what stands there already. */
  public void on(LocalDate day, Runnable deed) {
    entries.add(new Entry(day, numbers++, deed));
  }

  /**
   * Does what stands there up to and with this day, oldest first.
   *
   * @param turn is told the day of each entry before it is done
   */
  public void liveThrough(LocalDate last, Consumer<LocalDate> turn) {
    for (Entry next = entries.peek();
        next != null && !next.day().isAfter(last);
        next = entries.peek()) {
      entries.remove();
      turn.accept(next.day());
      next.deed().run();
    }
  }

  public boolean isDone() {
    return entries.isEmpty();
  }
}
