package plumbline.reports.pdf;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Arrays;
import org.openpdf.text.pdf.BaseFont;

/** An embedded font with its widths laid out flat; read once, shared by all reports. */
final class Typeface {

  static final Typeface REGULAR = new Typeface("LiberationSans-Regular.ttf");
  static final Typeface BOLD = new Typeface("LiberationSans-Bold.ttf");

  private static final int CHARACTERS = 0x10000;
  private static final short NO_GLYPH = -1;

  private final BaseFont font;

  /** Thousandths of the size, by character. */
  private final short[] widths = new short[CHARACTERS];

  private Typeface(String file) {
    font = read(file);
    Arrays.fill(widths, NO_GLYPH);
    for (int c = ' '; c < CHARACTERS; c++) {
      if (font.charExists(c) && canBePrinted(c)) {
        widths[c] = (short) font.getWidth(c);
      }
    }
  }

  private static BaseFont read(String file) {
    try (InputStream in = BaseFont.class.getResourceAsStream("/liberation/" + file)) {
      if (in == null) {
        throw new FileNotFoundException("The font " + file + " is not on the class path.");
      }
      byte[] bytes = in.readAllBytes();
      BaseFont font =
          BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
      // The set of used characters is optional, and wrong as written.
      font.setIncludeCidSet(false);
      font.setSecureRandom(new FixedPrefix());
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Right-to-left text needs shaping and reordering that is not done here, so it is not printed.
   */
  private static boolean canBePrinted(int c) {
    int type = Character.getType(c);
    byte direction = Character.getDirectionality(c);
    return type != Character.CONTROL
        && type != Character.PRIVATE_USE
        && type != Character.SURROGATE
        && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT
        && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
        && direction != Character.DIRECTIONALITY_ARABIC_NUMBER;
  }

  BaseFont font() {
    return font;
  }

  boolean prints(int codePoint) {
    return codePoint < CHARACTERS && widths[codePoint] != NO_GLYPH;
  }

  float width(char c, float size) {
    return widths[c] * size / 1000;
  }

  float width(String text, float size) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += widths[text.charAt(i)];
    }
    return sum * size / 1000;
  }

  /** Makes the six letters before an embedded font's name the same each time. */
  private static final class FixedPrefix extends SecureRandom {
    private static final long serialVersionUID = 1;

    @Override
    public double nextDouble() {
      return 0.6;
    }
  }
}
