package plumbline.web;

import com.github.jknack.handlebars.Handlebars;
import plumbline.common.PlainText;

/** A plain text as paragraphs and lists of two levels; everything a person typed is escaped. */
final class PlainTextHtml {

  private final StringBuilder html = new StringBuilder();

  private PlainTextHtml() {}

  static String of(PlainText text) {
    PlainTextHtml writer = new PlainTextHtml();
    text.parts().forEach(writer::part);
    return writer.html.toString();
  }

  private void part(PlainText.Part part) {
    switch (part) {
      case PlainText.Paragraph(String words) ->
          html.append("<p class=\"govuk-body\">").append(escaped(words)).append("</p>");
      case PlainText.Items items -> {
        html.append("<ul class=\"govuk-list govuk-list--bullet\">");
        items.items().forEach(this::item);
        html.append("</ul>");
      }
    }
  }

  private void item(PlainText.Item item) {
    html.append("<li>").append(escaped(item.text()));
    if (!item.subItems().isEmpty()) {
      html.append("<ul class=\"govuk-list govuk-list--bullet\">");
      item.subItems().forEach(sub -> html.append("<li>").append(escaped(sub)).append("</li>"));
      html.append("</ul>");
    }
    html.append("</li>");
  }

  private static String escaped(String words) {
    return Handlebars.Utils.escapeExpression(words).toString().replace("\n", "<br>");
  }
}
