package plumbline.sample;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.narratives.GroupNarratives;
import plumbline.narratives.Narratives;
import plumbline.people.Viewer;
import plumbline.publications.Publications;
import plumbline.ratings.Agreement;
import plumbline.ratings.Rating;
import plumbline.ratings.Ratings;
import plumbline.rounds.Rounds;

/** Opens, rates and closes the sample's months, each at its time and by whoever does it. */
@Singleton
@Requires(bean = SampleClock.class)
class SampleMonths {

  private static final String NOT_RATED = "none";

  private final Rounds rounds;
  private final Ratings ratings;
  private final SampleAgencies agencies;
  private final SampleEvidence evidence;
  private final GroupNarratives narratives;
  private final Publications publications;
  private final SampleClock clock;

  SampleMonths(
      Rounds rounds,
      Ratings ratings,
      SampleAgencies agencies,
      SampleEvidence evidence,
      GroupNarratives narratives,
      Publications publications,
      SampleClock clock) {
    this.rounds = rounds;
    this.ratings = ratings;
    this.agencies = agencies;
    this.evidence = evidence;
    this.narratives = narratives;
    this.publications = publications;
    this.clock = clock;
  }

  /** Plays every month of the file; the last one is the newest and stays open. */
  void play(SampleFile file, SampleCast cast, Month newest) {
    Month month = newest.plus(1 - file.months().size());
    for (SampleFile.MonthText text : file.months()) {
      LocalDate due = lastFriday(month);
      clock.moveTo(SampleWords.workday(month, 1), LocalTime.of(9, 5));
      rounds.open(
          cast.coordinator(), cast.id(), new Rounds.Opening(month, file.framework(), due, ""));
      if (month.equals(newest)) {
        publish(cast, month, file.publication());
      }
      correct(cast, month, text.corrections());
      clock.moveTo(SampleWords.workday(month, 7), LocalTime.of(10, 30));
      agencies.give(file, cast, month, newest);
      evidence.add(file, cast, month, newest);
      agree(cast, month, text);
      clock.moveTo(due, LocalTime.of(11, 15));
      agencies.dissent(file, cast, month, newest);
      clock.moveTo(due, LocalTime.of(14, 0));
      summarise(cast, month, text.group());
      if (newest.isAfter(month)) {
        clock.moveTo(due, LocalTime.of(16, 30));
        rounds.close(cast.coordinator(), cast.id(), month, 1);
      }
      month = month.plus(1);
    }
  }

  private void publish(SampleCast cast, Month open, SampleFile.PublicationText publication) {
    clock.moveTo(SampleWords.workday(open, 3), LocalTime.of(15, 10));
    publications.publish(
        cast.coordinator(),
        cast.area(),
        cast.committee(publication.committee()),
        open.plus(-publication.months()),
        open.plus(-1));
  }

  private void correct(SampleCast cast, Month month, List<SampleFile.CorrectionText> corrections) {
    clock.moveTo(SampleWords.workday(month, 6), LocalTime.of(11, 20));
    for (SampleFile.CorrectionText correction : corrections) {
      Month wrong = month.plus(-correction.monthsBack());
      ratings.correct(
          cast.coordinator(),
          cast.id(),
          wrong,
          new CriterionId(correction.criterion()),
          Optional.of(correction.level()),
          SampleWords.in(month, correction.reason()));
    }
  }

  /** Each lead sits down to it on a day of their own. */
  private void agree(SampleCast cast, Month month, SampleFile.MonthText text) {
    int day = 9;
    for (Viewer lead : cast.leads()) {
      clock.moveTo(SampleWords.workday(month, day), LocalTime.of(9, 40));
      day += 4;
      ratings.ofMonth(lead, cast.id(), month).stream()
          .filter(rating -> lead.agrees(cast.id(), rating.criterionId()))
          .sorted(Comparator.comparing(rating -> rating.criterionId().value()))
          .forEach(rating -> agree(lead, cast, rating, text.of(rating.criterionId())));
    }
  }

  private void agree(
      Viewer lead, SampleCast cast, Rating before, SampleFile.@Nullable RatingText text) {
    if (text == null) {
      return;
    }
    clock.pass(Duration.ofMinutes(7));
    Month month = before.month();
    Narratives narratives =
        new Narratives(
            words(text.challenge(), before.challenge(), month),
            words(text.progress(), before.progress(), month),
            words(text.nextSteps(), before.nextSteps(), month),
            words(text.strengthen(), before.strengthen(), month));
    Optional<String> level =
        Optional.ofNullable(text.level() == null ? before.level() : text.level())
            .filter(key -> !key.equals(NOT_RATED));
    ratings.agree(
        lead,
        cast.id(),
        month,
        before.criterionId(),
        before.version(),
        new Agreement(level, words(text.reason(), "", month), narratives));
  }

  private void summarise(SampleCast cast, Month month, SampleFile.GroupText group) {
    narratives.add(
        cast.coordinator(),
        cast.id(),
        month,
        group.kind(),
        group.ids(),
        SampleWords.in(month, group.words()));
  }

  static String words(@Nullable String text, String otherwise, Month month) {
    return text == null ? otherwise : SampleWords.in(month, text);
  }

  private static LocalDate lastFriday(Month month) {
    return month.value().atDay(1).with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY));
  }
}
