package plumbline.seed;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import plumbline.seed.Reading.Entry;

/** Reads a page by its headings, lists and tables. */
final class PageReading {

  private final List<Entry> entries = new ArrayList<>();
  private String section = "";
  private String item = "";
  private String column = "";

  private PageReading() {}

  static Reading of(String name, Document page) {
    var reader = new PageReading();
    Element main = page.selectFirst("main");
    reader.element(main == null ? page.body() : main);
    return new Reading(name, reader.entries);
  }

  private void element(Element element) {
    switch (element.normalName()) {
      case "h1" -> add("Title", text(element));
      case "h2" -> {
        section = text(element);
        item = "";
        column = "";
      }
      case "h3" -> {
        boolean isLabel = element.hasClass("app-report__label");
        item = isLabel ? item : text(element);
        column = isLabel ? text(element) : "";
      }
      case "h4" -> column = text(element);
      case "dl" -> terms(element);
      case "table" -> table(element);
      case "ul", "ol" -> list(element);
      case "p" -> add(column, text(element));
      case "span" -> caption(element, "govuk-caption-l");
      case "a" -> caption(element, "govuk-back-link");
      case "form", "nav", "script", "style" -> {}
      default -> element.children().forEach(this::element);
    }
  }

  /** What stands above the title: to what it belongs, or where it leads back to. */
  private void caption(Element element, String look) {
    if (element.hasClass(look)) {
      add("Caption", text(element));
    }
  }

  private void terms(Element list) {
    for (Element term : list.select("dt")) {
      Element description = term.nextElementSibling();
      add(text(term), description == null ? "" : text(description));
    }
  }

  private void table(Element table) {
    Element caption = table.selectFirst("caption");
    if (caption != null) {
      add("Caption", text(caption));
    }
    List<String> columns = table.select("thead th").stream().map(PageReading::text).toList();
    for (Element row : table.select("tbody tr")) {
      Elements cells = row.select("> th, > td");
      String head = text(cells.getFirst());
      add("Band or row", head);
      for (int i = 1; i < cells.size(); i++) {
        entries.add(new Entry(section, head, columns.get(i), text(cells.get(i))));
      }
    }
  }

  /** A list of words; one of whole passages is read as those. */
  private void list(Element list) {
    if (list.selectFirst("h2, h3, h4, p, table") != null) {
      boolean headed = list.selectFirst("h3") != null;
      list.children().forEach(passage -> passage(passage, headed));
      return;
    }
    if (list.hasClass("app-report__notes")) {
      list.children().forEach(note -> add("Note " + note.attr("value"), text(note)));
      return;
    }
    if (list.hasClass("app-key")) {
      list.children().forEach(level -> add(column, words(level, true)));
      return;
    }
    for (Element line : list.select("> li")) {
      Element words = line.clone();
      words.select("ul, ol").remove();
      add(column, "- " + text(words));
      line.select("> ul > li, > ol > li").forEach(below -> add(column, "  - " + text(below)));
    }
  }

  /**
   * @param headed whether passages have headings of their own, which may stand below a line
   */
  private void passage(Element entry, boolean headed) {
    if (headed) {
      item = "";
      column = "";
    }
    entry.children().forEach(this::element);
  }

  private void add(String term, String value) {
    entries.add(new Entry(section, item, term, value));
  }

  /** The words of an element as they are read out, its parts set apart as the eye sees them. */
  private static String text(Element element) {
    return words(element, false);
  }

  /**
   * @param seen whether to read what only the eye sees, too: the letters of a key
   */
  private static String words(Element element, boolean seen) {
    var text = new StringBuilder();
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText());
      } else if (node instanceof Element inner
          && (seen || !inner.attr("aria-hidden").equals("true"))) {
        text.append(' ').append(words(inner, seen)).append(' ');
      }
    }
    return text.toString().replaceAll("\\s+", " ").replaceAll(" ([,.;:])", "$1").strip();
  }
}
