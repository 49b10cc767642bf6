package plumbline.home;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import plumbline.common.Month;

/**
 * An open month with criteria that wait for a person.
 *
 * @param agency for whom the person answers, or empty for a lead
 */
@Introspected
record Task(
    String slug, String area, String agency, Month month, LocalDate dueOn, int total, int done) {

  boolean isDone() {
    return done == total;
  }
}
