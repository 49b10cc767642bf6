package plumbline.reports;

/** The colours of ratings as 0xRRGGBB, each pair with a contrast of at least 4.5 to 1. */
public enum Tone {
  RED(0xd4351c, 0xffffff),
  AMBER(0xffbf00, 0x0b0c0c),
  YELLOW(0xffdd00, 0x0b0c0c),
  GREEN(0x00703c, 0xffffff),
  BLUE(0x1d70b8, 0xffffff),
  PURPLE(0x54319f, 0xffffff),
  GREY(0x505a5f, 0xffffff),
  NONE(0xffffff, 0x0b0c0c);

  private final int background;
  private final int foreground;

  Tone(int background, int foreground) {
    this.background = background;
    this.foreground = foreground;
  }

  public int background() {
    return background;
  }

  public int foreground() {
    return foreground;
  }
}
