package plumbline.reports.word;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import plumbline.charts.drawing.Spot;

/** The outlines of words in the font that papers embed; the machine needs no font of its own. */
final class Letters {

  private static final Letters REGULAR = new Letters("/liberation/LiberationSans-Regular.ttf");

  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final double unit;
  private final Map<Integer, Glyph> known = new HashMap<>();

  private record Glyph(Path2D outline, double advance) {}

  private Letters(String file) {
    try (InputStream in = Letters.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new FileNotFoundException("The font " + file + " is not on the class path.");
      }
      font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      glyphs = font.getUnicodeCmapLookup();
      unit = font.getUnitsPerEm();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** One line of words, drawn narrower where it would be wider than its room. */
  static Path2D outline(String text, Spot start, double size, double room) {
    var line = new Path2D.Double();
    double width = REGULAR.append(text, line) * size;
    double narrower = room > 0 && width > room ? room / width : 1;
    var place = AffineTransform.getTranslateInstance(start.x(), start.y());
    place.scale(size * narrower, -size);
    line.transform(place);
    return line;
  }

  /** Appends the letters of a line of size 1, and answers its width. */
  private double append(String text, Path2D line) {
    double x = 0;
    for (int letter : text.codePoints().toArray()) {
      Glyph glyph = glyph(letter);
      line.append(
          glyph.outline().getPathIterator(AffineTransform.getTranslateInstance(x, 0)), false);
      x += glyph.advance();
    }
    return x;
  }

  private synchronized Glyph glyph(int letter) {
    return known.computeIfAbsent(glyphs.getGlyphId(letter), this::read);
  }

  private Glyph read(int id) {
    try {
      @Nullable GlyphData data = font.getGlyph().getGlyph(id);
      var outline = new Path2D.Double();
      if (data != null) {
        outline.append(data.getPath(), false);
      }
      outline.transform(AffineTransform.getScaleInstance(1 / unit, 1 / unit));
      return new Glyph(outline, font.getAdvanceWidth(id) / unit);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
