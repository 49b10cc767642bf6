package plumbline.home;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import plumbline.common.Month;

/**
 * One line of the task list.
 *
 * @param title what to do, which leads to where it is done
 * @param status by when, or that it is done
 */
record ToDo(String title, String href, String detail, String status, boolean late, boolean done) {

  static ToDo done(String title, String href, String detail) {
    return new ToDo(title, href, detail, "Done", false, true);
  }

  static ToDo due(
      String title, String href, String detail, @Nullable LocalDate day, LocalDate today) {
    return day == null
        ? open(title, href, detail, "")
        : new ToDo(title, href, detail, "Due " + Month.dayWords(day), today.isAfter(day), false);
  }

  static ToDo open(String title, String href, String detail, String status) {
    return new ToDo(title, href, detail, status, false, false);
  }
}
