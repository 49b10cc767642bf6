package plumbline.people;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.GrantId;
import plumbline.common.Ids;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.PersonId;
import plumbline.common.Refused;
import plumbline.history.Change;
import plumbline.history.History;

/** Invites people, gives and takes roles, disables accounts. Takes effect on the next request. */
@Singleton
public class People {

  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  private static final String CHANGED = "Your password was changed";

  private final PersonRepository repository;
  private final Sessions sessions;
  private final SignOuts signOuts;
  private final OneTimeLinks links;
  private final Passwords passwords;
  private final Coordinators coordinators;
  private final Notices notices;
  private final History history;

  People(
      PersonRepository repository,
      Coordinators coordinators,
      Sessions sessions,
      SignOuts signOuts,
      OneTimeLinks links,
      Passwords passwords,
      Notices notices,
      History history) {
    this.repository = repository;
    this.coordinators = coordinators;
    this.sessions = sessions;
    this.signOuts = signOuts;
    this.links = links;
    this.passwords = passwords;
    this.notices = notices;
    this.history = history;
  }

  /** Who is to be invited. */
  public record Invitation(String name, String email, String jobTitle) {

    public Invitation {
      email = email.strip().toLowerCase(Locale.ROOT);
      if (email.length() > 254 || !EMAIL.matcher(email).matches()) {
        throw new Refused("email", "Enter an e-mail address in the form name@organisation.gov.uk.");
      }
    }
  }

  /**
   * The person of this address: found, or made and invited. Gives them the role.
   *
   * @throws Refused when the account was made elsewhere, so that another coordinator may have
   *     chosen its password; an administrator can still invite it
   */
  @Transactional
  @RequiresPermission(Permission.MANAGE_PEOPLE)
  public PersonId invite(Viewer viewer, AreaId area, Invitation invitation, NewGrant grant) {
    PersonId person =
        repository
            .withEmail(invitation.email())
            .map(found -> known(viewer, area, found.id()))
            .orElseGet(() -> add(invitation, PersonState.INVITED));
    addGrant(person, area, grant);
    history.record(
        viewer.id(),
        area,
        KeptRoles.after("role given", person, repository.grantsInArea(person, area)));
    return person;
  }

  private PersonId known(Viewer viewer, AreaId area, PersonId person) {
    if (!viewer.administers() && repository.findInArea(person, area).isEmpty()) {
      throw new Refused(
          "email",
          "This person already has an account. Ask an administrator to give them a role here.");
    }
    return person;
  }

  /** Gives a person of the area one more role. */
  @Transactional
  @RequiresPermission(Permission.MANAGE_PEOPLE)
  public void grant(Viewer viewer, AreaId area, PersonId person, NewGrant grant) {
    if (repository.findInArea(person, area).isEmpty()) {
      throw new NotFound();
    }
    addGrant(person, area, grant);
    history.record(
        viewer.id(),
        area,
        KeptRoles.after("role given", person, repository.grantsInArea(person, area)));
  }

  /**
   * Takes a role away. Whoever has none left anywhere can sign in no more.
   *
   * @throws Conflict when it is the last coordinator's
   */
  @Transactional
  @RequiresPermission(Permission.MANAGE_PEOPLE)
  public void revoke(Viewer viewer, AreaId area, PersonId person, GrantId grant) {
    coordinators.lock(area, person);
    coordinators.lockPerson(person);
    Person holder = repository.find(person).orElseThrow(NotFound::new);
    Role role =
        repository.grantsInArea(person, area).stream()
            .filter(row -> row.id().equals(grant))
            .map(GrantRow::role)
            .findFirst()
            .orElseThrow(NotFound::new);
    repository.deleteGrant(grant, person, area);
    if (role == Role.COORDINATOR && holder.state() == PersonState.ACTIVE) {
      coordinators.requireOneIn(area);
    }
    boolean isStopped = signOuts.stopWithoutRole(holder).state() != holder.state();
    String kind = isStopped ? "last role taken, person disabled" : "role taken";
    history.record(
        viewer.id(), area, KeptRoles.after(kind, person, repository.grantsInArea(person, area)));
  }

