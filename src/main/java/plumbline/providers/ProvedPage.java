package plumbline.providers;

import java.util.List;
import plumbline.web.Form;
import plumbline.web.Page;

/**
 * Somebody has shown who they are: the form that waited for it goes on by a button.
 *
 * @param action where the form goes
 */
record ProvedPage(String action, List<Typed> fields) {

  /** A field as it was typed before. */
  record Typed(String name, String value) {}

  static Page of(String action, Form form) {
    List<Typed> fields =
        form.names().stream()
            .flatMap(name -> form.all(name).stream().map(value -> new Typed(name, value)))
            .toList();
    return new Page("It is you", "providers/proved", new ProvedPage(action, fields));
  }
}
