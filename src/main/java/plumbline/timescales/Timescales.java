package plumbline.timescales;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.Id;
import plumbline.common.Month;
import plumbline.common.PersonId;
import plumbline.common.Refused;
import plumbline.timescales.Understanding.Understood;

/**
 * Keeps what was promised about a record, whatever kind of record it is. A row is never changed: a
 * moved date and a confirmation are rows of their own, and the record says which one holds.
 *
 * <p>The caller has checked that the person may read or change the record, holds it against others,
 * puts the ordinal that it gets into the record's column {@code timescale}, and writes the history.
 */
@Singleton
public class Timescales {

  private final TimescaleRepository repository;
  private final TermDateRepository terms;
  private final InstantSource clock;

  Timescales(TimescaleRepository repository, TermDateRepository terms, InstantSource clock) {
    this.repository = repository;
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * Keeps the first timescale of a new record; of a blank text, that none is set.
   *
   * @param countedFrom the day from which "in six months" counts, when there is one
   * @return the ordinal, which is 1
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int set(
      PersonId person, AreaId area, Id of, String asWritten, @Nullable LocalDate countedFrom) {
    return insert(person, area, of, 1, new Kept(Timescale.read(asWritten, countedFrom), "", null));
  }

  /**
   * Promises something else, for a reason.
   *
   * @return the new ordinal
   * @throws Refused on field {@code reason} or {@code timescale}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int change(
      PersonId person,
      AreaId area,
      Id of,
      String asWritten,
      String reason,
      @Nullable LocalDate countedFrom) {
    Promise now = of(area, of).current();
    if (asWritten.strip().equals(now.timescale().asWritten().strip())) {
      throw new Refused("timescale", "This is what is promised already. Enter the new timescale.");
    }
    if (reason.isBlank()) {
      throw new Refused("reason", "Enter why the timescale changes.");
    }
    Timescale timescale = Timescale.read(asWritten, countedFrom);
    return insert(person, area, of, now.ordinal() + 1, new Kept(timescale, reason, null));
  }

  /**
   * Reads other words in place of those of a draft: what nobody has promised yet is no change.
   *
   * @return the new ordinal
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int rewrite(
      PersonId person, AreaId area, Id of, String asWritten, @Nullable LocalDate countedFrom) {
    int next = of(area, of).current().ordinal() + 1;
    return insert(
        person, area, of, next, new Kept(Timescale.read(asWritten, countedFrom), "", null));
  }

  /**
   * A person says that the current timescale is understood rightly, or what it means.
   *
   * @param meaning in words that the program understands; blank when it understood it rightly
   * @return the new ordinal
   * @throws Refused on field {@code meaning} when that is not understood either
   * @throws Conflict when it is not the current ordinal any more
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int confirm(
      PersonId person,
      AreaId area,
      Id of,
      int ordinal,
      String meaning,
      @Nullable LocalDate countedFrom) {
    Promise now = of(area, of).current();
    if (now.ordinal() != ordinal) {
      throw new Conflict("The timescale was changed meanwhile. Nothing of yours was saved.");
    }
    Timescale confirmed =
        meaning.isBlank() ? now.timescale() : now.timescale().understoodFrom(meaning, countedFrom);
    if (confirmed.understanding() instanceof Understanding.NotUnderstood(Doubt doubt)) {
      throw new Refused(
          "meaning",
          "This is not understood: "
              + doubt.words()
              + ". Enter a date such as 30 September 2026, September 2026 or “no date”.");
    }
    return insert(person, area, of, ordinal + 1, new Kept(confirmed, "", person));
  }

  /** Everything that was promised about a record. */
  public Promises of(AreaId area, Id of) {
    TermDates termDates = termDates(area);
    return new Promises(
        repository.all(area, List.of(of.value())).stream()
            .map(row -> row.promise(termDates))
            .toList());
  }

  /** The same of many records, by the value of their ids; in two queries. */
  public Map<Long, Promises> of(AreaId area, Collection<? extends Id> records) {
    if (records.isEmpty()) {
      return Map.of();
    }
    TermDates termDates = termDates(area);
    return repository.all(area, records.stream().map(Id::value).toList()).stream()
        .collect(
            Collectors.groupingBy(
                TimescaleRow::ofId,
                Collectors.collectingAndThen(
                    Collectors.mapping(row -> row.promise(termDates), Collectors.toList()),
                    Promises::new)));
  }

  /** The term dates that the area has given so far. */
  public TermDates termDates(AreaId area) {
    return termDates(terms.all(area));
  }

  /**
   * Moves every day of the area that follows from the terms of a school year; to be called in the
   * transaction in which they were given or changed.
   *
   * @param year in which the school year begins
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void moveToTerms(AreaId area, int year) {
    terms.moveDues(area, year);
    terms.moveReviews(area, year);
  }

  /** The day in London on which states hold. */
  public LocalDate today() {
    return Month.today(clock);
  }

  private record Kept(Timescale timescale, String reason, @Nullable PersonId confirmedBy) {}

  private int insert(PersonId person, AreaId area, Id of, int ordinal, Kept kept) {
    Timescale timescale = kept.timescale();
    TimescaleColumns columns = TimescaleColumns.of(timescale.understanding());
    TermDates termDates = columns.namesTerm() ? termDates(terms.held(area)) : TermDates.NONE;
    repository.insert(
        area,
        of.value(),
        ordinal,
        timescale.asWritten(),
        columns.standing(),
        columns.doubt(),
        columns.duePrecision(),
        columns.dueFrom(),
        columns.reviewPrecision(),
        columns.reviewFrom(),
        columns.reviews(),
        columns.waitsFor(),
        columns.remark(),
        dueBy(timescale.understanding(), termDates),
        impactReviewBy(timescale.understanding(), termDates),
        kept.reason(),
        person,
        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
        kept.confirmedBy());
    return ordinal;
  }

  private static TermDates termDates(List<TermDateRow> rows) {
    return new TermDates(rows.stream().flatMap(TermDateRow::terms).toList());
  }

  /** The day after which it is past due, as {@link TimescaleState} says; none once complete. */
  private static @Nullable LocalDate dueBy(Understanding understanding, TermDates termDates) {
    if (!(understanding instanceof Understood understood)
        || understood.standing() == Understanding.Standing.COMPLETE) {
      return null;
    }
    if (understood.due() != null) {
      return understood.due().latestEnd(termDates);
    }
    boolean isReviewed =
        understood.waitsFor() == null && understood.standing() == Understanding.Standing.OPEN;
    return isReviewed ? end(understood.reviewDue(), termDates) : null;
  }

  private static @Nullable LocalDate impactReviewBy(
      Understanding understanding, TermDates termDates) {
    return understanding instanceof Understood understood
        ? end(understood.reviewDue(), termDates)
        : null;
  }

  private static @Nullable LocalDate end(@Nullable DueDate date, TermDates termDates) {
    return date == null ? null : date.latestEnd(termDates);
  }
}
