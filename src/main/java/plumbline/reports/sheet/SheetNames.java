package plumbline.reports.sheet;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import plumbline.reports.FileText;

/** Names of sheets as a spreadsheet takes them: short, unlike, without what parts addresses. */
final class SheetNames {

  private static final int LONGEST = 31;

  /** A spreadsheet keeps this name for itself. */
  private final Set<String> taken = new HashSet<>(Set.of("history"));

  /** A name made from a title, with a number at its end where it is taken. */
  String of(String title) {
    String plain =
        FileText.clean(title)
            .replaceAll("[\\[\\]:*?/\\\\\\s]+", " ")
            .replaceAll("^[' ]+|[' ]+$", "");
    String wanted = plain.isEmpty() ? "Table" : plain;
    String name = cut(wanted, LONGEST);
    for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
      String ending = " " + number;
      name = cut(wanted, LONGEST - ending.length()) + ending;
    }
    return name;
  }

  private static String cut(String text, int longest) {
    int end = Math.min(longest, text.length());
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end).replaceAll("[' ]+$", "");
  }
}
