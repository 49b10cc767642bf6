package plumbline.reports.pdf;

import java.util.List;
import plumbline.reports.Block;

/** A heading with its bookmark, or a paragraph. */
final class TextPiece implements Piece {

  /** What tells a heading from a paragraph; a bookmark has a level from 1. */
  private record Kind(Tag tag, Style style, int level, float before, float after) {}

  private static final Kind HEADING_2 = new Kind(Tag.HEADING_2, Style.HEADING_2, 2, 16, 6);
  private static final Kind HEADING_3 = new Kind(Tag.HEADING_3, Style.HEADING_3, 3, 9, 3);
  private static final Kind PARAGRAPH = new Kind(Tag.PARAGRAPH, Style.BODY, 0, 0, 8);

  private static final Kind CONTENTS = new Kind(Tag.HEADING_2, Style.HEADING_2, 0, 0, 6);

  private final Kind kind;
  private final String text;
  private final List<String> lines;
  private final float below;

  private TextPiece(Kind kind, String text, float below) {
    this.kind = kind;
    this.text = text;
    this.below = below;
    lines = LineBreaker.lines(text, kind.style(), PageSize.BODY_WIDTH);
  }

  /** A heading that stays on one page with so many points of what stands below it. */
  static TextPiece heading(Block.Heading heading, float below) {
    return new TextPiece(heading.level() == 2 ? HEADING_2 : HEADING_3, heading.text(), below);
  }

  /** The heading of the list of headings, which is no part of it. */
  static TextPiece contents() {
    return new TextPiece(CONTENTS, "Contents", 0);
  }

  /**
   * A label over a text, which stays with the beginning of the text and has no bookmark.
   *
   * @param level one below that of the heading above it, for headings skip none
   */
  static TextPiece label(String text, int level, float below) {
    Tag tag =
        switch (level) {
          case 2 -> Tag.HEADING_2;
          case 3 -> Tag.HEADING_3;
          default -> Tag.HEADING_4;
        };
    return new TextPiece(new Kind(tag, Style.TERM, 0, 4, 2), text, below);
  }

  static TextPiece paragraph(String text) {
    return new TextPiece(PARAGRAPH, text, 0);
  }

  /** 2 or 3 for a heading of the report, otherwise 0. */
  int level() {
    return kind.level();
  }

  String text() {
    return text;
  }

  @Override
  public float start() {
    if (kind == PARAGRAPH) {
      return Math.min(2, lines.size()) * kind.style().leading();
    }
    return kind.before() + lines.size() * kind.style().leading() + kind.after() + below;
  }

  @Override
  public void draw(Flow flow) {
    if (lines.isEmpty()) {
      return;
    }
    flow.need(start());
    flow.gap(kind.before());
    if (kind.level() > 0) {
      flow.bookmark(kind.level(), text);
      flow.places().add(this, flow.y());
    }
    flow.text(kind.tag().in(flow.document()), lines, kind.style(), PageSize.LEFT);
    flow.gap(kind.after());
  }
}
