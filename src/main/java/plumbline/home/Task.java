package plumbline.home;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import plumbline.common.Month;

/** An open month in which a person has criteria to confirm. */
@Introspected
record Task(
    String slug, String area, Month month, LocalDate dueOn, int total, int done, int coordinates) {}
