package plumbline.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers by which a child is known: NHS numbers (ten digits, the last by modulus 11) and
 * unique pupil numbers (a letter by modulus 23, then twelve digits). Only a number whose check is
 * right counts, and ten digits in one piece only where they are called an NHS number.
 */
final class ChildNumbers {

  private static final Pattern SPACED =
      Pattern.compile("(?<!\\d)\\d{3}([ -])\\d{3}\\1\\d{4}(?!\\d)");
  private static final Pattern NAMED =
      Pattern.compile("(?i)\\bNHS(?: (?:no|number|num))?[.:# ]{0,3}(\\d{10})(?!\\d)");
  private static final Pattern PUPIL =
      Pattern.compile("(?<![A-Za-z0-9])[A-HJ-NP-RT-Za-hj-np-rt-z]\\d{12}(?![A-Za-z0-9])");
  private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

  private ChildNumbers() {}

  /** What the text holds, as a sentence for whoever typed it; empty when it holds none. */
  static Optional<String> fault(String text) {
    return first(SPACED, 0, text)
        .filter(ChildNumbers::isNhs)
        .or(() -> first(NAMED, 1, text).filter(ChildNumbers::isNhs))
        .map(number -> sentence(number, "NHS number"))
        .or(() ->
            first(PUPIL, 0, text)
                .filter(ChildNumbers::isPupil)
                .map(number -> sentence(number, "unique pupil number")));
  }

  private static String sentence(String number, String kind) {
    return "“"
        + number
        + "” looks like a child’s "
        + kind
        + ". Nothing kept here may tell who a child is: take it out and save again.";
  }

  private static Optional<String> first(Pattern pattern, int group, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(group)) : Optional.empty();
  }

  private static boolean isNhs(String number) {
    String digits = number.replaceAll("\\D", "");
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (10 - i) * (digits.charAt(i) - '0');
    }
    int check = (11 - sum % 11) % 11;
    return check == digits.charAt(9) - '0';
  }

  private static boolean isPupil(String number) {
    int sum = 0;
    for (int i = 1; i <= 12; i++) {
      sum += (i + 1) * (number.charAt(i) - '0');
    }
    return LETTERS.charAt(sum % 23) == Character.toUpperCase(number.charAt(0));
  }
}
