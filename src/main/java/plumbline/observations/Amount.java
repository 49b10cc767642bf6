package plumbline.observations;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import plumbline.common.Refused;
import plumbline.measures.Unit;
import plumbline.measures.Values;

/**
 * How much a source says it is.
 *
 * @param value of a range its lower end; absent where the source gives a direction only or nothing
 * @param to the upper end of a range
 */
public record Amount(
    Exactness exactness,
    @Nullable BigDecimal value,
    @Nullable BigDecimal to,
    @Nullable Heading heading,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator) {

  private static final int PLACES = 4;
  private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(13);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Amount {
    value = plain("amount", value);
    to = plain("amount_to", to);
    numerator = plain("numerator", numerator);
    denominator = plain("denominator", denominator);
    switch (exactness) {
      case EXACT, ABOUT, AT_LEAST, AT_MOST -> {
        requireThere("amount", value, "Enter the value.");
        requireAbsent("amount_to", to, "Only a range has an upper end; leave it empty.");
        requireAbsent("heading", heading, "A value with a number has no direction of its own.");
      }
      case RANGE -> {
        requireThere("amount", value, "Enter the lower end of the range.");
        requireThere("amount_to", to, "Enter the upper end of the range.");
        requireAbsent("heading", heading, "A value with a number has no direction of its own.");
        if (value != null && to != null && value.compareTo(to) > 0) {
          throw new Refused("amount_to", "Enter an upper end that is not below the lower one.");
        }
      }
      case DIRECTION -> {
        requireThere("heading", heading, "Choose which way it went.");
        requireAbsent("amount", value, "Leave the value empty where there is a direction only.");
        requireAbsent("amount_to", to, "Leave the value empty where there is a direction only.");
      }
      case NOT_RECORDED -> {
        requireAbsent("amount", value, "Leave the value empty where the source has none.");
        requireAbsent("amount_to", to, "Leave the value empty where the source has none.");
        requireAbsent("heading", heading, "Leave the direction empty where the source has none.");
      }
    }
    if (denominator != null && denominator.signum() <= 0) {
      throw new Refused("denominator", "Enter a denominator above 0, or leave it empty.");
    }
  }

  public static Amount exactly(BigDecimal value) {
    return new Amount(Exactness.EXACT, value, null, null, null, null);
  }

  public static Amount exactly(String value) {
    return exactly(new BigDecimal(value));
  }

  /** With a number that is not exact: {@code ABOUT}, {@code AT_LEAST} or {@code AT_MOST}. */
  public static Amount of(Exactness exactness, String value) {
    return new Amount(exactness, new BigDecimal(value), null, null, null, null);
  }

  public static Amount range(String from, String to) {
    return new Amount(Exactness.RANGE, new BigDecimal(from), new BigDecimal(to), null, null, null);
  }

  public static Amount direction(Heading heading) {
    return new Amount(Exactness.DIRECTION, null, null, heading, null, null);
  }

  public static Amount notRecorded() {
    return new Amount(Exactness.NOT_RECORDED, null, null, null, null, null);
  }

  /** The same with what it was worked out from. */
  public Amount from(@Nullable BigDecimal over, @Nullable BigDecimal under) {
    return new Amount(exactness, value, to, heading, over, under);
  }

  /** Refuses what no value of this unit can be. */
  void requirePossible(Unit unit) {
    requirePossible(unit, "amount", value);
    requirePossible(unit, "amount_to", to);
    if (unit != Unit.MONEY && numerator != null && numerator.signum() < 0) {
      throw new Refused("numerator", "Enter a numerator that is not below 0.");
    }
  }

  private static void requirePossible(Unit unit, String field, @Nullable BigDecimal value) {
    if (value == null) {
      return;
    }
    if (unit == Unit.RATE && value.compareTo(HUNDRED) > 0) {
      throw new Refused(field, value.toPlainString() + "% is more than 100%.");
    }
    if (unit != Unit.MONEY && value.signum() < 0) {
      throw new Refused(field, value.toPlainString() + " is below 0; enter 0 or more.");
    }
  }

  /** Whether the part is larger than the whole. */
  boolean isMoreThanWhole() {
    return numerator != null && denominator != null && numerator.compareTo(denominator) > 0;
  }

  /** "54.5%", "about 2,060 plans", "200 to 270 cases", "went up", "not recorded in the source". */
  public String words(Values values) {
    return switch (exactness) {
      case EXACT -> value == null ? "" : values.words(value);
      case ABOUT, AT_LEAST, AT_MOST ->
          exactness.words() + " " + (value == null ? "" : values.words(value));
      case RANGE ->
          value == null || to == null ? "" : values.shortWords(value) + " to " + values.words(to);
      case DIRECTION -> heading == null ? "" : heading.words();
      case NOT_RECORDED -> exactness.words();
    };
  }

  /** Whether both say the same. */
  boolean says(Amount other) {
    return exactness == other.exactness
        && heading == other.heading
        && Objects.equals(value, other.value)
        && Objects.equals(to, other.to)
        && Objects.equals(numerator, other.numerator)
        && Objects.equals(denominator, other.denominator);
  }

  private static void requireThere(String field, @Nullable Object given, String sentence) {
    if (given == null) {
      throw new Refused(field, sentence);
    }
  }

  private static void requireAbsent(String field, @Nullable Object given, String sentence) {
    if (given != null) {
      throw new Refused(field, sentence);
    }
  }

  /** The number as it is kept, so that equal numbers are equal. */
  private static @Nullable BigDecimal plain(String field, @Nullable BigDecimal number) {
    if (number == null) {
      return null;
    }
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    if (plain.scale() > PLACES) {
      throw new Refused(field, "Enter at most four places after the point.");
    }
    if (plain.abs().compareTo(TOO_LARGE) >= 0) {
      throw new Refused(field, "This number is too large to be a figure of ours.");
    }
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
