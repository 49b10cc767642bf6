package plumbline.testing;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import plumbline.areas.Areas;
import plumbline.areas.Partners;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.common.PersonId;
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
  private static final PersonId FIRST = firstAdministrator();

  private final String slug = "area-" + NUMBER.incrementAndGet();
  private final AreaName area;

  private Story() {
    area =
        Plumbline.bean(Areas.class)
            .create(administrator(), slug, "Area " + NUMBER.get(), "SEND programme manager");
  }

  public static Story begin() {
    return new Story();
  }

  private static PersonId firstAdministrator() {
    People people = Plumbline.bean(People.class);
    String token = people.firstAdministratorLink().orElseThrow();
    People.Invitation invitation =
        new People.Invitation("Ada Administrator", ADMINISTRATOR, "Administrator");
    return people.chooseFirstAdministrator(token, invitation, PASSWORD);
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

  /** Invites a person, who chooses the password of all tests. */
  public Viewer person(String name, NewGrant grant) {
    People people = Plumbline.bean(People.class);
    String words = Character.toUpperCase(name.charAt(0)) + name.substring(1) + " of " + slug;
    People.Invitation invitation = new People.Invitation(words, email(name), "");
    PersonId id = people.invite(administrator(), area.id(), invitation, grant);
    if (people.viewer(id).accessVersion() <= 2) {
      people.choosePassword(people.link(administrator(), area, id), PASSWORD);
    }
    return people.viewer(id);
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
        .open(
            coordinator, area.id(), new Rounds.Opening(month, FRAMEWORK, month.lastDay(), ""));
  }

  /** Closes a month that nobody has changed since it was opened. */
  public void close(Viewer coordinator, Month month) {
    Plumbline.bean(Rounds.class).close(coordinator, area.id(), month, 1);
  }

  /** Agrees a level without any text but the reason. */
  public void agree(
      Viewer lead, Month month, CriterionId criterion, String level, String reason) {
    Plumbline.bean(Ratings.class)
        .agree(
            lead,
            area.id(),
            month,
            criterion,
            rating(lead, month, criterion).version(),
            new Agreement(Optional.of(level), reason, Narratives.NONE));
  }

  public Rating rating(Viewer reader, Month month, CriterionId criterion) {
    return Plumbline.bean(Ratings.class).ofMonth(reader, area.id(), month).stream()
        .filter(rating -> rating.criterionId().equals(criterion))
        .findFirst()
        .orElseThrow();
  }
}
