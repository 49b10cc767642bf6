package plumbline.sample.papers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.observations.About;
import plumbline.observations.Amount;
import plumbline.observations.Exactness;
import plumbline.observations.Heading;
import plumbline.observations.Kind;
import plumbline.observations.NewObservation;
import plumbline.observations.Printed;
import plumbline.observations.Whom;
import plumbline.periods.Basis;
import plumbline.periods.Exceptions;
import plumbline.periods.Period;
import plumbline.periods.PeriodText;
import plumbline.reviews.Readers;

/**
 * A figure of a file. One with a numerator and a denominator may leave out its amount.
 *
 * @param period as people write it; empty where the source states none
 * @param source where it is printed, unless that is where all of the file is
 * @param day on which it is recorded; empty for together with its measure
 * @param by the key of the person who records it; empty for the coordinator
 * @param restates the key of the figure that it replaces
 */
record FigureText(
    String key,
    @Nullable About about,
    String aboutName,
    String period,
    @Nullable Basis basis,
    String written,
    @Nullable Exactness exactness,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal to,
    @Nullable Heading heading,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Nullable Exceptions exceptions,
    @Nullable Boolean forecast,
    String category,
    String printed,
    String source,
    String sourceDay,
    String page,
    String note,
    @Nullable Readers readers,
    String committee,
    String day,
    String by,
    String restates,
    String reason) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  LocalDate recorded(MeasureText measure) {
    return day.isEmpty() ? measure.beganOn() : PapersFile.day(day);
  }

  NewObservation in(PapersFile file, MeasureText measure, int place, Writers by) {
    Readers open = readers == null ? Readers.PARTNERSHIP : readers;
    Printed where = where(file);
    return NewObservation.of(time(where), howMuch())
        .about(about == null ? Whom.AREA : new Whom(about, aboutName))
        .as(kind(measure, place))
        .printed(where)
        .open(by.openness(open, committee));
  }

  private Printed where(PapersFile file) {
    PapersFile.SourceText common = source.isEmpty() ? file.printedIn() : null;
    String said = common == null ? sourceDay : common.day();
    LocalDate written = said.isEmpty() ? null : PapersFile.day(said);
    return Printed.in(common == null ? source : common.source(), page, written)
        .as(printed, this.written)
        .noting(note);
  }

  private Period time(Printed where) {
    Basis meant = period.isEmpty() ? Basis.NOT_STATED : basis;
    return new PeriodText("period", period, meant, where.day()).read();
  }

  private Kind kind(MeasureText measure, int place) {
    Exceptions common = Objects.requireNonNullElse(measure.exceptions(), Exceptions.NOT_APPLICABLE);
    Exceptions which = Objects.requireNonNullElse(exceptions, common);
    boolean isForecast = Objects.requireNonNullElse(forecast, false);
    return new Kind(which, isForecast, category, category.isEmpty() ? 0 : place);
  }

  private Amount howMuch() {
    Exactness how = Objects.requireNonNullElse(exactness, Exactness.EXACT);
    return new Amount(how, value().orElse(null), to, heading, numerator, denominator);
  }

  private Optional<BigDecimal> value() {
    return amount == null && numerator != null && denominator != null
        ? Optional.of(numerator.multiply(HUNDRED).divide(denominator, 1, RoundingMode.HALF_UP))
        : Optional.ofNullable(amount);
  }
}
