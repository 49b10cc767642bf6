package plumbline.sample;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.contributions.AgencyOpinion;
import plumbline.contributions.AgencyRatings;
import plumbline.frameworks.Frameworks;
import plumbline.frameworks.Level;
import plumbline.narratives.Narratives;
import plumbline.people.Viewer;

/** Gives the agencies' ratings of the sample's months, each by whoever speaks for the agency. */
@Singleton
@Requires(bean = SampleClock.class)
class SampleAgencies {

  private static final char NOT_GIVEN = '-';

  private final AgencyRatings ratings;
  private final Frameworks frameworks;
  private final SampleClock clock;

  SampleAgencies(AgencyRatings ratings, Frameworks frameworks, SampleClock clock) {
    this.ratings = ratings;
    this.frameworks = frameworks;
    this.clock = clock;
  }

  void give(SampleFile file, SampleCast cast, Month month, Month newest) {
    for (SampleFile.AgencySaying saying : file.agencyRatings()) {
      Map<String, String> levels = new TreeMap<>(saying.levels());
      levels.forEach((criterion, letters) -> {
        int number = file.months().size() - month.until(newest);
        char letter = letters.charAt(number - 1);
        if (letter != NOT_GIVEN) {
          clock.pass(Duration.ofMinutes(4));
          give(cast, month, saying, level(file, letter), saying.words(number, criterion));
        }
      });
    }
  }

  private void give(
      SampleCast cast,
      Month month,
      SampleFile.AgencySaying saying,
      Optional<String> level,
      SampleFile.SayingText text) {
    AgencyId agency = cast.agency(saying.agency());
    Narratives words =
        new Narratives(
            SampleMonths.words(text.challenge(), "", month),
            SampleMonths.words(text.progress(), "", month),
            SampleMonths.words(text.nextSteps(), "", month),
            SampleMonths.words(text.strengthen(), "", month));
    String comment = SampleMonths.words(text.comment(), "", month);
    ratings.give(
        cast.contributor(agency),
        cast.id(),
        month,
        new CriterionId(text.criterion()),
        agency,
        0,
        new AgencyOpinion(level, comment, words));
  }

  private Optional<String> level(SampleFile file, char letter) {
    return frameworks.get(file.framework()).scale().levels().stream()
        .filter(level -> level.letter().equals(String.valueOf(letter)))
        .map(Level::key)
        .findFirst();
  }

  void dissent(SampleFile file, SampleCast cast, Month month, Month newest) {
    int number = file.months().size() - month.until(newest);
    for (SampleFile.AgencySaying saying : file.agencyRatings()) {
      saying.words().stream()
          .filter(text -> text.month() == number && text.dissent() != null)
          .forEach(text -> dissent(cast, month, cast.agency(saying.agency()), text));
    }
  }

  private void dissent(SampleCast cast, Month month, AgencyId agency, SampleFile.SayingText text) {
    Viewer speaker = cast.contributor(agency);
    String reason = SampleMonths.words(text.dissent(), "", month);
    boolean printed = Boolean.TRUE.equals(text.printed());
    CriterionId criterion = new CriterionId(text.criterion());
    ratings.dissent(speaker, cast.id(), month, criterion, agency, 1, reason, printed);
  }
}
