package plumbline.measures;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.Refused;

/**
 * What is said of a measure; every part as {@link Measure} explains it.
 *
 * @param key empty for one that is made of the name
 * @param standard empty for a measure of the area's own
 */
public record MeasureFacts(
    String key,
    String standard,
    String name,
    String definition,
    String numerator,
    String denominator,
    Unit unit,
    String counted,
    Better better,
    String exceptionsRule,
    String source,
    String ownerRole,
    @Nullable AgencyId agency,
    @Nullable BigDecimal target,
    String targetWords) {

  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
  private static final int LONGEST_KEY = 60;

  public MeasureFacts {
    counted = unit == Unit.RATE || unit == Unit.MONEY ? "" : counted.strip();
  }

  /** The key as typed, or one out of the name. */
  String keyOrName() {
    if (!key.isEmpty()) {
      return key;
    }
    String made =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String cut = made.substring(0, Math.min(LONGEST_KEY, made.length()));
    return cut.isEmpty() ? "measure" : cut.replaceAll("-$", "");
  }

  void requirePossible() {
    if (name.isBlank()) {
      throw new Refused("name", "Enter what is measured.");
    }
    if (!key.isEmpty() && !KEY.matcher(key).matches()) {
      throw new Refused(
          "key",
          "Use up to 60 lower-case letters, digits and hyphens, or leave the short name empty.");
    }
    if (unit == Unit.TIME && !Times.UNITS.contains(counted)) {
      throw new Refused("counted", "Choose whether it is in minutes, hours, days or weeks.");
    }
  }
}
