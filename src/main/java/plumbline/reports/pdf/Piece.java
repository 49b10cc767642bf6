package plumbline.reports.pdf;

/** A part of the report whose lines and widths are settled, but not yet its pages. */
interface Piece {

  /** Points from the top of the piece to where it may first break. */
  float start();

  /** Points that the piece takes at the least. */
  default float least() {
    return start();
  }

  /** Draws the piece from where the flow stands, breaking pages where it must. */
  void draw(Flow flow);
}
