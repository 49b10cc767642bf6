package plumbline.sample;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalTime;
import java.util.Optional;
import plumbline.common.Month;
import plumbline.common.PersonId;
import plumbline.database.StartRefused;
import plumbline.factors.Exemptions;
import plumbline.people.People;
import plumbline.people.Role;
import plumbline.people.Viewer;

/** Makes the sample area, once. */
@Singleton
@Requires(bean = SampleClock.class)
class SampleLoading {

  private final SampleRepository repository;
  private final People people;
  private final Exemptions exemptions;
  private final SamplePartnership partnership;
  private final SamplePapers papers;
  private final SampleMonths months;
  private final SampleClock clock;

  SampleLoading(
      SampleRepository repository,
      People people,
      Exemptions exemptions,
      SamplePartnership partnership,
      SamplePapers papers,
      SampleMonths months,
      SampleClock clock) {
    this.repository = repository;
    this.people = people;
    this.exemptions = exemptions;
    this.partnership = partnership;
    this.papers = papers;
    this.months = months;
    this.clock = clock;
  }

  /** Makes the sample with an administrator, whom it answers, unless it is there. */
  @Transactional
  public Optional<Viewer> load(String area) {
    if (repository.areas(area) > 0) {
      return Optional.empty();
    }
    SampleFile file = SampleFile.read();
    Month newest = startBefore(file);
    String token =
        people
            .firstAdministratorLink()
            .orElseThrow(() ->
                new StartRefused(
                    "This database is in use already, and the sample has people with known"
                        + " passwords: leave out --sample, or name another folder in"
                        + " PLUMBLINE_DATA."));
    SampleFile.PersonText first =
        file.people().stream()
            .filter(person -> person.role() == Role.ADMINISTRATOR)
            .findFirst()
            .orElseThrow();
    People.Invitation invitation =
        new People.Invitation(first.name(), first.email(area), first.jobTitle());
    PersonId id = people.chooseFirstAdministrator(token, invitation, file.password());
    exemptions.giveInSample(id);
    Viewer administrator = people.viewer(id);
    play(file, partnership.create(administrator, file, area), newest);
    return Optional.of(administrator);
  }

  /** Makes the sample on behalf of an administrator, unless it is there. */
  @Transactional
  public void load(String area, Viewer administrator) {
    if (repository.areas(area) == 0) {
      SampleFile file = SampleFile.read();
      Month newest = startBefore(file);
      play(file, partnership.create(administrator, file, area), newest);
    }
  }

  private void play(SampleFile file, SampleCast cast, Month newest) {
    papers.plan(cast, newest);
    months.play(file, cast, newest);
  }

  /** Goes back to the eve of the first month; answers which month is the newest. */
  private Month startBefore(SampleFile file) {
    Month newest = Month.now(clock);
    Month eve = newest.plus(-file.months().size());
    clock.moveTo(eve.lastDay(), LocalTime.of(10, 0));
    return newest;
  }
}
