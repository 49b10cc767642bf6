package plumbline.api;

import java.util.List;

/**
 * What may be sent in one field of an action.
 *
 * @param name as the form of the page has it; {@code {n}} stands for a number from 1
 * @param type one of {@code text}, {@code lines}, {@code email}, {@code day}, {@code month}, {@code
 *     number}, {@code id}, {@code criterion}, {@code criteria}, {@code choice}, {@code choices},
 *     {@code box}, {@code file}, {@code version}
 * @param limit characters at most; 0 where the type says it
 * @param values of a choice, otherwise empty
 */
record ApiField(String name, String type, int limit, List<String> values, String meaning) {

  ApiField {
    values = List.copyOf(values);
  }

  boolean isVersion() {
    return type.equals("version");
  }

  boolean isFile() {
    return type.equals("file");
  }

  /** Whether a field that was sent is this one. */
  boolean fits(String sent) {
    return sent.equals(name)
        || (name.endsWith("{n}") && sent.matches(stem("{n}") + "[1-9]\\d{0,2}"))
        || (name.endsWith("{section}") && sent.matches(stem("{section}") + "[A-Z_]+"));
  }

  private String stem(String end) {
    return java.util.regex.Pattern.quote(name.substring(0, name.length() - end.length()));
  }

  /** What may be sent, in words. */
  String rule() {
    return switch (type) {
      case "text", "email" -> "text of one line, up to " + limit + " characters";
      case "lines" -> "text, up to %,d characters".formatted(limit);
      case "day" -> "a day, as 2026-11-28";
      case "month" -> "a month, as 2026-11";
      case "number" -> "a whole number";
      case "id" -> "an id, as it was read";
      case "criterion" -> "the id of a criterion";
      case "criteria" -> "a list of ids of criteria";
      case "choice" -> "one of " + String.join(", ", values);
      case "choices" -> "a list of " + String.join(", ", values);
      case "box" -> "true, or left out";
      case "file" -> "a file, as multipart/form-data";
      default -> "the version that was read, as the header If-Match";
    };
  }
}
