package plumbline.history;

import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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
  private static final int AT_ONCE = 6;

  private final StepRepository repository;

  StepLines(StepRepository repository) {
    this.repository = repository;
  }

  /**
   * One change.
   *
   * @param subject as the history keeps it, to ask for the changes of this record alone
   * @param record what it is about, in words
   * @param fields those shown at once
   * @param others the rest, which a change of many more shows when asked
   * @param more how many these are, in words
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
      List<FieldChange> others,
      String more,
      boolean erased) {}

  /**
   * The newest first.
   *
   * @param open the subjects whose fields may be told to the person who asks
   */
  public List<Line> of(AreaId area, Wanted wanted, int limit, Predicate<String> open) {
    List<HistoryStep> steps = repository.steps(area, wanted, limit);
    Names names = names(area, steps, open);
    return steps.stream().map(step -> line(step, names, open.test(step.subject()))).toList();
  }

  /** Of what an area writes only the records that are told. */
  private Names names(AreaId area, List<HistoryStep> steps, Predicate<String> open) {
    Set<Long> people = new TreeSet<>();
    Set<Long> told = new TreeSet<>();
    for (HistoryStep step : steps) {
      Set<Long> ids = Names.ids(List.of(step.subject()));
      people.addAll(ids);
      if (open.test(step.subject())) {
        told.addAll(ids);
        told.addAll(FieldWords.named(step.record()));
        told.addAll(FieldWords.named(step.before()));
      }
    }
    people.addAll(told);
    List<StepRepository.Named> named = new ArrayList<>();
    if (!people.isEmpty()) {
      named.addAll(repository.named(List.copyOf(people)));
    }
    if (!told.isEmpty()) {
      named.addAll(repository.called(area, List.copyOf(told)));
    }
    return Names.of(named);
  }

  private static Line line(HistoryStep step, Names names, boolean isOpen) {
    var london = step.at().atOffset(ZoneOffset.UTC).atZoneSameInstant(Month.LONDON);
    String name = step.personName();
    List<FieldChange> fields =
        isOpen
            ? FieldWords.of(step.comparable(), step.record(), names).stream().limit(FIELDS).toList()
            : List.of();
    int first = fields.size() > AT_ONCE + 2 ? AT_ONCE : fields.size();
    return new Line(
        step.sequence(),
        Month.words(london.toLocalDate()) + ", " + TIME.format(london),
        name == null ? "" : name,
        step.kind(),
        step.subject(),
        names.subject(step.subject()),
        fields.subList(0, first),
        fields.subList(first, fields.size()),
        fields.size() - first + " more",
        step.record() == null);
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
