package plumbline.meetings;

import org.jspecify.annotations.Nullable;
import plumbline.common.Ids;
import plumbline.common.ItemId;
import plumbline.web.Form;

/** What was typed about an item; what is wrong with it stands in the form. */
record ItemForm(Form form) {

  ItemText text() {
    return new ItemText(
        form.optionalLine("number"),
        form.line("title", "Enter the title of the item."),
        form.words("purpose"),
        privacy(),
        form.optionalLine("marking"),
        follows());
  }

  private Privacy privacy() {
    try {
      return Privacy.valueOf(form.text("privacy"));
    } catch (IllegalArgumentException none) {
      form.refuse("privacy", "Choose whether it is public or private, or that nobody says.");
      return Privacy.UNSTATED;
    }
  }

  private @Nullable ItemId follows() {
    String text = form.text("follows");
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches(Ids.FORM)) {
      form.refuse("follows", "Choose an item from the list.");
      return null;
    }
    return new ItemId(Long.parseLong(text));
  }
}
