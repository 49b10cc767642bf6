package plumbline.observations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import plumbline.common.Refused;
import plumbline.measures.Measure;
import plumbline.periods.Basis;
import plumbline.periods.Exceptions;
import plumbline.periods.Period;
import plumbline.periods.PeriodText;

/** A value as it was typed into a form or stands in a line of a table; refusals are collected. */
public final class FigureText {

  private final Measure measure;
  private final UnaryOperator<String> typed;
  private final List<Refused> refusals = new ArrayList<>();

  /**
   * @param typed what was typed in a field, which has the name under which it is refused
   */
  public FigureText(Measure measure, UnaryOperator<String> typed) {
    this.measure = measure;
    this.typed = typed;
  }

  /** What is wrong with it. */
  public List<Refused> refusals() {
    return List.copyOf(refusals);
  }

  /** The value; nothing when something is wrong with it. */
  public Optional<NewObservation> read(Openness openness) {
    LocalDate day = take(this::day).orElse(null);
    Optional<Period> period = take(() -> period(day));
    Optional<Amount> amount = take(this::amount);
    Optional<Kind> kind = take(this::kind);
    Optional<Whom> whom = take(this::whom);
    Optional<Printed> printed = take(() -> printed(period, day));
    if (!refusals.isEmpty()) {
      return Optional.empty();
    }
    NewObservation figure =
        new NewObservation(
            whom.orElseThrow(),
            period.orElseThrow(),
            amount.orElseThrow(),
            kind.orElseThrow(),
            printed.orElseThrow(),
            openness);
    return Optional.of(figure);
  }

  private <T> Optional<T> take(Supplier<@Nullable T> part) {
    try {
      return Optional.ofNullable(part.get());
    } catch (Refused refused) {
      refusals.add(refused);
      return Optional.empty();
    }
  }

  private String text(String field) {
    return typed.apply(field).strip();
  }

  private @Nullable LocalDate day() {
    String text = text("source_day");
    if (text.isEmpty()) {
      return null;
    }
    try {
      Period day = PeriodText.read("source_day", text);
      if (day.first().equals(day.last())) {
        return day.last();
      }
    } catch (Refused noPeriod) {
      // Said below in the words of a day.
    }
    throw new Refused("source_day", "“" + text + "” is not a day; enter one like 30/5/2019.");
  }

  private Period period(@Nullable LocalDate day) {
    String chosen = text("basis");
    Basis basis =
        chosen.isEmpty()
            ? null
            : Chosen.of("basis", chosen, Basis.class, Basis::words, Basis.NOT_STATED);
    return new PeriodText("period", text("period"), basis, day).read();
  }

  private Amount amount() {
    String exactness = text("exactness");
    Exactness chosen =
        exactness.isEmpty()
            ? null
            : Chosen.of("exactness", exactness, Exactness.class, Exactness::words, Exactness.EXACT);
    String headed = text("heading");
    Heading heading =
        headed.isEmpty()
            ? null
            : Chosen.of("heading", headed, Heading.class, Heading::words, Heading.SAME);
    Amount amount =
        new AmountText(measure.values(), text("amount"), chosen)
            .read(new AmountText.Beside(text("amount_to"), heading));
    return amount.from(
        AmountText.part(measure.values(), "numerator", text("numerator")),
        AmountText.part(measure.values(), "denominator", text("denominator")));
  }

  private Kind kind() {
    String order = text("category_order");
    if (!order.matches("\\d{0,6}")) {
      throw new Refused("category_order", "Enter the place of the part as a number, such as 3.");
    }
    return new Kind(
        Chosen.of(
            "exceptions", text("exceptions"), Exceptions.class, Exceptions::words, usual(measure)),
        isForecast(),
        text("category"),
        order.isEmpty() ? 0 : Integer.parseInt(order));
  }

  private boolean isForecast() {
    return switch (text("forecast").toLowerCase(java.util.Locale.ROOT)) {
      case "", "no", "false", "actual" -> false;
      case "yes", "true", "forecast" -> true;
      default -> throw new Refused("forecast", "Enter “yes” for a forecast, else leave it empty.");
    };
  }

  /** What a value says of exceptions when nobody says anything. */
  public static Exceptions usual(Measure measure) {
    return measure.exceptionsRule().isBlank() ? Exceptions.NOT_APPLICABLE : Exceptions.NOT_STATED;
  }

  private Whom whom() {
    About about = Chosen.of("about", text("about"), About.class, About::words, About.AREA);
    return new Whom(about, text("about_name"));
  }

  private Printed printed(Optional<Period> period, @Nullable LocalDate day) {
    String value = text("printed");
    boolean saysMore = new AmountText(measure.values(), text("amount"), null).saysMore();
    String typedPeriod = text("period");
    String written = text("period_printed").isEmpty() ? typedPeriod : text("period_printed");
    boolean isPlain = period.filter(each -> each.words().equalsIgnoreCase(written)).isPresent();
    return new Printed(
        value.isEmpty() && saysMore ? text("amount") : value,
        isPlain ? "" : written,
        text("source"),
        text("page"),
        day,
        text("note"));
  }
}
