package plumbline.seed;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.seed.Reading.Entry;

/**
 * A place as the table of facts names it: document, what, name and month, for example {@code
 * report, text, 16.A.06, 2018-03}.
 *
 * @param document where to look: the report, which is the committee's paper in its formats, or a
 *     page
 * @param what what to look for there: a cell, a text, a part …
 * @param name the criteria, the part, the section; may be empty
 * @param month as in the columns of a matrix, {@code Mar 2018}; may be empty
 */
record Place(String document, String what, String name, String month) {

  private static final Pattern MONTH = Pattern.compile("([A-Z][a-z]{2})[a-z]* (?:20)?(\\d{2})");

  static Place of(String where) {
    String[] parts = Arrays.copyOf(where.split(", "), 4);
    String month = parts[3] == null ? "" : inColumns(Month.parse(parts[3]).orElseThrow().words());
    return new Place(parts[0], parts[1], parts[2] == null ? "" : parts[2], month);
  }

  /** Whether it is in the committee's paper and not on a page. */
  boolean isInPaper() {
    return document.equals("report");
  }

  /** Whether the tokens are all that stands there, in this order. */
  boolean isSequence() {
    return List.of("rows", "codes", "columns").contains(what);
  }

  /** Whether the tokens stand there in this order, others perhaps between them. */
  boolean isOrder() {
    return what.equals("parts");
  }

  /** What stands there, one line for each thing said; nothing when there is no such place. */
  List<String> lines(Reading reading, Framework framework) {
    Stream<Entry> entries = reading.entries().stream();
    return switch (what) {
      case "title" -> entries.filter(entry -> entry.section().isEmpty()).map(Entry::value).toList();
      case "part" -> entries.filter(inPart(name)).flatMap(entry -> entry.value().lines()).toList();
      case "parts" ->
          entries.flatMap(entry -> Stream.of(entry.section(), entry.item())).distinct().toList();
      case "key" -> entries.filter(inPart("Key")).map(Place::whole).filter(naming(name)).toList();
      case "scale" ->
          entries.filter(inPart("Scale")).map(Place::whole).filter(naming(name)).toList();
      case "section" -> new DefinitionPlace(reading, framework).section(name);
      case "codes" -> new DefinitionPlace(reading, framework).codes(name);
      case "criterion" -> new DefinitionPlace(reading, framework).criterion(name);
      case "columns" -> entries.map(Place::monthOf).filter(m -> !m.isEmpty()).distinct().toList();
      case "rows" -> rows(reading, framework);
      case "row" -> row(entries, framework);
      case "cell" -> entries.filter(cell(framework)).map(Entry::value).toList();
      case "month" -> entries.filter(inMonth()).flatMap(entry -> entry.value().lines()).toList();
      case "text" -> text(entries, framework);
      case "second level" ->
          text(entries, framework).stream().filter(line -> line.startsWith("  - ")).toList();
      case "heading" -> entries.filter(under(framework)).map(Entry::item).distinct().toList();
      case "count" -> entries.filter(counted()).map(Entry::value).toList();
      default -> throw new IllegalStateException("The table names no such place: " + this);
    };
  }

  private static Predicate<Entry> inPart(String words) {
    return entry -> Fact.stands(words, entry.section());
  }

  /** The entries of a story that are headed by the month. */
  private Predicate<Entry> inMonth() {
    return entry -> MONTH.matcher(entry.item()).replaceAll("$1 20$2").startsWith(month + ":");
  }

  private Predicate<Entry> counted() {
    return entry -> entry.item().equals(name) && monthOf(entry).equals(month);
  }

  private static Predicate<String> naming(String word) {
    return text -> Fact.stands(word, text);
  }

  private static String whole(Entry entry) {
    return (entry.item() + " " + entry.column() + " " + entry.value()).strip();
  }

  /** What is written under the criteria; of one criterion it has to say that it is of the month. */
  private List<String> text(Stream<Entry> entries, Framework framework) {
    List<String> lines =
        entries
            .filter(under(framework))
            .filter(entry -> monthOf(entry).isEmpty())
            .flatMap(entry -> entry.value().lines())
            .toList();
    // The heading of a group names the month itself.
    boolean ofMonth = name.contains(" ") || lines.stream().anyMatch(this::saysMonth);
    return ofMonth ? lines : List.of();
  }

  private boolean saysMonth(String line) {
    return Fact.stands("in " + month, MONTH.matcher(line).replaceAll("$1 20$2"));
  }

  private List<String> row(Stream<Entry> entries, Framework framework) {
    return entries
        .filter(entry -> !monthOf(entry).isEmpty() && under(framework).test(entry))
        .map(entry -> entry.item() + " " + monthOf(entry) + " " + entry.value())
        .toList();
  }

  private Predicate<Entry> cell(Framework framework) {
    return entry -> monthOf(entry).equals(month) && under(framework).test(entry);
  }

  /** The entries headed by this criterion, or by all the codes of a group. */
  private Predicate<Entry> under(Framework framework) {
    List<Criterion> criteria =
        Stream.of(name.split(" "))
            .map(id -> framework.criterion(new CriterionId(id)).orElseThrow())
            .toList();
    if (criteria.size() == 1) {
      return entry -> entry.item().startsWith(heading(criteria.getFirst()));
    }
    String codes = criteria.stream().map(Criterion::printed).collect(Collectors.joining(", "));
    return entry ->
        MONTH.matcher(entry.item()).replaceAll("$1 20$2").endsWith(" for " + codes + ", " + month);
  }

  static String heading(Criterion criterion) {
    return criterion.printed() + " " + criterion.title();
  }

  /** The printed codes of the rows of a section, in the order of the table. */
  private List<String> rows(Reading reading, Framework framework) {
    List<Criterion> section =
        framework.criteria().stream()
            .filter(placed -> placed.path().stream().anyMatch(part -> part.id().equals(name)))
            .map(Framework.Placed::criterion)
            .toList();
    return reading.entries().stream()
        .filter(entry -> !monthOf(entry).isEmpty())
        .map(Entry::item)
        .distinct()
        .flatMap(head -> section.stream().filter(one -> heading(one).equals(head)))
        .map(Criterion::printed)
        .toList();
  }

  /** The month that heads a column of ratings as {@code Mar 2018}, else nothing. */
  private static String monthOf(Entry entry) {
    return inColumns(entry.column());
  }

  private static String inColumns(String words) {
    Matcher found = MONTH.matcher(words);
    return found.matches() ? found.group(1) + " 20" + found.group(2) : "";
  }
}
