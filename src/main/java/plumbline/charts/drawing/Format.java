package plumbline.charts.drawing;

/** For what a sheet is drawn: its width and the size of its words, in units of the sheet. */
public enum Format {
  WIDE(640, 14, 280),
  NARROW(340, 13, 240),
  /** The width of a page's body in points. */
  PAPER(483, 9, 200);

  private final double width;
  private final double size;
  private final double plotHeight;

  Format(double width, double size, double plotHeight) {
    this.width = width;
    this.size = size;
    this.plotHeight = plotHeight;
  }

  public double width() {
    return width;
  }

  public double size() {
    return size;
  }

  double plotHeight() {
    return plotHeight;
  }

  double leading() {
    return size * 1.4;
  }

  /** The thickness of a thin line. */
  double thin() {
    return size / 14;
  }
}
