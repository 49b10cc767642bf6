package plumbline.common;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person typed, read as paragraphs and lists of two levels: a line that begins "- " is an
 * item, one that begins " - " (or with a tab) an item below it, blank lines part paragraphs. Every
 * other character is kept as typed.
 */
public record PlainText(List<Part> parts) {

  /** A paragraph or a list. */
  public sealed interface Part {}

  /** Text of one or more lines, parted by {@code \n} where the writer began a new line. */
  public record Paragraph(String text) implements Part {}

  /** A list of at least one item. */
  public record Items(List<Item> items) implements Part {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** One item on one line, with the items below it. */
  public record Item(String text, List<String> subItems) {
    public Item {
      subItems = List.copyOf(subItems);
    }
  }

  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern ITEM = Pattern.compile("([ \\t]*+)-[ \\t]++(\\S.*+)");

  public PlainText {
    parts = List.copyOf(parts);
  }

  /** Reads a text of any line ends; a blank text has no parts. */
  public static PlainText of(String text) {
    var reader = new Reader();
    LINE_END.splitAsStream(text).forEach(reader::line);
    return new PlainText(reader.finish());
  }

  private static final class Reader {
    private final List<Part> parts = new ArrayList<>();
    private final List<String> paragraph = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();

    void line(String line) {
      Matcher item = ITEM.matcher(line);
      if (line.isBlank()) {
        // A blank line between two items leaves them one list.
        endParagraph();
      } else if (item.matches()) {
        endParagraph();
        item(item.group(1), item.group(2).stripTrailing());
      } else {
        endList();
        paragraph.add(line.stripTrailing());
      }
    }

    private void item(String indent, String text) {
      boolean below = indent.length() > 1 || indent.contains("\t");
      if (!below || items.isEmpty()) {
        items.add(new Item(text, List.of()));
        return;
      }
      Item above = items.removeLast();
      var subItems = new ArrayList<>(above.subItems());
      subItems.add(text);
      items.add(new Item(above.text(), subItems));
    }

    private void endParagraph() {
      if (!paragraph.isEmpty()) {
        parts.add(new Paragraph(String.join("\n", paragraph)));
        paragraph.clear();
      }
    }

    private void endList() {
      if (!items.isEmpty()) {
        parts.add(new Items(items));
        items.clear();
      }
    }

    List<Part> finish() {
      endParagraph();
      endList();
      return parts;
    }
  }
}
