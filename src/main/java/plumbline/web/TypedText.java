package plumbline.web;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A text from a form that could not be taken, for its writer to copy.
 *
 * @param label the name of its field, readable
 */
record TypedText(String label, String value) {

  /** Letters; what is shorter is typed again as fast as it is copied. */
  private static final int WORTH_COPYING = 40;

  /** What the person has typed into the form of this request: no choices, names or passwords. */
  static List<TypedText> of(HttpRequest<?> request) {
    Optional<Form> form = Frame.of(request).flatMap(signedIn -> FormBinder.form(request));
    return form.map(TypedText::of).orElse(List.of());
  }

  private static List<TypedText> of(Form form) {
    return form.names().stream()
        .filter(name -> !isSecret(name))
        .map(name -> new TypedText(label(name), form.text(name).strip()))
        .filter(text -> text.value().length() >= WORTH_COPYING)
        .toList();
  }

  /** A proof is a password as well, or a code. */
  private static boolean isSecret(String name) {
    return name.toLowerCase(Locale.ROOT).contains("password") || name.equals("proof");
  }

  private static String label(String name) {
    String words = name.replaceAll("[_-]+", " ").strip();
    return words.isEmpty()
        ? "Text"
        : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
