package plumbline.meetings;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.Ids;
import plumbline.common.ItemId;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.common.QuestionId;
import plumbline.common.Refused;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;

/** Keeps what a committee asks and what it is answered; nothing of it is ever overwritten. */
@Singleton
public class Questions {

  private final QuestionRepository repository;
  private final Items items;
  private final History history;
  private final InstantSource clock;

  Questions(QuestionRepository repository, Items items, History history, InstantSource clock) {
    this.repository = repository;
    this.items = items;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Keeps a question that was asked on an item.
   *
   * @throws Refused when something of it is missing, or it is of a day to come
   */
  @Transactional
  @RequiresPermission(Permission.KEEP_MEETINGS)
  public QuestionId ask(Viewer viewer, AreaId area, ItemId item, Said asked) {
    if (items.find(viewer, area, item).isEmpty()) {
      throw new NotFound();
    }
    requireWhole(asked, "Enter the question.", "asked");
    QuestionId id = new QuestionId(Ids.next());
    repository.ask(id, area, item, asked.words(), asked.role(), asked.on(), viewer.id(), now());
    record(viewer, area, "question asked", id);
    return id;
  }

  /**
   * Keeps an answer; one that was given before stays.
   *
   * @throws Refused when something of it is missing, or it is older than the question
   */
  @Transactional
  @RequiresPermission(Permission.ANSWER_QUESTIONS)
  public void answer(Viewer viewer, AreaId area, QuestionId id, Said answer) {
    Question question = find(viewer, area, id).orElseThrow(NotFound::new);
    requireWhole(answer, "Enter the answer.", "answered");
    LocalDate asked = question.asked().on();
    if (answer.on().isBefore(asked)) {
      throw new Refused(
          "said_on",
          "This answer would be older than its question, which was asked on "
              + Month.words(asked)
              + ". Enter that day or a later one.");
    }
    repository.answer(
        Ids.next(), area, id, answer.words(), answer.role(), answer.on(), viewer.id(), now());
    record(viewer, area, "question answered", id);
  }

  private void requireWhole(Said said, String missing, String verb) {
    if (said.words().isBlank()) {
      throw new Refused("words", missing);
    }
    if (said.role().isBlank()) {
      throw new Refused("role", "Enter the role of whoever " + verb + ", not a name.");
    }
    if (said.on().isAfter(Month.today(clock))) {
      throw new Refused(
          "said_on",
          Month.words(said.on())
              + " is still to come. Enter the day on which it was "
              + verb
              + ", today or earlier.");
    }
  }

  private void record(Viewer viewer, AreaId area, String kind, QuestionId id) {
    Question.Kept kept = find(viewer, area, id).orElseThrow().kept();
    history.record(viewer.id(), area, new Change(kind, "question " + id.value(), kept));
  }

  /** The question, when this person may read its item. */
  public Optional<Question> find(Viewer viewer, AreaId area, QuestionId id) {
    return of(viewer, area, QuestionRepository.Of.question(id)).stream().findFirst();
  }

  /** The questions on an item that this person may read, oldest first. */
  public List<Question> ofItem(Viewer viewer, AreaId area, ItemId item) {
    return of(viewer, area, QuestionRepository.Of.item(item));
  }

  /** The questions of a committee on items that this person may read, oldest first. */
  public List<Question> ofCommittee(Viewer viewer, AreaId area, CommitteeId committee) {
    return of(viewer, area, QuestionRepository.Of.committee(committee));
  }

  private List<Question> of(Viewer viewer, AreaId area, QuestionRepository.Of which) {
    LocalDate today = Month.today(clock);
    Map<QuestionId, List<Said>> answers =
        repository.answers(viewer, area, which, today).stream()
            .collect(
                Collectors.groupingBy(
                    QuestionRepository.AnswerRow::questionId,
                    Collectors.mapping(QuestionRepository.AnswerRow::said, Collectors.toList())));
    return repository.questions(viewer, area, which, today).stream()
        .map(row -> row.with(answers.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
