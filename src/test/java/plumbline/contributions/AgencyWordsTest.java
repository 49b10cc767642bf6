package plumbline.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.common.AgencyId;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.Ids;
import plumbline.common.Month;
import plumbline.common.PaperId;
import plumbline.narratives.Narratives;
import plumbline.papers.Audience;
import plumbline.papers.PaperFacts;
import plumbline.papers.PaperKind;
import plumbline.papers.Papers;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.publications.Publications;
import plumbline.reports.pdf.PdfText;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** Where an agency's level, words and dissent are shown, to whom, and when. */
class AgencyWordsTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final CriterionId E2 = new CriterionId("23.E2");
  private static final Month OCTOBER = Month.of(2026, 10);
  private static final String PAPER = "/papers/{paper}";

  private final AgencyRatings ratings = Plumbline.bean(AgencyRatings.class);
  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private final AgencyId health = story.agency("Healthgannet");
  private final AgencyId education = story.agency("Education");
  private final Viewer nurse = story.contributor("nurse", health, Set.of(E1));
  private PaperId paper = new PaperId(0);

  @BeforeEach
  void healthDoesNotAgree() {
    story.contributor("teacher", education, Set.of(E1));
    story.lead("both", Set.of(E1, E2));
    story.open(coordinator, OCTOBER);
    Narratives words = new Narratives("", "Clinicgannet opened.", "", "");
    AgencyOpinion red = new AgencyOpinion(Optional.of("red"), "Commentgannet.", words);
    ratings.give(nurse, story.area().id(), OCTOBER, E1, health, 0, red);
    story.agree(coordinator, OCTOBER, E1, "amber", "");
    dissent(1, true);
    paper = draft();
  }

  /** A draft of the open month, as everybody finds it who may make papers. */
  private PaperId draft() {
    PaperId id = new PaperId(Ids.next());
    Plumbline.bean(Papers.class)
        .make(
            coordinator,
            story.area().id(),
            id,
            new PaperFacts(
                PaperKind.MONTHLY_POSITION,
                "October",
                story.committee("Panel"),
                null,
                Audience.PUBLIC,
                OCTOBER,
                OCTOBER,
                null,
                null));
    return id;
  }

  private String path(String rest) {
    return story.path(rest.replace("{paper}", String.valueOf(paper.value())));
  }

  private void dissent(int version, boolean printed) {
    ratings.dissent(
        nurse, story.area().id(), OCTOBER, E1, health, version, "Dissentgannet.", printed);
  }

  /** Every page, file and count that an agency's rating shows on. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/board",
        "/board.csv",
        "/criteria/23.E1",
        "/criteria/23.E1/history",
        "/rounds/2026-10",
        "/rounds/2026-10/rate",
        "/rounds/2026-10/agencies/23.E1",
        PAPER,
        PAPER + ".json"
      })
  void aLeadWhoIsBlindFindsNothingOfItAnywhere(String path) {
    String seen = story.visit("coordinator").get(path(path)).text();
    speaksForEducationToo();
    Visitor blind = story.visit("both");
    String hidden = blind.get(path(path)).text();
    assertThat(hidden)
        .doesNotContainIgnoringCase("clinicgannet")
        .doesNotContainIgnoringCase("commentgannet")
        .doesNotContainIgnoringCase("dissentgannet");
    assertThat(blind.get(story.path("/board")).page().select(".app-board").text())
        .doesNotContain("an agency does not agree");
    assertThat(blind.get(story.path("/board.csv")).text()).doesNotContain("Healthgannet");
    assertThat(seen).isNotEmpty();
  }

  @Test
  void aLeadWhoIsBlindFindsNothingOfItInThePdf() throws IOException {
    String pdf = path(PAPER + ".pdf");
    assertThat(PdfText.of(story.visit("coordinator").get(pdf).bytes())).contains("Dissentgannet.");
    speaksForEducationToo();
    assertThat(PdfText.of(story.visit("both").get(pdf).bytes())).doesNotContain("gannet");
  }

  /** Nor that others differ, which would tell what they say. */
  @ParameterizedTest
  @ValueSource(strings = {"/rounds/2026-10", "/rounds/2026-10/rate", "/criteria/23.E1"})
  void aLeadWhoIsBlindLearnsOfNoDivergence(String path) {
    AgencyId forum = story.agency("Forum");
    story.give(coordinator, OCTOBER, E1, forum, "green", "");
    assertThat(story.visit("coordinator").get(story.path(path)).text())
        .contains("2 levels apart: red to green");
    speaksForEducationToo();
    Visitor blind = story.visit("both");
    assertThat(blind.get(story.path(path)).text()).doesNotContain("levels apart");
    assertThat(blind.get("/").text()).doesNotContain("apart").doesNotContain("differ");
  }

  private void speaksForEducationToo() {
    Viewer lead = story.lead("both", Set.of(E1, E2));
    Plumbline.bean(People.class)
        .grant(
            coordinator, story.area().id(), lead.id(), NewGrant.contributor(education, Set.of(E1)));
  }

  @Test
  void theBoardMarksTheDissentForWhoeverMaySeeIt() {
    Visitor visitor = story.visit("coordinator");
    assertThat(visitor.get(story.path("/board")).page().select(".app-board").text())
        .contains("AAmber≠, an agency does not agree");
    assertThat(visitor.get(story.path("/board.csv")).text()).contains(",Healthgannet\r\n");
    story.agree(coordinator, OCTOBER, E1, "red", "");
    assertThat(visitor.get(story.path("/board")).page().select(".app-board").text())
        .doesNotContain("an agency does not agree");
  }

  @Test
  void theCriterionShowsThisMonthsAgenciesAndTellsEarlierOnesInItsStory() {
    Visitor visitor = story.visit("coordinator");
    Document open = visitor.get(story.path("/criteria/23.E1")).page();
    assertThat(open.select(".app-sides").text())
        .contains("Education Not given yet")
        .contains("Commentgannet.")
        .contains("Does not agree Dissentgannet.");
    assertThat(open.select(".app-story").text()).doesNotContain("gannet");
    story.close(coordinator, OCTOBER);
    story.open(coordinator, OCTOBER.plus(1));
    assertThat(visitor.get(story.path("/criteria/23.E1")).page().select(".app-story").text())
        .contains("Healthgannet does not agree; it says red Dissentgannet.")
        .contains("Healthgannet wrote, on “Progress made” Clinicgannet opened.")
        .contains("Agencies Healthgannet: red.")
        .doesNotContain("Commentgannet");
  }

  @Test
  void whoIsBlindIsToldWhy() {
    Document page = story.visit("teacher").get(story.path("/criteria/23.E1")).page();
    assertThat(page.select(".app-sides").text())
        .isEqualTo(
            "Education Not given yet Healthgannet Given; you see it when your own agency’s rating"
                + " is in");
  }

  @Test
  void aPaperPrintsTheDissentAndWhoWroteWhat() {
    String report = story.visit("coordinator").get(path(PAPER)).text();
    assertThat(report)
        .contains("Healthgannet does not agree; it says red")
        .contains("Dissentgannet.")
        .contains("Healthgannet wrote, on “Progress made”")
        .contains("Clinicgannet opened.")
        .doesNotContain("Commentgannet");
    dissent(2, false);
    assertThat(story.visit("coordinator").get(path(PAPER)).text())
        .doesNotContain("Dissentgannet")
        .contains("Clinicgannet opened.");
  }

  @Test
  void readersOfPapersSeeWhatWasPrintedAndNobodysName() {
    CommitteeId committee = story.committee("Scrutiny committee");
    story.person("councillor", NewGrant.reader(committee));
    story.person("national", NewGrant.of(Role.NATIONAL_READER));
    publishOctober(committee);
    for (String reader : Set.of("councillor", "national")) {
      Visitor visitor = story.visit(reader);
      Document page = visitor.get(story.path("/criteria/23.E1")).page();
      assertThat(page.text())
          .contains("Healthgannet does not agree; it says red Dissentgannet.")
          .contains("Healthgannet wrote, on “Progress made” Clinicgannet opened.")
          .doesNotContain("Commentgannet")
          .doesNotContain("Agencies Healthgannet")
          .doesNotContain("Nurse of");
      assertThat(page.select(".app-sides")).isEmpty();
      assertThat(visitor.get(story.path("/board")).page().select(".app-board").text())
          .contains("an agency does not agree");
    }
  }

  @Test
  void readersOfPapersSeeNoDissentThatIsNotPrinted() {
    dissent(2, false);
    CommitteeId committee = story.committee("Scrutiny committee");
    story.person("councillor", NewGrant.reader(committee));
    publishOctober(committee);
    Visitor visitor = story.visit("councillor");
    assertThat(visitor.get(story.path("/criteria/23.E1")).text())
        .doesNotContain("Dissentgannet")
        .contains("Clinicgannet opened.");
    assertThat(visitor.get(story.path("/board")).page().select(".app-board").text())
        .doesNotContain("an agency does not agree");
    assertThat(visitor.get(story.path("/board.csv")).text()).doesNotContain("Healthgannet");
  }

  @Test
  void readersOfOtherCommitteesSeeNothing() {
    story.person("other", NewGrant.reader(story.committee("Another committee")));
    publishOctober(story.committee("Scrutiny committee"));
    assertThat(story.visit("other").get(story.path("/criteria/23.E1")).status()).isEqualTo(404);
  }

  private void publishOctober(CommitteeId committee) {
    story.close(coordinator, OCTOBER);
    Plumbline.bean(Publications.class)
        .publish(coordinator, story.area(), committee, OCTOBER, OCTOBER);
  }
}
