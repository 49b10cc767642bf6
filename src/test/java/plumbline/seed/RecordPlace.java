package plumbline.seed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.seed.Reading.Entry;

/**
 * A place as the facts of a paper on scrutiny name it: the record with its key, what of it, and its
 * name, for example {@code review group, part, Trust}.
 *
 * @param key of the record in the file of the paper; may be empty
 * @param what a fact, a part, a note, or something that the record has once
 * @param name the heading of it; may be empty
 */
record RecordPlace(String record, String key, String what, String name) {

  private static final String NOTES = "Notes on the source";
  private static final String RESPONSES = "Responses, meeting by meeting";
  private static final List<String> ASSURANCES =
      List.of("What other reviews say about it", "Assurance");
  private static final Pattern ASKED = Pattern.compile("Recommendation (\\S+) (.+)");

  private static final Set<String> RECORDS =
      Set.of("item", "review", "recommendation", "recommendations", "measure", "standard");

  /** Whether a place is beside such a record, and not beside a rating. */
  static boolean isOf(String where) {
    return RECORDS.contains(where.split("[ ,]", 2)[0]);
  }

  static RecordPlace of(String where) {
    String[] parts = Arrays.copyOf(where.split(", ", 3), 3);
    String[] record = Arrays.copyOf(parts[0].split(" ", 2), 2);
    return new RecordPlace(
        record[0], record[1] == null ? "" : record[1], parts[1], parts[2] == null ? "" : parts[2]);
  }

  /** What stands there, a line for each thing said; nothing when there is no such place. */
  List<String> lines(Reading reading) {
    boolean isPage = !reading.document().equals("CSV");
    return switch (what) {
      case "note" -> isPage ? note(reading) : values(reading, row -> isNote(row.value()));
      case "part" -> values(reading, entry -> entry.item().equals(name));
      case "fact" -> values(reading, isPage ? this::isLabelled : this::isNamed);
      case "below" -> isPage ? before(reading) : lines("part", reading);
      case "looks back" -> labelled(reading, isPage, "Looks back on", "Verdict on that");
      case "published" -> labelled(reading, isPage, "When", "Began", "Ended", "Published");
      case "timescale" ->
          labelled(reading, isPage, "Timescale as written", "As understood", "Timescale");
      case "addressee" -> labelled(reading, isPage, "Addressed to");
      case "depends on" -> labelled(reading, isPage, "Comes after");
      case "response" -> labelled(reading, false, RESPONSES, "Response");
      case "assurance" -> assurances(reading);
      case "words" -> isPage ? opening(reading) : labelled(reading, false, "Recommendation");
      case "limbs" -> isPage ? opening(reading) : labelled(reading, false, "Part");
      case "references" -> references(reading, isPage);
      case "state" -> standing(reading, isPage);
      case "next report" -> labelled(reading, false, "Next report due");
      case "purpose" -> labelled(reading, isPage, "Purpose");
      case "figure" -> isPage && record.equals("measure") ? rows(figures(reading)) : rows(reading);
      case "line" -> rows(reading);
      case "title", "meeting" -> values(reading, entry -> !isPage || entry.section().isEmpty());
      case "top" -> values(reading, entry -> entry.section().equals(isPage ? "" : name));
      default -> throw new IllegalStateException("The table names no such place: " + this);
    };
  }

  /** The table of a measure's figures alone. */
  private static Reading figures(Reading reading) {
    return new Reading(
        reading.document(),
        reading.entries().stream().filter(each -> each.section().equals("The figures")).toList());
  }

