package plumbline.charts.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.charts.Picture;
import plumbline.charts.SamplePictures;
import plumbline.testing.RunsBeside;

/** Every sample in every format: nothing leaves the sheet, no words lie over others. */
@RunsBeside
class DrawingTest {

  private record Box(String text, double left, double top, double right, double bottom) {

    static Box of(Mark.Words words) {
      Spot start = words.start();
      double size = words.size();
      return new Box(
          words.text(),
          start.x(),
          start.y() - size * 0.75,
          start.x() + words.width(),
          start.y() + size * 0.22);
    }

    boolean touches(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  static Stream<Arguments> sheets() {
    return SamplePictures.all().entrySet().stream()
        .flatMap(entry ->
            Stream.of(Format.values())
                .map(format -> Arguments.of(entry.getKey(), format, entry.getValue())));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("sheets")
  void nothingLeavesTheSheet(String name, Format format, Picture picture) {
    Sheet sheet = Sheet.of(picture, format);
    for (Mark mark : sheet.marks()) {
      for (Spot spot : extent(mark)) {
        assertThat(spot.x()).as(name + ": " + mark).isBetween(-0.01, sheet.width() + 0.01);
        assertThat(spot.y()).as(name + ": " + mark).isBetween(-0.01, sheet.height() + 0.01);
      }
    }
  }

  private static List<Spot> extent(Mark mark) {
    return switch (mark) {
      case Mark.Line line -> line.spots();
      case Mark.Area area -> area.corners();
      case Mark.Disc(Spot centre, double radius, int _, Stroke _) ->
          List.of(
              new Spot(centre.x() - radius, centre.y() - radius),
              new Spot(centre.x() + radius, centre.y() + radius));
      case Mark.Words words -> {
        Box box = Box.of(words);
        yield List.of(new Spot(box.left(), box.top()), new Spot(box.right(), box.bottom()));
      }
    };
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("sheets")
  void noWordsLieOverOthers(String name, Format format, Picture picture) {
    List<Box> boxes = new ArrayList<>();
    for (Mark mark : Sheet.of(picture, format).marks()) {
      if (mark instanceof Mark.Words words) {
        Box box = Box.of(words);
        assertThat(boxes.stream().filter(box::touches).toList()).as(name + ": " + box).isEmpty();
        boxes.add(box);
      }
    }
    assertThat(boxes).isNotEmpty();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("sheets")
  void theSvgIsWellFormedAndSaysWhatItShows(String name, Format format, Picture picture) {
    String svg = Svg.of(picture, format, "chart-1");
    Parser parser = Parser.xmlParser().setTrackErrors(10);
    Document document = Jsoup.parse(svg, "", parser);
    assertThat(parser.getErrors()).as(name).isEmpty();
    Element root = document.child(0);
    assertThat(root.attr("role")).isEqualTo("img");
    assertThat(root.select("#" + root.attr("aria-labelledby")).text()).isNotBlank();
    assertThat(root.select("#" + root.attr("aria-describedby")).text()).isNotBlank();
    assertThat(root.select("[style], style, script")).isEmpty();
    assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("<b>");
    assertThat(svg.length()).as("bytes of " + name).isLessThan(120_000);
  }

  @Test
  void theTwoDrawingsOfAPageShareNoId() {
    Picture picture = SamplePictures.process();
    Document document =
        Jsoup.parse(Svg.of(picture, Format.WIDE, "a") + Svg.of(picture, Format.NARROW, "a"));
    List<String> ids = document.select("[id]").eachAttr("id");
    assertThat(ids).hasSize(4).doesNotHaveDuplicates();
  }

  @Test
  void everyInkStandsOutFromThePaper() throws IllegalAccessException {
    for (Field field : Ink.class.getDeclaredFields()) {
      boolean read = Modifier.isStatic(field.getModifiers()) && field.getType() == int.class;
      if (read && !List.of("WHITE", "GRID").contains(field.getName())) {
        double contrast = 1.05 / (luminance(field.getInt(null)) + 0.05);
        assertThat(contrast).as(field.getName()).isGreaterThan(4.5);
      }
    }
  }

  private static double luminance(int colour) {
    double[] channels =
        Arrays.stream(new int[] {colour >> 16 & 0xff, colour >> 8 & 0xff, colour & 0xff})
            .mapToDouble(channel -> channel / 255.0)
            .map(value -> value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4))
            .toArray();
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2];
  }

  @Test
  void aLongTextIsCutWithinItsRoom() {
    assertThat(TextWidth.cut("Plymouth", 10, 1000)).isEqualTo("Plymouth");
    assertThat(TextWidth.cut("Plymouth and others", 10, 60)).isEqualTo("Plymouth…");
    assertThat(TextWidth.cut("😀😀😀", 10, 25)).doesNotContain("\uD83D…");
  }
}
