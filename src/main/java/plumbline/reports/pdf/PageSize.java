package plumbline.reports.pdf;

/** The measures of a page in points: A4 upright, and the body that text may fill. */
final class PageSize {

  static final float WIDTH = 595.28f;
  static final float HEIGHT = 841.89f;
  static final float LEFT = 56;
  static final float RIGHT = WIDTH - 56;
  static final float BODY_WIDTH = RIGHT - LEFT;
  static final float TOP = HEIGHT - 68;
  static final float BOTTOM = 66;
  static final float BODY_HEIGHT = TOP - BOTTOM;
  static final float HEADER_TOP = HEIGHT - 36;
  static final float FOOTER_TOP = 44;

  private PageSize() {}
}
