package plumbline.history;

import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import plumbline.common.AreaId;
import plumbline.common.Month;

/** Tells changes in words: who, when, what, and what became of each field. */
@Singleton
public class StepLines {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
  private static final int FIELDS = 40;

  private final StepRepository repository;

  StepLines(StepRepository repository) {
    this.repository = repository;
  }

  /**
   * One change.
   *
   * @param subject as the history keeps it, to ask for the changes of this record alone
   * @param record what it is about, in words
   * @param erased whether the words were erased since
   */
  public record Line(
      long number,
      String when,
      String who,
      String what,
      String subject,
      String record,
      List<FieldChange> fields,
      boolean erased) {}

  /**
   * The newest first.
   *
   * @param open the subjects whose fields may be told to the person who asks
   */
  public List<Line> of(AreaId area, Wanted wanted, int limit, Predicate<String> open) {
    List<HistoryStep> steps = repository.steps(area, wanted, limit);
    Map<Long, String> names = names(steps, open);
    return steps.stream().map(step -> line(step, names, open.test(step.subject()))).toList();
  }

  private Map<Long, String> names(List<HistoryStep> steps, Predicate<String> open) {
    Set<Long> ids = new TreeSet<>();
    for (HistoryStep step : steps) {
      ids.addAll(idsOf(step.subject()));
      if (open.test(step.subject())) {
        ids.addAll(FieldWords.named(step.record()));
        ids.addAll(FieldWords.named(step.before()));
      }
    }
    return ids.isEmpty()
        ? Map.of()
        : repository.named(List.copyOf(ids)).stream()
            .collect(Collectors.toMap(StepRepository.Named::id, StepRepository.Named::name));
  }

  private static Set<Long> idsOf(String subject) {
    return List.of(subject.split(" ")).stream()
        .filter(word -> word.matches("\\d{15,19}"))
        .map(Long::valueOf)
        .collect(Collectors.toSet());
  }

  private static Line line(HistoryStep step, Map<Long, String> names, boolean isOpen) {
    var london = step.at().atOffset(ZoneOffset.UTC).atZoneSameInstant(Month.LONDON);
    String name = step.personName();
    return new Line(
        step.sequence(),
        Month.words(london.toLocalDate()) + ", " + TIME.format(london),
        name == null ? "" : name,
        step.kind(),
        step.subject(),
        record(step.subject(), names),
        isOpen
            ? FieldWords.of(step.comparable(), step.record(), names).stream().limit(FIELDS).toList()
            : List.of(),
        step.record() == null);
  }

  /** "person 123 roles" reads "Person Nora Newcomer"; "rating 23.E1 2026-10" keeps what it says. */
  private static String record(String subject, Map<Long, String> names) {
    String words =
        List.of(subject.split(" ")).stream()
            .map(word ->
                word.matches("\\d{15,19}")
                    ? names.getOrDefault(Long.valueOf(word), "")
                    : month(word))
            .filter(word -> !word.isEmpty() && !word.equals("roles"))
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? subject : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String month(String word) {
    return word.matches("\\d{4}-\\d{2}") ? Month.parse(word).map(Month::words).orElse(word) : word;
  }

  /** The kinds of changes that an area has seen, by name. */
  public List<String> kinds(AreaId area) {
    return repository.kinds(area);
  }

  /** Who has changed anything in an area, by name. */
  public Map<Long, String> makers(AreaId area) {
    return repository.makers(area).stream()
        .collect(
            Collectors.toMap(
                StepRepository.Named::id,
                StepRepository.Named::name,
                (one, other) -> one,
                java.util.LinkedHashMap::new));
  }
}
