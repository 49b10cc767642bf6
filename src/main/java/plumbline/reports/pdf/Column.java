package plumbline.reports.pdf;

/** A column of a table on the page: what it holds, its left edge and its width in points. */
record Column(Kind kind, float x, float width) {

  /** What a column holds, and the white space on either side of it. */
  enum Kind {
    TEXT(5),
    NUMBER(5),
    MARK(7),
    /** A rating by its letter alone, centred. */
    NARROW_MARK(2);

    private final float inset;

    Kind(float inset) {
      this.inset = inset;
    }

    float inset() {
      return inset;
    }
  }

  float textWidth() {
    return width - 2 * kind.inset();
  }

  /** Where a line of this width begins: numbers to the right, letters in the middle. */
  float textStart(float lineWidth) {
    return switch (kind) {
      case TEXT, MARK -> x + kind.inset();
      case NUMBER -> x + width - kind.inset() - lineWidth;
      case NARROW_MARK -> x + (width - lineWidth) / 2;
    };
  }
}
