package plumbline.testing;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import plumbline.areas.AgencyKind;
import plumbline.areas.Areas;
import plumbline.areas.Partners;
import plumbline.common.AgencyId;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.common.PersonId;
import plumbline.contributions.AgencyOpinion;
import plumbline.contributions.AgencyRating;
import plumbline.contributions.AgencyRatings;
import plumbline.factors.Exemptions;
import plumbline.narratives.Narratives;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.ratings.Agreement;
import plumbline.ratings.Rating;
import plumbline.ratings.Ratings;
import plumbline.rounds.Rounds;

/** An area of its own for one test, made through the use cases, with people who can sign in. */
public final class Story {

  public static final FrameworkVersion FRAMEWORK = new FrameworkVersion("area-send-2023", 1);
  public static final String PASSWORD = "three random words";

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String ADMINISTRATOR = "administrator@example.org";
  private static final String FIRST_TOKEN =
      Plumbline.bean(People.class).firstAdministratorLink().orElseThrow();
  private static final PersonId FIRST = firstAdministrator();

  private final String slug;
  private final AreaName area;

  private Story(String name) {
    slug = "area-" + NUMBER.incrementAndGet();
    area =
        Plumbline.bean(Areas.class)
            .create(administrator(), slug, name + " " + NUMBER.get(), "SEND programme manager");
  }

  public static Story begin() {
    return begin("Area");
  }

  /** An area whose name begins so. */
  public static Story begin(String name) {
    return new Story(name);
  }

  private static PersonId firstAdministrator() {
    People people = Plumbline.bean(People.class);
    People.Invitation invitation =
        new People.Invitation("Ada Administrator", ADMINISTRATOR, "Administrator");
    PersonId first = people.chooseFirstAdministrator(FIRST_TOKEN, invitation, PASSWORD);
    Plumbline.bean(Exemptions.class).giveInSample(first);
    return first;
  }

  /** The token of the link that made the first administrator: used, and worth nothing. */
  public static String usedToken() {
    return FIRST_TOKEN;
  }

  public static Viewer administrator() {
    return Plumbline.bean(People.class).viewer(FIRST);
  }

  public static String administratorEmail() {
    return ADMINISTRATOR;
  }

  public AreaName area() {
    return area;
  }

  public String path(String rest) {
    return area.path(rest);
  }

  /** The address of a person of this story, for example {@code coordinator@area-1.example.org}. */
  public String email(String name) {
    return name + "@" + slug + ".example.org";
  }

  public Viewer coordinator() {
    return person("coordinator", NewGrant.of(Role.COORDINATOR));
  }

  public Viewer lead(String name, Set<CriterionId> criteria) {
    return person(name, NewGrant.lead(criteria));
  }

  /** Invites a person, who chooses the password of all tests and needs no second factor. */
  public Viewer person(String name, NewGrant grant) {
    Viewer person = cautious(name, grant);
    Plumbline.bean(Exemptions.class).giveInSample(person.id());
    return person;
  }

  /** Invites a person, who chooses the password of all tests and is asked for a second factor. */
  public Viewer cautious(String name, NewGrant grant) {
    People people = Plumbline.bean(People.class);
    PersonId id = invite(name, grant);
    if (people.viewer(id).accessVersion() <= 2) {
      people.choosePassword(people.link(administrator(), area, id), PASSWORD);
    }
    return people.viewer(id);
  }

  /** Invites a person, who does not answer: nobody can sign in as this one. */
  public PersonId invite(String name, NewGrant grant) {
    String words = Character.toUpperCase(name.charAt(0)) + name.substring(1) + " of " + slug;
    return Plumbline.bean(People.class)
        .invite(administrator(), area.id(), new People.Invitation(words, email(name), ""), grant);
  }

  /** Gives a person of another story a role in this area, too. */
  public PersonId join(Story home, String name, NewGrant grant) {
    return Plumbline.bean(People.class)
        .invite(
            administrator(), area.id(), new People.Invitation(name, home.email(name), ""), grant);
  }

  public AgencyId agency(String name) {
    return Plumbline.bean(Partners.class)
        .addAgency(administrator(), area.id(), name, AgencyKind.HEALTH);
  }

  public CommitteeId committee(String name) {
    return Plumbline.bean(Partners.class).addCommittee(administrator(), area.id(), name);
  }

  /** A visitor who is signed in as the person of this name. */
  public Visitor visit(String name) {
    return Visitor.signedIn(email(name), PASSWORD);
  }

  /** Opens a month on the framework of 2023, as the coordinator. */
  public void open(Viewer coordinator, Month month) {
    Plumbline.bean(Rounds.class)
        .open(coordinator, area.id(), new Rounds.Opening(month, FRAMEWORK, month.lastDay(), ""));
  }

  /** Closes a month that nobody has changed since it was opened. */
  public void close(Viewer coordinator, Month month) {
    Plumbline.bean(Rounds.class).close(coordinator, area.id(), month, 1);
  }

  /** Agrees a level without any text but the reason. */
  public void agree(Viewer lead, Month month, CriterionId criterion, String level, String reason) {
    Plumbline.bean(Ratings.class)
        .agree(
            lead,
            area.id(),
            month,
            criterion,
            rating(lead, month, criterion).version(),
            new Agreement(Optional.of(level), reason, Narratives.NONE));
  }

  /** A person who speaks for an agency on these criteria. */
  public Viewer contributor(String name, AgencyId agency, Set<CriterionId> criteria) {
    return person(name, NewGrant.contributor(agency, criteria));
  }

  /** Gives an agency's level with this comment, or says for a blank level that it cannot say. */
  public void give(
      Viewer who, Month month, CriterionId criterion, AgencyId agency, String level, String words) {
    int version =
        Plumbline.bean(AgencyRatings.class).ofMonth(who, area.id(), month).stream()
            .filter(each -> each.criterionId().equals(criterion) && each.agencyId().equals(agency))
            .mapToInt(AgencyRating::version)
            .findFirst()
            .orElse(0);
    Optional<String> said = level.isBlank() ? Optional.empty() : Optional.of(level);
    Plumbline.bean(AgencyRatings.class)
        .give(
            who,
            area.id(),
            month,
            criterion,
            agency,
            version,
            new AgencyOpinion(said, words, Narratives.NONE));
  }

  public Rating rating(Viewer reader, Month month, CriterionId criterion) {
    return Plumbline.bean(Ratings.class).ofMonth(reader, area.id(), month).stream()
        .filter(rating -> rating.criterionId().equals(criterion))
        .findFirst()
        .orElseThrow();
  }
}
