package plumbline.reports;

/** Text as files for others can hold it. */
public final class FileText {

  private static final int REPLACEMENT = 0xFFFD;

  private FileText() {}

  /**
   * The text without what no reader sees and XML forbids: control characters except tab and line
   * end, and the marks that would show letters in another order than they stand in.
   */
  public static String clean(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace('\u2028', '\n')
        .codePoints()
        .filter(FileText::isSeen)
        .map(c -> c >= 0xD800 && c <= 0xDFFF ? REPLACEMENT : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\n') || c >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSeen(int c) {
    boolean control = Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t';
    boolean reordering = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return !control && !reordering && c != 0xFEFF && (c & 0xFFFE) != 0xFFFE;
  }

  /** Whether its first letter that has a direction runs from right to left. */
  public static boolean isRightToLeft(String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (Character.getDirectionality(text.charAt(i))) {
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
          return false;
        }
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
