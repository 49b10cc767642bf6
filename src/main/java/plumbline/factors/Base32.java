package plumbline.factors;

import java.math.BigInteger;
import java.util.Locale;

/** Five bits a letter, as authenticator apps take them and people can type them (RFC 4648). */
final class Base32 {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Base32() {}

  /** The letters of bytes whose bits are a multiple of five. */
  static String of(byte[] bytes) {
    BigInteger rest = new BigInteger(1, bytes);
    StringBuilder text = new StringBuilder();
    for (int letter = 0; letter < bytes.length * 8 / 5; letter++) {
      text.append(LETTERS.charAt(rest.intValue() & 31));
      rest = rest.shiftRight(5);
    }
    return text.reverse().toString();
  }

  /** In groups of four, which are easier to copy by eye. */
  static String inGroups(String text, String between) {
    return text.replaceAll("(.{4})(?!$)", "$1" + between);
  }

  /** What was typed, without the gaps that a person puts in. */
  static String bare(String typed) {
    return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }
}
