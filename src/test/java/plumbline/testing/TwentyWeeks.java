package plumbline.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import plumbline.common.MeasureId;
import plumbline.common.ObservationId;
import plumbline.measures.Better;
import plumbline.measures.MeasureFacts;
import plumbline.measures.Measures;
import plumbline.measures.Unit;
import plumbline.observations.Amount;
import plumbline.observations.Kind;
import plumbline.observations.NewObservation;
import plumbline.observations.Observations;
import plumbline.observations.Printed;
import plumbline.people.Viewer;
import plumbline.periods.Exceptions;
import plumbline.periods.PeriodText;

/** The measure of plans issued within 20 weeks, as papers quote it. */
public final class TwentyWeeks {

  private TwentyWeeks() {}

  public static MeasureId measure(Story story, Viewer keeper) {
    return Plumbline.bean(Measures.class)
        .add(
            keeper,
            story.area().id(),
            new MeasureFacts(
                "",
                Published.STANDARD,
                "Plans issued within 20 weeks",
                "The share of new plans that were final within 20 weeks.",
                "Plans in time",
                "All new plans",
                Unit.RATE,
                "",
                Better.HIGHER,
                "Four exceptions of the regulations",
                "SEN2 return",
                "SEND service manager",
                null,
                new BigDecimal("60"),
                "Agreed by the board"));
  }

  public static NewObservation rate(String period, String amount) {
    return NewObservation.of(PeriodText.read("period", period), Amount.exactly(amount))
        .as(Kind.of(Exceptions.NOT_STATED));
  }

  public static Printed in(String source) {
    return Printed.in(source, "page 2", LocalDate.of(2019, 5, 30));
  }

  public static ObservationId record(
      Story story, Viewer who, MeasureId measure, NewObservation value) {
    return Plumbline.bean(Observations.class).record(who, story.area().id(), measure, value);
  }
}
