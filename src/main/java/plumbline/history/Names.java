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

  /**
   * Digits that can be an id: never more than a long holds, and never a piece of a hash or of a
   * longer number, as typed texts and kept files have them.
   */
  private static final String NUMBER = "(?<![0-9a-fA-F])(?:\\d{15,18}|[1-8]\\d{18})(?![0-9a-fA-F])";

  private static final Pattern ID = Pattern.compile(NUMBER);
  private static final Pattern SUBJECT = Pattern.compile("[a-z][a-z ]*( " + NUMBER + "[a-z ]*)+");
  private static final int SHOWN = 100;
  private static final int MOST = 2000;

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

  /** What may be ids in these texts, so many at most: a typed text may be nothing but numbers. */
  static Set<Long> ids(Collection<String> texts) {
    Set<Long> ids = new TreeSet<>();
    for (String text : texts) {
      Matcher found = ID.matcher(text);
      while (ids.size() < MOST && found.find()) {
        ids.add(Long.parseLong(found.group()));
      }
    }
    return ids;
  }

  /** Whether the text may be an id, or name a record as the history does: "item 123". */
  static boolean isRecord(String text) {
    return ID.matcher(text).matches() || SUBJECT.matcher(text).matches();
  }

  /** The record in words; as it was kept where no name is known: somebody may have typed it. */
  String words(String record) {
    if (ID.matcher(record).matches()) {
      return byId.getOrDefault(Long.valueOf(record), record);
    }
    return byId.keySet().containsAll(ids(List.of(record))) ? subject(record) : record;
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
