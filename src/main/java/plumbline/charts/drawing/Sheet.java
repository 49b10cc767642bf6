package plumbline.charts.drawing;

import java.util.List;
import plumbline.charts.Comparison;
import plumbline.charts.Histogram;
import plumbline.charts.Picture;
import plumbline.charts.ProcessPicture;

/** A chart as it is drawn: later marks lie over earlier ones. */
public record Sheet(double width, double height, List<Mark> marks) {

  public Sheet {
    marks = List.copyOf(marks);
  }

  public static Sheet of(Picture picture, Format format) {
    return switch (picture) {
      case ProcessPicture process -> ProcessDrawing.of(process, format);
      case Histogram histogram -> HistogramDrawing.of(histogram, format);
      case Comparison comparison -> ComparisonDrawing.of(comparison, format);
    };
  }
}
