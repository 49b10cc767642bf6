package plumbline.seed;

import static plumbline.papers.SectionKind.EVALUATION_QUESTIONS;
import static plumbline.papers.SectionKind.FINDINGS;
import static plumbline.papers.SectionKind.GOVERNANCE;
import static plumbline.papers.SectionKind.RECOMMENDATIONS;
import static plumbline.papers.SectionKind.SOURCE_NOTES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.papers.SectionKind;
import plumbline.seed.Reading.Entry;

/**
 * Where a fact of a record stands in a committee's paper: in the section that is about such
 * records, beside the label, in the row or below the heading that is the record's own.
 */
record PaperPlace(RecordPlace place, Map<String, String> measures) {

  private static final Pattern MARK = Pattern.compile("\\[(\\d+)]");

  /** What stands there, a line for each thing said; nothing when there is no such place. */
  List<String> lines(Reading paper) {
    return switch (place.record()) {
      case "item" -> item(paper);
      case "review" -> review(paper);
      case "recommendation" -> recommendation(paper);
      case "recommendations" -> place.what().equals("state") ? standing(paper) : references(paper);
      case "measure" -> measure(paper);
      default -> throw new IllegalStateException("No paper says anything of such: " + place);
    };
  }

  boolean isSequence() {
    return place.isSequence();
  }

  private List<String> item(Reading paper) {
    Predicate<Entry> about = entry -> entry.item().isEmpty();
    return switch (place.what()) {
      case "note" -> note(paper, entry -> true);
      case "title" -> said(paper, GOVERNANCE, about.and(labelled("Item")));
      case "purpose" -> said(paper, GOVERNANCE, about.and(labelled("Purpose")));
      case "meeting" -> said(paper, GOVERNANCE, about.and(labelled("Meeting")));
      case "top" -> said(paper, GOVERNANCE, about.and(labelled(place.name())));
      case "next report" -> said(paper, GOVERNANCE, entry -> entry.item().equals("Next report"));
      default -> said(paper, GOVERNANCE, this::isNamed);
    };
  }

  private List<String> review(Reading paper) {
    Predicate<Entry> about = entry -> entry.item().isEmpty();
    return switch (place.what()) {
      case "note" -> note(paper, entry -> true);
      case "title" -> said(paper, FINDINGS, about.and(labelled("Review")));
      case "published" -> said(paper, FINDINGS, about.and(labelled("When")));
      case "looks back" ->
          said(paper, FINDINGS, about.and(labelled("Looks back on", "Verdict on that")));
      case "fact", "top" -> said(paper, FINDINGS, about.and(labelled(place.name())));
      case "below" ->
          said(paper, EVALUATION_QUESTIONS, entry -> Fact.stands(place.name(), whole(entry)));
      default ->
          Stream.of(FINDINGS, EVALUATION_QUESTIONS)
              .flatMap(section -> said(paper, section, this::isNamed).stream())
              .toList();
    };
  }

  private List<String> recommendation(Reading paper) {
    String label = "Recommendation " + place.key();
    Predicate<Entry> own =
        entry -> entry.item().equals(label) || entry.item().startsWith(label + ": ");
    return switch (place.what()) {
      case "note" -> note(paper, entry -> Fact.stands(label, entry.item()));
      case "words", "limbs" -> said(paper, RECOMMENDATIONS, own.and(labelled("")));
      case "response" ->
          said(paper, RECOMMENDATIONS, own.and(entry -> entry.column().startsWith("Answer to")));
      case "timescale" ->
          said(
              paper,
              RECOMMENDATIONS,
              own.and(labelled("Timescale", "Timescale as written", "As understood")));
      case "addressee" ->
          said(paper, RECOMMENDATIONS, own.and(labelled("Addressed to", "Who answers for it")));
      case "depends on" -> said(paper, RECOMMENDATIONS, own.and(labelled("Comes after")));
      case "assurance" ->
          said(paper, RECOMMENDATIONS, own.and(entry -> entry.column().startsWith("What “")));
      default -> throw new IllegalStateException("The table names no such place: " + place);
    };
  }

  private static Predicate<Entry> labelled(String... labels) {
    return entry -> Arrays.asList(labels).contains(entry.column());
  }

