package plumbline.charts.drawing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import plumbline.charts.Picture;

/**
 * A sheet as SVG with presentation attributes only, which a strict policy for styles lets through.
 * Each text says how long it is, so that it keeps to its place in whatever font is there.
 */
public final class Svg {

  private final StringBuilder svg = new StringBuilder();

  private Svg() {}

  /** The picture under an id that no other one on the page has. */
  public static String of(Picture picture, Format format, String id) {
    Sheet sheet = Sheet.of(picture, format);
    var writer = new Svg();
    writer.open(sheet, picture, format, id);
    sheet.marks().forEach(writer::mark);
    return writer.svg.append("</g></svg>").toString();
  }

  private void open(Sheet sheet, Picture picture, Format format, String id) {
    String own = id + "-" + format.name().toLowerCase(Locale.ROOT);
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" focusable=\"false\"");
    attribute("class", "app-chart__" + format.name().toLowerCase(Locale.ROOT));
    attribute("viewBox", "0 0 " + number(sheet.width()) + " " + number(sheet.height()));
    attribute("aria-labelledby", own + "-title");
    attribute("aria-describedby", own + "-description");
    svg.append('>');
    element("title", own + "-title", picture.title());
    element("desc", own + "-description", picture.description());
    svg.append("<g aria-hidden=\"true\" font-family=\"Arial, Helvetica, sans-serif\"");
    attribute("font-size", number(format.size()));
    attribute("fill", colour(Ink.BLACK));
    svg.append('>');
  }

  private void element(String name, String id, String text) {
    svg.append('<').append(name);
    attribute("id", id);
    svg.append('>').append(escaped(text)).append("</").append(name).append('>');
  }

  private void mark(Mark mark) {
    switch (mark) {
      case Mark.Line(List<Spot> spots, Stroke stroke) -> {
        svg.append("<polyline fill=\"none\"");
        attribute("points", points(spots));
        stroke(stroke);
        svg.append("/>");
      }
      case Mark.Area(List<Spot> corners, int fill, @Nullable Stroke stroke) -> {
        svg.append("<polygon");
        attribute("points", points(corners));
        attribute("fill", colour(fill));
        stroke(stroke);
        svg.append("/>");
      }
      case Mark.Disc disc -> disc(disc);
      case Mark.Words words -> words(words);
    }
  }

  private void disc(Mark.Disc disc) {
    svg.append("<circle");
    attribute("cx", number(disc.centre().x()));
    attribute("cy", number(disc.centre().y()));
    attribute("r", number(disc.radius()));
    attribute("fill", colour(disc.fill()));
    stroke(disc.stroke());
    svg.append("/>");
  }

  private void words(Mark.Words words) {
    svg.append("<text");
    attribute("x", number(words.start().x()));
    attribute("y", number(words.start().y()));
    if (words.width() > 0) {
      attribute("textLength", number(words.width()));
      attribute("lengthAdjust", "spacingAndGlyphs");
    }
    svg.append('>').append(escaped(words.text())).append("</text>");
  }

  private void stroke(@Nullable Stroke stroke) {
    if (stroke == null) {
      return;
    }
    attribute("stroke", colour(stroke.colour()));
    attribute("stroke-width", number(stroke.width()));
    if (!stroke.dashes().isEmpty()) {
      List<String> dashes = stroke.dashes().stream().map(Svg::number).toList();
      attribute("stroke-dasharray", String.join(" ", dashes));
    }
  }

  private void attribute(String name, String value) {
    svg.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
  }

  private static String points(List<Spot> spots) {
    StringBuilder points = new StringBuilder();
    for (Spot spot : spots) {
      points.append(points.isEmpty() ? "" : " ");
      points.append(number(spot.x())).append(',').append(number(spot.y()));
    }
    return points.toString();
  }

  private static String number(double value) {
    double rounded = Math.round(value * 10) / 10.0;
    return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
  }

  private static String colour(int colour) {
    return "#%06x".formatted(colour);
  }

  /** Text safe in elements and attributes; what XML cannot hold is left out. */
  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .filter(Svg::allowed)
        .forEach(letter -> {
          switch (letter) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            default -> safe.appendCodePoint(letter);
          }
        });
    return safe.toString();
  }

  private static boolean allowed(int letter) {
    boolean control = letter < ' ' && letter != '\n' && letter != '\t';
    boolean lone = letter >= 0xD800 && letter <= 0xDFFF;
    return !control && !lone && letter != 0xFFFE && letter != 0xFFFF;
  }
}
