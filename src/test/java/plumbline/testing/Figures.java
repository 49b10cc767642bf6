package plumbline.testing;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.concurrent.atomic.AtomicInteger;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.MeasureId;
import plumbline.database.TestDatabase;
import plumbline.measures.Better;
import plumbline.measures.MeasureFacts;
import plumbline.measures.Measures;
import plumbline.measures.Unit;
import plumbline.observations.Amount;
import plumbline.observations.NewObservation;
import plumbline.people.Viewer;
import plumbline.periods.Basis;
import plumbline.periods.Period;

/** Measures and their values for tests. */
public final class Figures {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Figures() {}

  /** A measure of which nothing is said but its unit. */
  public static MeasureId measure(
      Story story, Viewer keeper, Unit unit, String counted, CriterionId... criteria) {
    MeasureFacts facts =
        new MeasureFacts(
            "",
            "",
            "Measure " + NUMBER.incrementAndGet(),
            "",
            "",
            "",
            unit,
            counted,
            Better.HIGHER,
            "",
            "",
            "",
            null,
            null,
            "");
    AreaId area = story.area().id();
    MeasureId id = Plumbline.bean(Measures.class).add(keeper, area, facts);
    for (CriterionId criterion : criteria) {
      link(area, id, criterion);
    }
    return id;
  }

  private static void link(AreaId area, MeasureId id, CriterionId criterion) {
    try (Connection connection =
            DriverManager.getConnection(
                TestDatabase.url(),
                TestDatabase.program().user(),
                TestDatabase.program().password());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO measure_criterion (area_id, measure_id, criterion_id) VALUES (%d, %d, '%s')"
              .formatted(area.value(), id.value(), criterion));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The value of a month, for the partnership to read. */
  public static NewObservation month(int year, int month, String value) {
    return month(year, month, Amount.exactly(new BigDecimal(value)));
  }

  public static NewObservation month(int year, int month, Amount amount) {
    YearMonth of = YearMonth.of(year, month);
    return NewObservation.of(new Period(Basis.MONTH, of.atDay(1), of.atEndOfMonth()), amount);
  }
}
