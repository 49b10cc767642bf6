package plumbline.charts.drawing;

/** The colours of charts, each at least 3 to 1 on white except the grid, which only decorates. */
final class Ink {

  static final int BLACK = 0x0b0c0c;
  static final int QUIET = 0x505a5f;
  static final int GRID = 0xd8dbdc;
  static final int WHITE = 0xffffff;
  static final int BLUE = 0x1d70b8;
  static final int ORANGE = 0xb3470b;
  static final int PURPLE = 0x54319f;
  static final int GREEN = 0x00703c;
  static final int PINK = 0xa8236b;
  static final int TEAL = 0x0b6b75;

  private Ink() {}
}
