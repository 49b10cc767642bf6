package plumbline.statistics;

/**
 * A measure that is published about every area, under one key for all files and releases.
 *
 * @param numerator what is counted of the denominator, in words; so for the denominator, which is
 *     empty where nothing is divided
 * @param unit {@code rate}, {@code count} or {@code time}
 * @param counted what stands after the number, such as {@code plans} or {@code weeks}
 * @param better {@code higher}, {@code lower} or {@code neither}
 * @param exceptionsRule which cases are left out, in words; empty without such a rule
 */
public record StandardMeasure(
    String key,
    String name,
    String definition,
    String numerator,
    String denominator,
    String unit,
    String counted,
    String better,
    String exceptionsRule,
    String source) {

  boolean isRate() {
    return unit.equals("rate");
  }
}
