package plumbline.papers.sections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.contributions.AgencyOpinion;
import plumbline.contributions.AgencyRatings;
import plumbline.narratives.Narratives;
import plumbline.papers.Paper;
import plumbline.papers.PaperKind;
import plumbline.papers.PaperReports;
import plumbline.papers.SectionKind;
import plumbline.people.Viewer;
import plumbline.ratings.Ratings;
import plumbline.reports.Report;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

/**
 * In September one criterion moved, one was carried forward and one no longer rated; an agency does
 * not agree and wants that printed, another does not. August was corrected. October is open.
 */
class PositionPaperTest {

  private static final Month AUGUST = Month.of(2026, 8);
  private static final Month SEPTEMBER = Month.of(2026, 9);
  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final CriterionId E2 = new CriterionId("23.E2");
  private static final CriterionId E3 = new CriterionId("23.E3");
  private static final String E1_LABEL = "E1 Needs found accurately and assessed in good time";

  private static final Story STORY = Story.begin();
  private static final Viewer COORDINATOR = STORY.coordinator();
  private static final CommitteeId COMMITTEE = STORY.committee("Scrutiny Committee");

  @BeforeAll
  static void tellTheStory() {
    AreaId area = STORY.area().id();
    AgencyId health = STORY.agency("Health trust");
    AgencyId forum = STORY.agency("Parent carer forum");
    Viewer nurse = STORY.contributor("nurse", health, Set.of(E1));
    Viewer parent = STORY.contributor("parent", forum, Set.of(E1));
    STORY.open(COORDINATOR, AUGUST);
    STORY.agree(COORDINATOR, AUGUST, E1, "red", "Canary: a reason of a month that is not last.");
    STORY.agree(COORDINATOR, AUGUST, E2, "green", "");
    STORY.agree(COORDINATOR, AUGUST, E3, "amber", "");
    STORY.close(COORDINATOR, AUGUST);
    STORY.open(COORDINATOR, SEPTEMBER);
    give(nurse, health, "Clinics opened in two towns.");
    give(parent, forum, "");
    STORY.agree(COORDINATOR, SEPTEMBER, E1, "amber", "Two therapists started.");
    AgencyRatings ratings = Plumbline.bean(AgencyRatings.class);
    ratings.dissent(nurse, area, SEPTEMBER, E1, health, 1, "Waits are as long as before.", true);
    ratings.dissent(parent, area, SEPTEMBER, E1, forum, 1, "Canary: not to be printed.", false);
    STORY.close(COORDINATOR, SEPTEMBER);
    Plumbline.bean(Ratings.class)
        .correct(COORDINATOR, area, AUGUST, E3, Optional.of("red"), "A page was misread.");
    STORY.open(COORDINATOR, SEPTEMBER.plus(1));
    STORY.agree(COORDINATOR, SEPTEMBER.plus(1), E1, "green", "Canary: the month is open.");
  }

  private static void give(Viewer who, AgencyId agency, String progress) {
    Plumbline.bean(AgencyRatings.class)
        .give(
            who,
            STORY.area().id(),
            SEPTEMBER,
            E1,
            agency,
            0,
            new AgencyOpinion(
                Optional.of("red"), "Canary: a comment.", new Narratives("", progress, "", "")));
  }

  @Test
  void everyMovementStandsBesideItsReason() {
    assertThat(text(SEPTEMBER, SectionKind.MOVEMENT))
        .contains("## Moved up: 1\n" + E1_LABEL + " | Amber (A) | up from red | Two therapists")
        .contains("Counted above, but carried forward and not confirmed")
        .contains("2 criteria did not change in September 2026.");
  }

  @Test
  void anAgencysWordsStandUnderTheCriterionWithItsDissent() {
    assertThat(text(SEPTEMBER, SectionKind.NEXT_STEPS))
        .contains(
            "1 criterion: E1.\n### " + E1_LABEL + "\nAmber (A) in September 2026, up from red.",
            "Health trust does not agree; it says red\nWaits are as long as before.",
            "Health trust wrote, on “Progress made”\nClinics opened in two towns.");
  }

  @Test
  void whatHasNoRatingOfItsOwnIsKeptApart() {
    assertThat(text(SEPTEMBER, SectionKind.NOT_RATED))
        .contains("### Not rated in September 2026\n- E4 Ready for next steps, strong outcomes\n")
        .contains("### Carried forward, not confirmed in September 2026\n- E2 Taking part in");
  }

  @Test
  void aCorrectionIsToldApartFromWhatItCorrects() {
    String paper = text(SEPTEMBER, SectionKind.RATINGS, SectionKind.CORRECTIONS);
    assertThat(paper)
        .contains("E3 The right help at the right time | Amber (A) | Amber (A), carried forward")
        .contains("August 2026\nRecorded as amber; corrected to red.\nA page was misread.");
  }

  @Test
  void aPublicPaperHoldsNothingThatIsNotReleasedByIt() {
    SectionKind[] all =
        PaperKind.MONTHLY_POSITION.sections().stream()
            .filter(kind -> kind != SectionKind.GOVERNANCE && kind != SectionKind.SOURCE_NOTES)
            .toArray(SectionKind[]::new);
    assertThat(text(SEPTEMBER, all)).contains("Two therapists").doesNotContain("Canary");
  }

  @Test
  void aPaperWithoutMonthsSaysSoInEverySection() {
    assertThat(text(null, SectionKind.KEY, SectionKind.CHALLENGE))
        .isEqualTo(
            "## Key to the ratings\nThis paper covers no months.\n"
                + "## Challenge remaining\nThis paper covers no months.");
  }

  @Test
  void whatWasWrittenStandsInPlaceOfTheSummaryByRule() {
    Paper ruled =
        Made.paper(
            PaperKind.MONTHLY_POSITION,
            COMMITTEE,
            SEPTEMBER,
            SEPTEMBER,
            null,
            SectionKind.SUMMARY,
            SectionKind.MOVEMENT);
    assertThat(Made.text(report(ruled))).contains("1 criterion moved up: E1");
    assertThat(Made.text(report(Made.written(ruled, "In our own words."))))
        .startsWith("## Summary\nIn our own words.\n## Movement");
  }

  private static String text(@Nullable Month to, SectionKind... sections) {
    return Made.text(
        report(
            Made.paper(
                PaperKind.MONTHLY_POSITION,
                COMMITTEE,
                to == null ? null : AUGUST,
                to,
                null,
                sections)));
  }

  private static Report report(Paper paper) {
    return Plumbline.bean(PaperReports.class).report(COORDINATOR, STORY.area(), paper);
  }
}
