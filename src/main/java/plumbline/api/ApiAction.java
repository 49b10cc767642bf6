package plumbline.api;

import java.util.List;
import java.util.Optional;

/**
 * Something that a page does and a program can do.
 *
 * @param path of the page's action
 * @param makes the address of the record that it makes, or empty
 */
record ApiAction(String path, String words, String makes, List<ApiField> fields) {

  ApiAction {
    fields = List.copyOf(fields);
  }

  boolean namesVersion() {
    return fields.stream().anyMatch(ApiField::isVersion);
  }

  boolean takesFiles() {
    return fields.stream().anyMatch(ApiField::isFile);
  }

  /** What is sent in the body. */
  List<ApiField> body() {
    return fields.stream().filter(field -> !field.isVersion()).toList();
  }

  Optional<ApiField> field(String sent) {
    return body().stream().filter(field -> field.fits(sent)).findFirst();
  }
}
