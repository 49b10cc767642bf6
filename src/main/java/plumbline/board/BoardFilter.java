package plumbline.board;

/**
 * What of the board to show; empty fields filter nothing.
 *
 * @param section id of an outermost section
 * @param lead id of a person
 * @param agency id of an agency
 * @param level key of a level in the newest month, or {@code none}
 * @param moved {@code up} or {@code down}
 * @param attention {@code yes} for criteria that need looking at
 */
record BoardFilter(
    String section, String lead, String agency, String level, String moved, String attention) {

  boolean isEmpty() {
    return (section + lead + agency + level + moved + attention).isEmpty();
  }
}