  /** The rows and lines that the name stands in, each with all of its cells. */
  private List<String> rows(Reading reading) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return rowsOf(reading).stream()
        .filter(row -> Fact.stands(wanted, row.toLowerCase(Locale.ROOT)))
        .toList();
  }

  /** A row of a table begins with its head; everything else stands alone. */
  private static List<String> rowsOf(Reading reading) {
    List<StringBuilder> rows = new ArrayList<>();
    String head = "";
    for (Entry entry : reading.entries()) {
      boolean isCell = !head.isEmpty() && entry.item().equals(head);
      if (!isCell) {
        rows.add(new StringBuilder());
        head = entry.column().equals("Band or row") ? entry.value() : "";
      }
      rows.getLast().append(" | ").append(isCell || head.isEmpty() ? whole(entry) : head);
    }
    return rows.stream().map(StringBuilder::toString).toList();
  }

  /** The record and its key. */
  String address() {
    return record + " " + key;
  }

  /** Whether it is looked up on the page only: a file of figures has figures and no more. */
  boolean isOnPageOnly() {
    return what.equals("line");
  }

  /** Whether the tokens are all that stands there, in this order. */
  boolean isSequence() {
    return what.equals("references") || what.equals("state");
  }

  /** What other reviews say, each under its title on a page. */
  private static List<String> assurances(Reading reading) {
    return reading.entries().stream()
        .filter(entry -> ASSURANCES.contains(entry.section()))
        .map(entry -> entry.item() + " " + whole(entry))
        .toList();
  }

  /** What stands below the heading of a page, without a label. */
  private static List<String> opening(Reading reading) {
    return values(reading, entry -> entry.section().isEmpty() && entry.column().isEmpty());
  }

  /** The references in the order of the list, of all or of those under a theme. */
  private List<String> references(Reading reading, boolean isPage) {
    return asked(
        reading,
        isPage,
        entry -> {
          String theme = isPage ? entry.item() : entry.section();
          return name.isEmpty() || theme.equals(name);
        });
  }

  /** The references of those that stand so. */
  private List<String> standing(Reading reading, boolean isPage) {
    return asked(
        reading,
        isPage,
        entry -> {
          Matcher head = ASKED.matcher(entry.value());
          String state = isPage && head.matches() ? head.group(2) : entry.column();
          return state.startsWith(name);
        });
  }

  private static List<String> asked(Reading reading, boolean isPage, Predicate<Entry> wanted) {
    return reading.entries().stream()
        .filter(entry -> !isPage || ASKED.matcher(entry.value()).matches())
        .filter(wanted)
        .map(entry -> isPage ? ASKED.matcher(entry.value()).replaceFirst("$1") : entry.item())
        .toList();
  }

  private List<String> lines(String other, Reading reading) {
    return new RecordPlace(record, key, other, name).lines(reading);
  }

  /** The heading before this one, which it is set in from. */
  private List<String> before(Reading reading) {
    List<String> headings = reading.entries().stream().map(Entry::item).distinct().toList();
    int at = headings.indexOf(name);
    return at < 1 ? List.of() : List.of(headings.get(at - 1));
  }

  private static List<String> values(Reading reading, Predicate<Entry> wanted) {
    return reading.entries().stream().filter(wanted).map(RecordPlace::whole).toList();
  }

  private static String whole(Entry entry) {
    return (entry.column() + " " + entry.value()).strip();
  }

  /** A label is the kind, the kind with a heading, or the name of something said once. */
  private boolean isLabelled(Entry entry) {
    String label = entry.column();
    return label.equals(name) || label.startsWith(name + ": ") || label.endsWith(": " + name);
  }

  private boolean isNamed(Entry row) {
    return row.section().equals(name) || row.item().equals(name);
  }

  private static List<String> labelled(Reading reading, boolean isPage, String... labels) {
    List<String> wanted = List.of(labels);
    return values(
        reading,
        entry -> wanted.contains(entry.section()) || (isPage && wanted.contains(entry.column())));
  }

  private boolean isNote(String words) {
    return words.contains("Printed: “" + name);
  }

  /** A note that prints what begins so, with what is understood by it and why. */
  private List<String> note(Reading reading) {
    List<Entry> notes =
        reading.entries().stream().filter(entry -> entry.section().equals(NOTES)).toList();
    List<Entry> from =
        notes.stream()
            .dropWhile(entry -> !(isPrinted(entry) && entry.value().startsWith(name)))
            .toList();
    return from.stream()
        .takeWhile(entry -> entry.equals(from.getFirst()) || !isPrinted(entry))
        .map(RecordPlace::whole)
        .toList();
  }

  private static boolean isPrinted(Entry entry) {
    return entry.column().equals("As printed");
  }
}
