package plumbline;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import plumbline.common.AreaName;
import plumbline.common.PersonId;
import plumbline.parking.ParkedForms;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.testing.Caller;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;
import plumbline.web.Assets;
import plumbline.web.Form;

/**
 * The people and areas of the matrix, made once. Area A exists in four states: with published,
 * closed and open months; with drafts only; with no month at all; with a month that can close.
 */
final class MatrixFixture {

  /** Made once for all tests that ask by the matrix. */
  static final MatrixFixture SHARED = new MatrixFixture();

  private static final String PASSWORD = Story.PASSWORD;

  private final AtomicInteger number = new AtomicInteger();
  private final MatrixDatabase database = new MatrixDatabase();
  private final MatrixScene published = new MatrixScene(Optional.empty());
  private final MatrixScene drafts = new MatrixScene(Optional.of(published));
  private final MatrixScene empty = new MatrixScene(Optional.of(published));
  private final MatrixScene closable = new MatrixScene(Optional.of(published));
  private final Story other = Story.begin("Elsewhere");
  private final MatrixEvidence evidence = new MatrixEvidence(published, drafts);
  private final MatrixReviews reviews = new MatrixReviews(this, published);
  private final MatrixRecommendations recommendations =
      new MatrixRecommendations(this, published, drafts);
  private final MatrixScrutiny scrutiny = new MatrixScrutiny(published, drafts, evidence);
  private final MatrixTerms terms = new MatrixTerms(published, database);
  private final MatrixPlans plans = new MatrixPlans(this, published);
  private final MatrixFigures figures = new MatrixFigures(this, published);
  private final MatrixStatistics statistics = new MatrixStatistics(database);
  private final MatrixMeasures measures = new MatrixMeasures(this, published);
  private final MatrixOutbox outbox = new MatrixOutbox(published, database);
  private final MatrixPublications publications = new MatrixPublications(published, database);
  private final MatrixPapers papers = new MatrixPapers(this, published);
  private final MatrixAdministration administration = new MatrixAdministration(this);
  private final MatrixAsked asked = new MatrixAsked(drafts);
  private final MatrixApi api = new MatrixApi(this);
  private final Map<MatrixRole, Visitor> visitors = new EnumMap<>(MatrixRole.class);
  private final Map<MatrixRole, Long> people = new EnumMap<>(MatrixRole.class);
  private final Map<String, String> things = new HashMap<>();

  private MatrixFixture() {
    fillPublished();
    fillDrafts();
    evidence.addAll(other, other.coordinator());
    scrutiny.addAll();
    asked.addAll(other);
    closable.open(MatrixScene.OPEN);
    recommendations.addAll();
    fillPeople();
    plans.addAll(other.coordinator(), other.area().id());
    figures.addAll();
    measures.addAll();
    papers.addAll();
    for (MatrixRole role : MatrixRole.values()) {
      visitors.put(role, signIn(role));
    }
    api.makeTokens();
  }

  private void fillPublished() {
    rate(published, MatrixScene.PUBLISHED, "red", MatrixWords.PUBLISHED, MatrixWords.PUBLISHED);
    evidence.addShared();
    published.giveOwn(MatrixScene.PUBLISHED, MatrixWords.SIDES, MatrixWords.PUBLISHED);
    published.dissent(MatrixScene.PUBLISHED, MatrixWords.PUBLISHED);
    published.close(MatrixScene.PUBLISHED);
    publications.addAll();
    rate(published, MatrixScene.CLOSED, "amber", MatrixWords.CLOSED, MatrixWords.DRAFT_OUTSIDE);
    published.giveOwn(MatrixScene.CLOSED, MatrixWords.SIDES, MatrixWords.SIDES);
    published.close(MatrixScene.CLOSED);
    rate(published, MatrixScene.OPEN, "amber", MatrixWords.DRAFT, MatrixWords.DRAFT_OUTSIDE);
    published.giveOther(MatrixScene.OPEN, MatrixWords.BLIND);
    published.write(MatrixScene.OPEN, MatrixWords.GROUP);
  }

  /** Its open month has one movement that nobody explained: the month before was corrected. */
  private void fillDrafts() {
    rate(drafts, MatrixScene.CLOSED, "red", MatrixWords.DRAFT, MatrixWords.DRAFT_OUTSIDE);
    drafts.agree(MatrixScene.CLOSED, MatrixScene.UNEXPLAINED, "red", "");
    drafts.close(MatrixScene.CLOSED);
    rate(drafts, MatrixScene.OPEN, "red", MatrixWords.DRAFT, MatrixWords.DRAFT_OUTSIDE);
    drafts.giveOwn(MatrixScene.OPEN, MatrixWords.SIDES, MatrixWords.SIDES);
    drafts.giveOther(MatrixScene.OPEN, MatrixWords.SIDES);
    drafts.agree(MatrixScene.OPEN, MatrixScene.UNEXPLAINED, "red", "");
    drafts.correct(MatrixScene.CLOSED, MatrixScene.UNEXPLAINED, "amber");
    thing("narrative", drafts.write(MatrixScene.OPEN, MatrixWords.GROUP));
  }

  private static void rate(
      MatrixScene scene,
      plumbline.common.Month month,
      String level,
      String words,
      String wordsOutside) {
    scene.open(month);
    scene.agree(month, MatrixScene.K1, level, words);
    scene.agree(month, MatrixScene.OUTSIDE_K1, level, wordsOutside);
  }

