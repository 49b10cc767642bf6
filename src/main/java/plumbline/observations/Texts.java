package plumbline.observations;

import plumbline.common.Refused;

/** What the texts of a value may be. */
final class Texts {

  private Texts() {}

  /** Refuses what is longer than its column, or cannot be printed. */
  static void requireShort(String field, String text, int most) {
    int length = text.codePointCount(0, text.length());
    if (length > most) {
      throw new Refused(
          field,
          "This text has %,d characters; shorten it to %,d or fewer.".formatted(length, most));
    }
    if (text.chars().anyMatch(letter -> Character.isISOControl(letter) && letter != '\n')) {
      throw new Refused(
          field, "This text has a control character that cannot be printed; type it again.");
    }
  }
}
