package plumbline.observations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a value was found, and how it stands there.
 *
 * @param value as the source prints it; nothing when that is no other than the value
 * @param period as the source writes it; nothing when that is no other than the period
 * @param day of the paper or file that prints it
 */
public record Printed(
    String value, String period, String source, String page, @Nullable LocalDate day, String note) {

  public static final Printed NOWHERE = new Printed("", "", "", "", null, "");

  public Printed {
    value = value.strip();
    period = period.strip();
    source = source.strip();
    page = page.strip();
    note = note.strip();
    Texts.requireShort("printed", value, 200);
    Texts.requireShort("period", period, 100);
    Texts.requireShort("source", source, 200);
    Texts.requireShort("page", page, 60);
    Texts.requireShort("note", note, 1000);
  }

  public static Printed in(String source, String page, @Nullable LocalDate day) {
    return new Printed("", "", source, page, day, "");
  }

  /** The same with the words of the source for the value and for its period. */
  public Printed as(String valueWords, String periodWords) {
    return new Printed(valueWords, periodWords, source, page, day, note);
  }

  public Printed noting(String words) {
    return new Printed(value, period, source, page, day, words);
  }
}
