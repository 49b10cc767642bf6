package plumbline.reports.pdf;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text in characters that the font can print. What it cannot print is named in its place, so that
 * nothing is dropped unseen: {@code [not printable: U+1F600]}. Characters that have no picture
 * anywhere (joiners, direction marks, soft hyphens) are left out when they stand alone.
 */
final class PrintableText {

  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final char NO_BREAK_HYPHEN = '\u2011';

  private PrintableText() {}

  /** The text with {@code \n} as its only line end and every other character in the typeface. */
  static String of(String text, Typeface typeface) {
    if (isPlain(text)) {
      return text;
    }
    String lines =
        LINE_END.matcher(text).replaceAll("\n").replace('\t', ' ').replace(NO_BREAK_HYPHEN, '-');
    String composed = Normalizer.normalize(lines, Normalizer.Form.NFC);
    var printable = new StringBuilder(composed.length());
    int at = 0;
    while (at < composed.length()) {
      int end = endOfUnprintable(composed, at, typeface);
      if (end > at) {
        name(composed.substring(at, end), printable);
        at = end;
      } else {
        printable.append(composed.charAt(at++));
      }
    }
    return printable.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '~' || (c < ' ' && c != '\n')) {
        return false;
      }
    }
    return true;
  }

  private static int endOfUnprintable(String text, int from, Typeface typeface) {
    int end = from;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      if (codePoint == '\n' || (typeface.prints(codePoint) && !isInvisible(codePoint))) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return end;
  }

  /** Names the run, with the joiners in it, unless nothing in it would ever be seen. */
  private static void name(String run, StringBuilder printable) {
    if (run.codePoints().allMatch(PrintableText::isInvisible)) {
      return;
    }
    printable.append("[not printable:");
    run.codePoints().forEach(c -> printable.append(" U+%04X".formatted(c)));
    printable.append(']');
  }

  private static boolean isInvisible(int c) {
    return c == 0x00AD
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0xFEFF;
  }
}