  /** Whether its label, its row or the heading above it is this name, perhaps after a kind. */
  private boolean isNamed(Entry entry) {
    return Stream.of(entry.item(), entry.column()).anyMatch(this::names);
  }

  private boolean names(String words) {
    String name = place.name();
    return words.equals(name) || words.startsWith(name + ": ") || words.endsWith(" " + name);
  }

  private static List<String> said(Reading paper, SectionKind section, Predicate<Entry> wanted) {
    return of(paper, section).filter(wanted).map(PaperPlace::whole).toList();
  }

  private static Stream<Entry> of(Reading paper, SectionKind section) {
    return paper.entries().stream().filter(entry -> entry.section().equals(section.heading()));
  }

  private static String whole(Entry entry) {
    return entry.item() + " | " + entry.column() + " | " + entry.value();
  }

  /** The note that prints what begins so, among those below such a heading. */
  private List<String> note(Reading paper, Predicate<Entry> below) {
    List<Entry> from =
        of(paper, SOURCE_NOTES)
            .filter(below)
            .dropWhile(entry -> !(isPrinted(entry) && entry.value().startsWith(place.name())))
            .toList();
    return from.stream()
        .takeWhile(entry -> entry == from.getFirst() || !isPrinted(entry))
        .map(PaperPlace::whole)
        .toList();
  }

  private static boolean isPrinted(Entry entry) {
    return entry.column().equals("As printed");
  }

  /** The references of the table of all, or of those below the title of a theme, in its order. */
  private List<String> references(Reading paper) {
    List<String> found = new ArrayList<>();
    String theme = "";
    String head = "";
    boolean isRow = true;
    for (Entry entry : of(paper, RECOMMENDATIONS).toList()) {
      if (entry.column().equals("Band or row")) {
        theme = isRow ? theme : head;
        head = entry.value();
        isRow = false;
      } else if (entry.item().equals(head) && entry.column().equals("Recommendation")) {
        isRow = true;
        if (place.name().isEmpty() || place.name().equals(theme)) {
          found.add(head);
        }
      }
    }
    return found;
  }

  private List<String> standing(Reading paper) {
    return of(paper, RECOMMENDATIONS)
        .filter(labelled("How it stands"))
        .filter(entry -> entry.value().startsWith(place.name()) && !isHeading(entry))
        .map(Entry::item)
        .toList();
  }

  private static boolean isHeading(Entry entry) {
    return entry.item().startsWith("Recommendation ");
  }

  /** The rows and lines of a measure in which the name stands, with the notes to their figures. */
  private List<String> measure(Reading paper) {
    String name = Objects.requireNonNull(measures.get(place.key()), place.key());
    String wanted = place.name().toLowerCase(Locale.ROOT);
    List<String> found = new ArrayList<>();
    for (String line : rows(paper, name)) {
      String noted = line + notes(paper, line);
      if (Fact.stands(wanted, noted.toLowerCase(Locale.ROOT))) {
        found.add(noted);
      }
    }
    return found;
  }

  /** What stands below the heading of a measure; a row of a table is one line with its cells. */
  private static List<String> rows(Reading paper, String measure) {
    List<StringBuilder> rows = new ArrayList<>();
    String head = "";
    boolean isBelow = false;
    for (Entry entry : of(paper, SectionKind.MEASURES).toList()) {
      boolean isCell = !head.isEmpty() && entry.item().equals(head);
      if (!isCell) {
        isBelow = entry.item().equals(measure);
        head = entry.column().equals("Band or row") ? entry.value() : "";
        rows.add(new StringBuilder());
      }
      if (isBelow) {
        rows.getLast().append(" | ").append(isCell ? cell(entry) : whole(entry));
      }
    }
    return rows.stream().map(StringBuilder::toString).filter(row -> !row.isEmpty()).toList();
  }

  private static String cell(Entry entry) {
    return entry.column() + " " + entry.value();
  }

  private static String notes(Reading paper, String line) {
    return MARK.matcher(line)
        .results()
        .map(mark -> "Note " + mark.group(1))
        .flatMap(note -> paper.entries().stream().filter(entry -> entry.column().equals(note)))
        .map(entry -> " | " + entry.value())
        .collect(Collectors.joining());
  }
}
