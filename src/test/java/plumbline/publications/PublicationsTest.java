package plumbline.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.Refused;
import plumbline.papers.Papers;
import plumbline.people.NewGrant;
import plumbline.people.Viewer;
import plumbline.ratings.Ratings;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

class PublicationsTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final Month AUGUST = Month.of(2026, 8);
  private static final Month SEPTEMBER = Month.of(2026, 9);
  private static final Month OCTOBER = Month.of(2026, 10);

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private final CommitteeId committee = story.committee("Scrutiny");
  private final Publications publications = Plumbline.bean(Publications.class);

  @BeforeEach
  void closeTwoMonths() {
    story.person("councillor", NewGrant.reader(committee));
    story.open(coordinator, AUGUST);
    story.agree(coordinator, AUGUST, E1, "red", "The reason of August.");
    story.close(coordinator, AUGUST);
    story.open(coordinator, SEPTEMBER);
    story.agree(coordinator, SEPTEMBER, E1, "amber", "The reason of September.");
    story.close(coordinator, SEPTEMBER);
  }

  @Test
  void aPaperOpensNoMonthThatItDoesNotContain() {
    assertThatThrownBy(() -> publish(AUGUST, OCTOBER)).isInstanceOf(Refused.class);
    publish(AUGUST, SEPTEMBER);
    story.open(coordinator, OCTOBER);
    assertThatThrownBy(() -> publish(SEPTEMBER, OCTOBER)).isInstanceOf(Refused.class);
    story.close(coordinator, OCTOBER);
    String board = story.visit("councillor").get(story.path("/board.csv")).text();
    assertThat(board).contains("2026-08").contains("2026-09").doesNotContain("2026-10");
  }

  @Test
  void whatIsRefusedLeavesNoDraft() {
    story.open(coordinator, OCTOBER);
    assertThatThrownBy(() -> publish(SEPTEMBER, OCTOBER)).isInstanceOf(Refused.class);
    assertThat(Plumbline.bean(Papers.class).drafts(coordinator, story.area().id(), 10, 0))
        .isEmpty();
  }

  @Test
  void aPaperThatWasPublishedCanBeCorrected() {
    publish(AUGUST, SEPTEMBER);
    Visitor visitor = story.visit("coordinator");
    String address =
        visitor.get(story.path("/reports")).page().select("a[href*=publications]").attr("href");
    assertThat(visitor.get(address + "/now").page().text())
        .contains("The record still says what was sent.");
    assertThat(visitor.post(address + "/correct", Map.of()).status()).isEqualTo(303);
  }

  @Test
  void aReaderSeesTheTextsThatThePaperPrintsAndNoOthers() {
    publish(AUGUST, SEPTEMBER);
    String story = this.story.visit("councillor").get(this.story.path("/criteria/23.E1")).text();
    assertThat(story).contains("The reason of September.").doesNotContain("The reason of August.");
  }

  @Test
  void aPaperStaysAsItWasSentWhenARatingIsCorrected() {
    publish(AUGUST, SEPTEMBER);
    Visitor councillor = story.visit("councillor");
    String address =
        councillor.get(story.path("/reports")).page().select("a[href*=publications]").attr("href");
    Answer page = councillor.get(address + "/page");
    Answer pdf = councillor.get(address + ".pdf");
    Answer csv = councillor.get(address + ".csv");
    Plumbline.bean(Ratings.class)
        .correct(
            coordinator, story.area().id(), SEPTEMBER, E1, Optional.of("green"), "Miscounted.");
    assertThat(councillor.get(address + "/page").bytes()).isEqualTo(page.bytes());
    assertThat(councillor.get(address + ".pdf").bytes()).isEqualTo(pdf.bytes());
    assertThat(councillor.get(address + ".csv").bytes()).isEqualTo(csv.bytes());
    assertThat(councillor.get(story.path("/criteria/23.E1")).text()).doesNotContain("Miscounted.");
    assertThat(story.visit("coordinator").get(story.path("/criteria/23.E1")).text())
        .contains("Miscounted.");
  }

  @Test
  void anotherCommitteesMembersReadNothingOfIt() {
    publish(AUGUST, SEPTEMBER);
    story.person("other", NewGrant.reader(story.committee("Another")));
    Visitor other = story.visit("other");
    assertThat(other.get(story.path("/criteria/23.E1")).status()).isEqualTo(404);
    assertThat(other.get(story.path("/board.csv")).text()).doesNotContain("2026-");
  }

  @Test
  void aSlipInAMonthFromAPaperCanBeTakenBack() {
    Month old = Month.of(2018, 2);
    Story sunderland = Story.begin();
    Viewer lead = sunderland.coordinator();
    Plumbline.bean(plumbline.rounds.Rounds.class)
        .open(
            lead,
            sunderland.area().id(),
            new plumbline.rounds.Rounds.Opening(old, Story.FRAMEWORK, old.lastDay(), "A paper"));
    Visitor visitor = sunderland.visit("coordinator");
    String rate = sunderland.path("/rounds/2018-02/rate/23.E1");
    visitor.post(rate, Map.of("version", "1", "level", "red"));
    Answer back = visitor.post(rate, Map.of("version", "2", "level", "not-recorded"));
    assertThat(back.status()).isEqualTo(303);
    assertThat(sunderland.rating(lead, old, E1).stage())
        .isEqualTo(plumbline.ratings.Stage.NOT_RECORDED);
  }

  private void publish(Month from, Month to) {
    publications.publish(coordinator, story.area(), committee, from, to);
  }
}
