package plumbline.web;

import com.github.jknack.handlebars.Handlebars;

/**
 * A plain text as HTML: an empty line parts paragraphs, a line break stays one, "- " and " - " are
 * the two levels of lists.
 */
final class PlainLines {

  private final StringBuilder html = new StringBuilder();
  private int depth;
  private boolean paragraph;

  private PlainLines() {}

  static String html(String text) {
    PlainLines lines = new PlainLines();
    text.lines().forEach(lines::line);
    lines.closeParagraph();
    lines.closeListsTo(0);
    return lines.html.toString();
  }

  private void line(String line) {
    if (line.isBlank()) {
      closeParagraph();
      closeListsTo(0);
    } else if (line.startsWith("- ")) {
      item(line.substring(2), 1);
    } else if (line.startsWith("  - ") && depth > 0) {
      item(line.substring(4), 2);
    } else {
      closeListsTo(0);
      html.append(paragraph ? "<br>" : "<p class=\"govuk-body\">").append(escaped(line));
      paragraph = true;
    }
  }

  private void item(String words, int level) {
    closeParagraph();
    closeListsTo(level);
    if (depth == level) {
      html.append("</li>");
    } else {
      html.append("<ul class=\"govuk-list govuk-list--bullet\">");
      depth = level;
    }
    html.append("<li>").append(escaped(words));
  }

  private void closeListsTo(int level) {
    for (; depth > level; depth--) {
      html.append("</li></ul>");
    }
  }

  private void closeParagraph() {
    if (paragraph) {
      html.append("</p>");
      paragraph = false;
    }
  }

  private static CharSequence escaped(String words) {
    return Handlebars.Utils.escapeExpression(words.strip());
  }
}
