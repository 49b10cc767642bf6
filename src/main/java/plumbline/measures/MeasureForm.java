package plumbline.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.Ids;
import plumbline.common.Refused;
import plumbline.web.Form;

/** What was typed about a measure; what is wrong with it stands in the form. */
record MeasureForm(Form form) {

  private static final int LONG_LINE = 400;

  MeasureFacts facts() {
    String name = form.line("name", "Enter what is measured.");
    Unit unit = chosen(Unit.class, "unit", Unit.COUNT, "Choose what its values are.");
    String counted = form.optionalLine("counted");
    if (unit == Unit.TIME && !Times.UNITS.contains(counted)) {
      form.refuse("counted", "Choose whether it is in minutes, hours, days or weeks.");
    }
    boolean isUnitKnown = form.error("unit").isEmpty() && form.error("counted").isEmpty();
    return new MeasureFacts(
        form.optionalLine("key"),
        form.optionalLine("standard"),
        name,
        form.words("definition"),
        line("numerator"),
        line("denominator"),
        unit,
        counted,
        chosen(Better.class, "better", Better.NEITHER, "Choose which direction is better."),
        form.words("exceptions_rule"),
        form.optionalLine("source"),
        form.optionalLine("owner"),
        agency(),
        isUnitKnown ? value("target", new Values(unit, counted)) : null,
        form.optionalLine("target_words"));
  }

  /** A threshold of a measure whose values are such. */
  Optional<MeasureLimits.Held> held(Values values) {
    Threshold.Side side =
        chosen(Threshold.Side.class, "side", Threshold.Side.ABOVE, "Choose the side.");
    BigDecimal amount = value("amount", values);
    if (amount == null && form.error("amount").isEmpty()) {
      form.refuse("amount", "Enter the value that must not be crossed.");
    }
    String whose =
        form.line("whose", "Enter whose threshold it is, such as “the law” or “this area”.");
    String consequence = line("consequence");
    String source = form.optionalLine("source");
    return form.isGood() && amount != null
        ? Optional.of(new MeasureLimits.Held(side, amount, whose, consequence, source))
        : Optional.empty();
  }

  Optional<LocalDate> startsOn() {
    Optional<LocalDate> day = form.day("starts_on");
    if (day.isEmpty() && form.error("starts_on").isEmpty()) {
      form.refuse("starts_on", "Enter the day from which the limits begin anew.");
    }
    return day;
  }

  /** A line of up to 400 characters. */
  String line(String field) {
    String text = form.words(field).strip().replace('\n', ' ');
    if (text.codePointCount(0, text.length()) > LONG_LINE) {
      form.refuse(field, "Shorten this text to 400 characters or fewer. Nothing has been lost.");
    }
    return text;
  }

  private @Nullable BigDecimal value(String field, Values values) {
    String typed = form.optionalLine(field);
    if (typed.isEmpty()) {
      return null;
    }
    try {
      return values.read(field, typed);
    } catch (Refused refused) {
      form.refuse(refused);
      return null;
    }
  }

  private @Nullable AgencyId agency() {
    String typed = form.text("agency");
    if (!typed.isEmpty() && !typed.matches(Ids.FORM)) {
      form.refuse("agency", "Choose an agency from the list.");
      return null;
    }
    return typed.isEmpty() ? null : new AgencyId(Long.parseLong(typed));
  }

  private <E extends Enum<E>> E chosen(Class<E> type, String field, E otherwise, String sentence) {
    try {
      return Enum.valueOf(type, form.text(field));
    } catch (IllegalArgumentException none) {
      form.refuse(field, sentence);
      return otherwise;
    }
  }
}
