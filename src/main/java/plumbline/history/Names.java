package plumbline.history;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import plumbline.common.Month;

/** What records are called by people, in place of their ids. */
final class Names {

  private static final Pattern ID = Pattern.compile("\\d{15,19}");
  private static final Pattern SUBJECT = Pattern.compile("[a-z][a-z ]*( \\d{15,19}[a-z ]*)+");
  private static final int SHOWN = 100;

  private final Map<Long, String> byId;

  private Names(Map<Long, String> byId) {
    this.byId = byId;
  }

  static Names of(List<StepRepository.Named> named) {
    return new Names(
        named.stream()
            .collect(
                Collectors.toMap(
                    StepRepository.Named::id,
                    each -> shortened(each.name().strip()),
                    (one, other) -> one)));
  }

  private static String shortened(String name) {
    String line = name.replaceAll("\\s+", " ");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN).strip() + "…";
  }

  /** The ids that stand in these texts. */
  static Set<Long> ids(Collection<String> texts) {
    Set<Long> ids = new TreeSet<>();
    for (String text : texts) {
      Matcher found = ID.matcher(text);
      while (found.find()) {
        ids.add(Long.parseLong(found.group()));
      }
    }
    return ids;
  }

  /** Whether the text is an id, or names a record as the history does: "item 123". */
  static boolean isRecord(String text) {
    return ID.matcher(text).matches() || SUBJECT.matcher(text).matches();
  }

  /** The record in words; one that has no name, or is gone, by what it was. */
  String words(String record) {
    return ID.matcher(record).matches()
        ? byId.getOrDefault(Long.valueOf(record), "a record that has no name")
        : subject(record);
  }

  /** "person 123 roles" reads "Person Nora Newcomer"; "rating 23.E1 2026-10" keeps what it says. */
  String subject(String subject) {
    String words =
        Arrays.stream(subject.split(" "))
            .map(word ->
                ID.matcher(word).matches()
                    ? byId.getOrDefault(Long.valueOf(word), "")
                    : month(word))
            .filter(word -> !word.isEmpty() && !word.equals("roles"))
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? subject : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String month(String word) {
    return word.matches("\\d{4}-\\d{2}") ? Month.parse(word).map(Month::words).orElse(word) : word;
  }
}
