package plumbline.reports.pdf;

/** How text looks: typeface, size and line height in points, colour as 0xRRGGBB. */
record Style(Typeface typeface, float size, float leading, int colour) {

  static final int INK = 0x0b0c0c;
  static final int QUIET = 0x505a5f;

  static final Style TITLE = new Style(Typeface.BOLD, 22, 27, INK);
  static final Style SUBTITLE = new Style(Typeface.REGULAR, 13, 18, QUIET);
  static final Style HEADING_2 = new Style(Typeface.BOLD, 15, 19, INK);
  static final Style HEADING_3 = new Style(Typeface.BOLD, 12, 16, INK);
  static final Style BODY = new Style(Typeface.REGULAR, 10.5f, 15, INK);
  static final Style TERM = new Style(Typeface.BOLD, 10.5f, 15, INK);
  static final Style CAPTION = new Style(Typeface.BOLD, 10.5f, 15, INK);
  static final Style KEY = new Style(Typeface.REGULAR, 9, 13, QUIET);
  static final Style DOTS = new Style(Typeface.REGULAR, 10.5f, 15, 0xb1b4b6);
  static final Style NOTE = new Style(Typeface.REGULAR, 9.5f, 13, INK);
  static final Style LINK = new Style(Typeface.REGULAR, 9.5f, 13, 0x1d70b8);
  static final Style CELL = new Style(Typeface.REGULAR, 9.5f, 13, INK);
  static final Style CELL_HEAD = new Style(Typeface.BOLD, 9.5f, 13, INK);
  static final Style NARROW_HEAD = new Style(Typeface.BOLD, 8, 13, INK);
  static final Style FURNITURE = new Style(Typeface.REGULAR, 8.5f, 11, QUIET);

  Style in(int otherColour) {
    return new Style(typeface, size, leading, otherColour);
  }

  float width(String text) {
    return typeface.width(text, size);
  }
}