  /**
   * Ends the person's sessions and lets them sign in no more.
   *
   * @throws Conflict when the person also works elsewhere, or is the last coordinator or
   *     administrator
   */
  @Transactional
  @RequiresPermission(Permission.MANAGE_PEOPLE)
  public void disable(Viewer viewer, AreaId area, PersonId id) {
    coordinators.lock(area, id);
    coordinators.lockPerson(id);
    coordinators.lockInstallation();
    Person person = repository.findInArea(id, area).orElseThrow(NotFound::new);
    requireNoOtherArea(viewer, area, id, "Take away their roles here instead.");
    Person.Kept disabled = change(person, PersonState.DISABLED, person.passwordHash());
    if (person.state() == PersonState.ACTIVE) {
      coordinators.requireOneWithout(id);
    }
    sessions.endAll(id);
    history.record(viewer.id(), area, new Change("person disabled", subject(id), disabled));
  }

  private void requireNoOtherArea(Viewer viewer, AreaId area, PersonId id, String instead) {
    if (!viewer.administers() && repository.grantsElsewhere(id, area) > 0) {
      throw new Conflict("This person also works for another area. " + instead);
    }
  }

  /**
   * A link with which the person chooses a password: an invitation, or a reset.
   *
   * @throws Conflict when the person also works elsewhere: whoever holds the link could go there;
   *     or when it is oneself, who changes the password by the one before
   */
  @Transactional
  @RequiresPermission(Permission.MANAGE_PEOPLE)
  public String link(Viewer viewer, AreaName area, PersonId id) {
    Person person = repository.findInArea(id, area.id()).orElseThrow(NotFound::new);
    requireNotOneself(viewer, id);
    requireNoOtherArea(viewer, area.id(), id, "Ask an administrator to make the link.");
    Person.Kept now =
        person.state() == PersonState.DISABLED
            ? change(person, PersonState.INVITED, null)
            : person.kept();
    String token = links.make(OneTimeLink.Purpose.toChoosePassword(person.state()), id);
    history.record(viewer.id(), area.id(), new Change("sign-in link made", subject(id), now));
    return token;
  }

  static void requireNotOneself(Viewer viewer, PersonId id) {
    if (viewer.id().equals(id)) {
      throw new Conflict("Change your own password under Your account.");
    }
  }

  /**
   * Uses a link: sets the password, and ends every session and token the person had. Hashing may
   * have to wait its turn, which holds nothing of the database.
   */
  public void choosePassword(String token, String password) {
    links.find(token);
    keepChosen(token, passwords.hash(password));
  }

  @Transactional
  void keepChosen(String token, String hash) {
    OneTimeLink link = links.take(token);
    PersonId id = Optional.ofNullable(link.personId()).orElseThrow(NotFound::new);
    Person person = repository.find(id).orElseThrow(NotFound::new);
    if (person.state() == PersonState.DISABLED) {
      throw new NotFound();
    }
    Person.Kept active = change(person, PersonState.ACTIVE, hash);
    sessions.endAll(id);
    notices.tell(
        id,
        CHANGED,
        "The password of your account was chosen anew, by a link. You are signed out, and your tokens ended.");
    history.record(id, AreaId.INSTALLATION, new Change("password chosen", subject(id), active));
  }

  /** A link that makes the first administrator; nothing once there is one. */
  @Transactional
  public Optional<String> firstAdministratorLink() {
    return repository.administrators() > 0
        ? Optional.empty()
        : Optional.of(links.make(OneTimeLink.Purpose.FIRST_ADMINISTRATOR, null));
  }

  /** The person with every role at this moment, for work that no request asks for. */
  public Viewer viewer(PersonId id) {
    Person person = repository.find(id).orElseThrow(NotFound::new);
    return new Viewer(
        id, person.name(), person.accessVersion(), GrantRow.grants(repository.grants(id)));
  }

  /**
   * The area of this address, for whoever looks after its people.
   *
   * @throws NotFound when the viewer has nothing to do with it
   */
  public AreaName managed(Viewer viewer, String slug) {
    AreaName area =
        viewer
            .areaNamed(slug)
            .or(() ->
                viewer.administers() ? repository.areaForAdministrator(slug) : Optional.empty())
            .orElseThrow(NotFound::new);
    viewer.require(Permission.MANAGE_PEOPLE, area.id());
    return area;
  }

