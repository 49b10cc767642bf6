package plumbline;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import plumbline.common.AgencyId;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.common.PersonId;
import plumbline.contributions.AgencyOpinion;
import plumbline.contributions.AgencyRating;
import plumbline.contributions.AgencyRatings;
import plumbline.narratives.GroupNarratives;
import plumbline.narratives.NarrativeKind;
import plumbline.narratives.Narratives;
import plumbline.papers.Paper;
import plumbline.papers.PaperReports;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.publications.Publications;
import plumbline.publications.Seen;
import plumbline.ratings.Agreement;
import plumbline.ratings.Rating;
import plumbline.ratings.Ratings;
import plumbline.rounds.Rounds;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

/** One area with the people of the matrix in it, made through the use cases. */
final class MatrixScene {

  static final Month PUBLISHED = Month.of(2026, 7);
  static final Month CLOSED = Month.of(2026, 8);
  static final Month OPEN = Month.of(2026, 9);

  static final CriterionId K1 = new CriterionId("23.E1");
  static final CriterionId OUTSIDE_K1 = new CriterionId("23.E2");
  static final CriterionId UNEXPLAINED = new CriterionId("23.L3");
  private static final Set<CriterionId> S1 = Set.of(K1, OUTSIDE_K1, new CriterionId("23.E3"));
  private static final Set<CriterionId> S2 =
      Set.of(new CriterionId("23.L1"), new CriterionId("23.L2"));
  private static final FrameworkVersion FRAMEWORK = new FrameworkVersion("area-send-2023", 1);

  private final Story story;
  private final AgencyId agency;
  private final AgencyId otherAgency;
  private final CommitteeId committee;
  private final CommitteeId otherCommittee;
  private final Viewer coordinator;
  private final Map<MatrixRole, PersonId> people = new EnumMap<>(MatrixRole.class);
  private final Viewer contributor;

  /** An area whose people are those of the home scene; without one it is home to new people. */
  MatrixScene(Optional<MatrixScene> home) {
    story = Story.begin(MatrixWords.AREA);
    agency = story.agency(MatrixWords.AGENCY);
    otherAgency = story.agency(MatrixWords.AGENCY + " Forum");
    committee = story.committee(MatrixWords.COMMITTEE + " Committee");
    otherCommittee = story.committee(MatrixWords.COMMITTEE + " Panel");
    for (MatrixRole role : MatrixRole.values()) {
      if (!role.isOutside()) {
        people.put(role, add(home, role));
      }
    }
    coordinator = viewer(MatrixRole.COORD);
    contributor = viewer(MatrixRole.PART);
  }

  /** The person of this role as the program sees them now. */
  Viewer viewer(MatrixRole role) {
    return Plumbline.bean(People.class).viewer(Objects.requireNonNull(people.get(role)));
  }

  private PersonId add(Optional<MatrixScene> home, MatrixRole role) {
    NewGrant grant = grant(role);
    return home.isEmpty()
        ? story.person(role.person(), grant).id()
        : story.join(home.get().story, role.person(), grant);
  }

  private NewGrant grant(MatrixRole role) {
    return switch (role) {
      case SCRU -> NewGrant.reader(committee);
      case PART -> NewGrant.contributor(agency, Set.of(K1));
      case LEAD -> NewGrant.lead(S1);
      case LEAD2 -> NewGrant.lead(S2);
      case COORD -> NewGrant.of(Role.COORDINATOR);
      case NATL -> NewGrant.of(Role.NATIONAL_READER);
      case ANON, XCOORD, ADMIN -> throw new IllegalArgumentException(role + " is not of area A");
    };
  }

  Story story() {
    return story;
  }

  AgencyId agency() {
    return agency;
  }

  AgencyId otherAgency() {
    return otherAgency;
  }

  CommitteeId committee() {
    return committee;
  }

  CommitteeId otherCommittee() {
    return otherCommittee;
  }

  void open(Month month) {
    Plumbline.bean(Rounds.class)
        .open(
            coordinator,
            story.area().id(),
            new Rounds.Opening(month, FRAMEWORK, LocalDate.of(2026, 11, 28), ""));
  }

  void close(Month month) {
    Plumbline.bean(Rounds.class).close(coordinator, story.area().id(), month, 1);
  }

  /** Agrees a level with these words in every text. */
  void agree(Month month, CriterionId criterion, String level, String words) {
    Plumbline.bean(Ratings.class)
        .agree(
            coordinator,
            story.area().id(),
            month,
            criterion,
            version(month, criterion),
            new Agreement(Optional.of(level), words, new Narratives(words, words, words, words)));
  }

  /** The contributor's agency says amber of K1, with this comment and these words. */
  void giveOwn(Month month, String comment, String words) {
    give(contributor, month, agency, "amber", comment, words);
  }

  /** Another agency says green of K1, with these words in every text. */
  void giveOther(Month month, String words) {
    give(coordinator, month, otherAgency, "green", words, words);
  }

  private void give(
      Viewer who, Month month, AgencyId whose, String level, String comment, String words) {
    AgencyOpinion opinion =
        new AgencyOpinion(Optional.of(level), comment, new Narratives(words, words, words, words));
    Plumbline.bean(AgencyRatings.class).give(who, story.area().id(), month, K1, whose, 0, opinion);
  }

  /** The contributor's agency does not agree, in words that papers print. */
  void dissent(Month month, String words) {
    Plumbline.bean(AgencyRatings.class)
        .dissent(contributor, story.area().id(), month, K1, agency, 1, words, true);
  }

  void correct(Month month, CriterionId criterion, String level) {
    Plumbline.bean(Ratings.class)
        .correct(
            coordinator,
            story.area().id(),
            month,
            criterion,
            Optional.of(level),
            MatrixWords.CLOSED);
  }

  long publish(CommitteeId to) {
    return Plumbline.bean(Publications.class)
        .publish(coordinator, story.area(), to, PUBLISHED, PUBLISHED)
        .value();
  }

  Seen seen(Paper paper) {
    return Seen.of(
        paper.version(),
        Plumbline.bean(PaperReports.class).report(coordinator, story.area(), paper));
  }

  long write(Month month, String words) {
    return Plumbline.bean(GroupNarratives.class)
        .add(
            coordinator,
            story.area().id(),
            month,
            NarrativeKind.NEXT_STEPS,
            Set.of(K1, OUTSIDE_K1),
            words)
        .value();
  }

  /** The version of the contributor's agency's rating, or 0. */
  int agencyVersion(Month month, CriterionId criterion) {
    return Plumbline.bean(AgencyRatings.class)
        .ofMonth(coordinator, story.area().id(), month)
        .stream()
        .filter(
            rating -> rating.criterionId().equals(criterion) && rating.agencyId().equals(agency))
        .mapToInt(AgencyRating::version)
        .findFirst()
        .orElse(0);
  }

  /** The level that is agreed of K1, or empty. */
  String agreedLevel(Month month) {
    return Plumbline.bean(Ratings.class)
        .find(coordinator, story.area().id(), month, K1)
        .flatMap(rating -> Optional.ofNullable(rating.level()))
        .orElse("");
  }

  int version(Month month, CriterionId criterion) {
    return Plumbline.bean(Ratings.class).ofMonth(coordinator, story.area().id(), month).stream()
        .filter(rating -> rating.criterionId().equals(criterion))
        .mapToInt(Rating::version)
        .findFirst()
        .orElseThrow();
  }
}
