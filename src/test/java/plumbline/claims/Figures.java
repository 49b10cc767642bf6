package plumbline.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import plumbline.common.MeasureId;
import plumbline.common.ObservationId;
import plumbline.common.PersonId;
import plumbline.measures.Unit;
import plumbline.measures.Values;
import plumbline.observations.About;
import plumbline.observations.Exactness;
import plumbline.observations.Observation;
import plumbline.observations.Standing;
import plumbline.periods.Exceptions;
import plumbline.periods.Period;
import plumbline.periods.PeriodText;
import plumbline.reviews.Readers;

/** Figures as papers quote them, for tables of tests. */
record Figures(
    Unit unit,
    String counted,
    Exactness exactness,
    Exceptions exceptions,
    boolean isForecast,
    @Nullable LocalDate sourceDay,
    @Nullable BigDecimal to,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator) {

  static Figures rate() {
    return of(Unit.RATE, "");
  }

  static Figures of(Unit unit, String counted) {
    return new Figures(
        unit, counted, Exactness.EXACT, Exceptions.NOT_STATED, false, null, null, null, null);
  }

  Figures as(Exactness how) {
    return new Figures(
        unit, counted, how, exceptions, isForecast, sourceDay, to, numerator, denominator);
  }

  Figures as(Exceptions which) {
    return new Figures(
        unit, counted, exactness, which, isForecast, sourceDay, to, numerator, denominator);
  }

  Figures forecast() {
    return new Figures(
        unit, counted, exactness, exceptions, true, sourceDay, to, numerator, denominator);
  }

  Figures writtenOn(LocalDate day) {
    return new Figures(
        unit, counted, exactness, exceptions, isForecast, day, to, numerator, denominator);
  }

  Figures upTo(String high) {
    return new Figures(
        unit,
        counted,
        Exactness.RANGE,
        exceptions,
        isForecast,
        sourceDay,
        new BigDecimal(high),
        numerator,
        denominator);
  }

  Figures given(int part, int whole) {
    return new Figures(
        unit,
        counted,
        exactness,
        exceptions,
        isForecast,
        sourceDay,
        to,
        BigDecimal.valueOf(part),
        BigDecimal.valueOf(whole));
  }

  /** A number as the database keeps it, with four places, and as it was printed. */
  Quoted quote(String period, String number) {
    return quote(period(period), number);
  }

  Quoted quote(Period period, String number) {
    BigDecimal amount = new BigDecimal(number.replaceAll("[^0-9.]", "")).setScale(4);
    return new Quoted(
        new Values(unit, counted),
        new Observation(
            new ObservationId(1),
            new MeasureId(1),
            About.AREA,
            "",
            period.basis(),
            period.first(),
            period.last(),
            "",
            exactness,
            amount,
            to,
            null,
            numerator,
            denominator,
            exceptions,
            isForecast,
            "",
            0,
            number,
            "A paper",
            "",
            sourceDay,
            "",
            Readers.PUBLIC,
            null,
            null,
            Standing.CURRENT,
            "",
            new PersonId(1),
            LocalDateTime.of(2026, 1, 1, 9, 0),
            1));
  }

  static Period period(String typed) {
    return PeriodText.read("period", typed);
  }
}
