package plumbline.actions;

import java.util.ArrayList;
import java.util.List;
import plumbline.common.PlainText;

/** The single steps of a narrative's next steps: its list items, and its paragraphs without one. */
final class NextSteps {

  private static final int MOST = 10;

  private NextSteps() {}

  static List<String> of(String narrative) {
    List<String> steps = new ArrayList<>();
    for (PlainText.Part part : PlainText.of(narrative).parts()) {
      switch (part) {
        case PlainText.Paragraph(String text) -> steps.add(text.replace('\n', ' '));
        case PlainText.Items(List<PlainText.Item> items) ->
            items.forEach(item -> steps.add(text(item)));
      }
    }
    return steps.stream().limit(MOST).toList();
  }

  private static String text(PlainText.Item item) {
    return item.subItems().isEmpty()
        ? item.text()
        : item.text() + "\n- " + String.join("\n- ", item.subItems());
  }
}
