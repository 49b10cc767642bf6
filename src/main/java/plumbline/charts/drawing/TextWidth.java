package plumbline.charts.drawing;

import java.text.Normalizer;

/**
 * The widths of words in Liberation Sans, which are those of Arial: a page names that font, a paper
 * embeds it. What the table lacks counts as wide as the widest letter.
 */
public final class TextWidth {

  private static final int FIRST = ' ';
  private static final int WIDEST = 1000;

  /** Thousandths of the size, from the space to the tilde. */
  private static final int[] WIDTHS = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
  };

  private TextWidth() {}

  public static double of(String text, double size) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD);
    int sum = 0;
    for (int i = 0; i < plain.length(); i++) {
      sum += width(plain.charAt(i));
    }
    return sum * size / 1000;
  }

  private static int width(char letter) {
    int index = letter - FIRST;
    if (index >= 0 && index < WIDTHS.length) {
      return WIDTHS[index];
    }
    return switch (letter) {
      case '–', '£' -> 556;
      case '−' -> 584;
      case '±' -> 548;
      case '’', '‘' -> 222;
      case '“', '”' -> 333;
      case '\u00a0' -> 278;
      default -> Character.getType(letter) == Character.NON_SPACING_MARK ? 0 : WIDEST;
    };
  }

  /** The text, or as much of its beginning as fits with an ellipsis. */
  static String cut(String text, double size, double room) {
    if (of(text, size) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && of(text.substring(0, end).stripTrailing() + "…", size) > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).stripTrailing() + "…";
  }
}