  /** The name of a person of the area, for whoever looks after its people. */
  public String nameOf(Viewer viewer, AreaId area, PersonId id) {
    viewer.require(Permission.MANAGE_PEOPLE, area);
    return repository.findInArea(id, area).orElseThrow(NotFound::new).name();
  }

  /** Uses the first link of an installation: makes its first administrator. */
  public PersonId chooseFirstAdministrator(String token, Invitation invitation, String password) {
    links.find(token);
    return keepFirstAdministrator(token, invitation, passwords.hash(password));
  }

  @Transactional
  PersonId keepFirstAdministrator(String token, Invitation invitation, String hash) {
    OneTimeLink link = links.take(token);
    if (link.purpose() != OneTimeLink.Purpose.FIRST_ADMINISTRATOR
        || repository.administrators() > 0) {
      throw new NotFound();
    }
    return addAdministrator(invitation, hash);
  }

  /**
   * Changes one's own password; the sessions elsewhere end if wanted.
   *
   * @param hash of the new password, made before, since hashing may have to wait its turn
   * @throws NotAllowed when one was stopped from signing in meanwhile
   */
  @Transactional
  public void changeOwnPassword(
      Viewer viewer, String hash, CurrentSession session, boolean endsOthers) {
    Person person = repository.find(viewer.id()).orElseThrow(NotFound::new);
    if (person.state() != PersonState.ACTIVE) {
      throw new NotAllowed("You may no longer sign in.");
    }
    Person.Kept active = change(person, PersonState.ACTIVE, hash);
    if (endsOthers) {
      sessions.endOthers(viewer.id(), session.tokenHash());
    }
    notices.tell(viewer.id(), CHANGED, "The password of your account was changed.");
    history.record(
        viewer.id(),
        AreaId.INSTALLATION,
        new Change("password chosen", subject(viewer.id()), active));
  }

  /** The area's name is part of what each of its people may see: all read it anew. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void renewAccessOfArea(AreaId area) {
    repository.renewAccessOfArea(area);
  }

  private PersonId addAdministrator(Invitation invitation, String hash) {
    PersonId id = add(invitation, PersonState.INVITED);
    Person person = repository.find(id).orElseThrow();
    Person.Kept active = change(person, PersonState.ACTIVE, hash);
    repository.insertGrant(new GrantId(Ids.next()), id, Role.ADMINISTRATOR, null, null, null);
    history.record(id, AreaId.INSTALLATION, new Change("administrator made", subject(id), active));
    return id;
  }

  private PersonId add(Invitation invitation, PersonState state) {
    PersonId id = new PersonId(Ids.next());
    repository.insert(id, invitation.email(), invitation.name(), invitation.jobTitle(), state);
    return id;
  }

  private void addGrant(PersonId person, AreaId area, NewGrant grant) {
    if (grant.agency() != null && isMissing(grant.agency().value(), repository.agencies(area))) {
      throw new Refused("agency", "Choose one of this area's agencies.");
    }
    if (grant.committee() != null
        && isMissing(grant.committee().value(), repository.committees(area))) {
      throw new Refused("committee", "Choose one of this area's committees.");
    }
    repository.renewAccess(person); // first: it waits for whoever takes their last role
    GrantId id = new GrantId(Ids.next());
    repository.insertGrant(id, person, grant.role(), area, grant.agency(), grant.committee());
    repository.insertCriteria(id, grant.criteria());
  }

  private static boolean isMissing(long id, List<Choice> choices) {
    return choices.stream().noneMatch(choice -> choice.id() == id);
  }

  /** The person as they are now. */
  private Person.Kept change(
      Person person, PersonState state, @org.jspecify.annotations.Nullable String hash) {
    if (repository.update(person.id(), state, hash, person.version()) != 1) {
      throw Conflict.overtaken("Somebody else changed this person just now. Nothing was saved.");
    }
    return person.kept().in(state);
  }

  private static String subject(PersonId id) {
    return "person " + id.value();
  }
}