  private void fillPeople() {
    Story story = published.story();
    NewGrant reads = NewGrant.of(Role.NATIONAL_READER);
    Viewer member = story.person(MatrixWords.MEMBER, reads);
    thing("member", member.id().value());
    thing("parked", park(member));
    other.coordinator();
    thing("stranger", other.invite("stranger", reads).value());
    thing("other agency", other.agency("Other agency").value());
    thing("other committee", other.committee("Other committee").value());
    thing("both", both().value());
    thing("both without exemption", both().value());
    String used = invitation(other);
    Plumbline.bean(People.class).choosePassword(used, PASSWORD);
    things.put("used token", used);
    for (MatrixRole role : MatrixRole.values()) {
      if (role != MatrixRole.ANON) {
        people.put(
            role, database.number("SELECT id FROM person WHERE email = '" + email(role) + "'"));
      }
    }
  }

  /** A form that is kept for this person, whose session had ended. */
  private static long park(Viewer person) {
    ParkedForms parked = Plumbline.bean(ParkedForms.class);
    parked.park(
        person.id(), "/areas/a/rounds", Form.parse("submission=p&text=" + MatrixWords.DRAFT));
    return parked.of(person.id()).getFirst().id();
  }

  private void thing(String name, long id) {
    things.put(name, String.valueOf(id));
  }

  String thing(String name) {
    return Objects.requireNonNull(things.get(name), name);
  }

  /** A number that no other call gets. */
  int next() {
    return number.incrementAndGet();
  }

  MatrixDatabase database() {
    return database;
  }

  Story home() {
    return published.story();
  }

  Story other() {
    return other;
  }

  MatrixEvidence evidence() {
    return evidence;
  }

  MatrixReviews reviews() {
    return reviews;
  }

  MatrixTerms terms() {
    return terms;
  }

  MatrixRecommendations recommendations() {
    return recommendations;
  }

  MatrixPlans plans() {
    return plans;
  }

  MatrixFigures figures() {
    return figures;
  }

  MatrixStatistics statistics() {
    return statistics;
  }

  MatrixMeasures measures() {
    return measures;
  }

  MatrixPapers papers() {
    return papers;
  }

  MatrixAdministration administration() {
    return administration;
  }

  MatrixOutbox outbox() {
    return outbox;
  }

  MatrixPublications publications() {
    return publications;
  }

  MatrixApi api() {
    return api;
  }

  MatrixAsked asked() {
    return asked;
  }

  MatrixScrutiny scrutiny() {
    return scrutiny;
  }

  MatrixScene scene(MatrixRow row) {
    return switch (row.state()) {
      case "no month open" -> empty;
      case "nothing unexplained" -> closable;
      default -> row.state().startsWith("draft") ? drafts : published;
    };
  }

  AreaName area(MatrixRow row) {
    return scene(row).story().area();
  }

  /** The person of this role as an account in the database; nobody is 0. */
  long person(MatrixRole role) {
    return people.getOrDefault(role, 0L);
  }

  String email(MatrixRole role) {
    return switch (role) {
      case ADMIN -> Story.administratorEmail();
      case XCOORD -> other.email(role.person());
      default -> published.story().email(role.person());
    };
  }

  Visitor visitor(MatrixRole role) {
    return Objects.requireNonNull(visitors.get(role));
  }

  /** The visitor for this row: one of its own where the row begins or ends a session. */
  Visitor visitor(MatrixRow row, MatrixRole role) {
    return switch (row.id()) {
      case "S02" -> Visitor.nobody();
      case "S03" -> signIn(role);
      default -> visitor(role);
    };
  }

  private Visitor signIn(MatrixRole role) {
    return role == MatrixRole.ANON ? Visitor.nobody() : Visitor.signedIn(email(role), PASSWORD);
  }

  /** A person of area A who has not answered the invitation yet. */
  PersonId newcomer() {
    return published.story().invite("newcomer" + next(), NewGrant.of(Role.NATIONAL_READER));
  }

  /** A person of area B who has not answered the invitation yet, and their address. */
  String stranger() {
    String name = "stranger" + next();
    other.invite(name, NewGrant.of(Role.NATIONAL_READER));
    return other.email(name);
  }

  /** A person of both areas. */
  PersonId both() {
    String name = "both" + next();
    NewGrant reads = NewGrant.of(Role.NATIONAL_READER);
    other.invite(name, reads);
    return published.story().join(other, name, reads);
  }

  /** The token of a link for somebody new in this area. */
  String invitation(Story story) {
    PersonId id = story.invite("invited" + next(), NewGrant.of(Role.NATIONAL_READER));
    return link(story, id);
  }

  /** The token of a link with which the member, who can sign in, may choose a new password. */
  String reset() {
    return link(published.story(), new PersonId(Long.parseLong(thing("member"))));
  }

  private static String link(Story story, PersonId id) {
    return Plumbline.bean(People.class).link(Story.administrator(), story.area(), id);
  }

  /** The id of a token: the person's own, or the coordinator's where another's is meant. */
  String tokenToRevoke(MatrixRow row, MatrixRole role) {
    boolean isOther = row.state().equals("token of another");
    MatrixRole owner = isOther ? otherThan(role) : role;
    if (owner == MatrixRole.ANON) {
      return "7";
    }
    Caller.of(visitor(owner));
    return database
        .column("SELECT MAX(id) FROM token WHERE person_id = " + person(owner))
        .getFirst();
  }

  private static MatrixRole otherThan(MatrixRole role) {
    return role == MatrixRole.COORD ? MatrixRole.LEAD : MatrixRole.COORD;
  }

  /** The grant by which a person has a role in area A. */
  String grant(String person) {
    return database
        .column(
            "SELECT id FROM role_grant WHERE area_id = %d AND person_id = %s"
                .formatted(published.story().area().id().value(), person))
        .getFirst();
  }

  static String styleSheet() {
    return Plumbline.bean(Assets.class).address("plumbline.css").replace("/assets/", "");
  }

  static String password() {
    return PASSWORD;
  }
}
