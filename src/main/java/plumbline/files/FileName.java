package plumbline.files;

/** What to call a file on pages and when it is saved again, made from what its sender called it. */
public final class FileName {

  private static final int LONGEST = 200;
  private static final int LONGEST_EXTENSION = 10;

  private FileName() {}

  /**
   * The last part of the name without folders, control characters and marks that turn the direction
   * of reading; of more than 200 characters the middle is left out.
   */
  public static String shown(String given) {
    String last = given.replaceAll("(?s).*[/\\\\]", "");
    String plain =
        last.codePoints()
            .filter(FileName::isPrinted)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .replaceAll("[\\s\\p{Z}]+", " ")
            .replaceAll("[<>:\"|?*]", "_")
            .replaceAll("^[. ]+|[. ]+$", "");
    return plain.isEmpty() ? "unnamed" : shortened(plain);
  }

  private static boolean isPrinted(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static String shortened(String name) {
    int length = name.codePointCount(0, name.length());
    if (length <= LONGEST) {
      return name;
    }
    String extension = extension(name);
    String end = extension.isEmpty() ? "…" : "…." + extension;
    return name.substring(0, name.offsetByCodePoints(0, LONGEST - end.length())) + end;
  }

  /** What stands behind the last dot, in lower case; empty when that is no extension. */
  static String extension(String name) {
    String end = name.substring(name.lastIndexOf('.') + 1);
    return end.length() == name.length() || end.length() > LONGEST_EXTENSION
        ? ""
        : end.toLowerCase(java.util.Locale.ROOT);
  }
}
