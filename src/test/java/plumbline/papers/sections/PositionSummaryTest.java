package plumbline.papers.sections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.papers.Paper;
import plumbline.papers.PaperKind;
import plumbline.papers.PaperReports;
import plumbline.papers.SectionKind;
import plumbline.people.Viewer;
import plumbline.ratings.Ratings;
import plumbline.reports.Block;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

/** What the summary by rule says of two months: nothing where there is nothing, and no "0". */
class PositionSummaryTest {

  private static final Month AUGUST = Month.of(2026, 8);
  private static final Month SEPTEMBER = Month.of(2026, 9);
  private static final String ALL_GREEN =
      "E1=green E2=green E3=green E4=green E5=green L1=green L2=green L3=green L4=green L5=green"
          + " L6=green AP=green";

  @ParameterizedTest(name = "{0}: {1}, then {2}")
  @MethodSource("months")
  void aSummarySaysHowTheLevelsStandAndWhatMoved(
      String what, String august, String september, SectionKind about, List<String> sentences) {
    Story story = Story.begin();
    Viewer coordinator = story.coordinator();
    CommitteeId committee = story.committee("Scrutiny Committee");
    if (!august.isEmpty()) {
      rate(story, coordinator, AUGUST, august);
    }
    rate(story, coordinator, SEPTEMBER, september);
    String expected =
        sentences.size() == 1 ? sentences.getFirst() : "- " + String.join("\n- ", sentences);
    assertThat(summary(story, committee, about)).isEqualTo(new Block.Words(expected));
  }

  @Test
  void theMonthThatIsComparedWithIsNamedHoweverLongAgoItWas() {
    Story story = Story.begin();
    Viewer coordinator = story.coordinator();
    CommitteeId committee = story.committee("Scrutiny Committee");
    rate(story, coordinator, Month.of(2026, 5), "E1=green");
    rate(story, coordinator, SEPTEMBER, "E1=red");
    assertThat(summary(story, committee, SectionKind.CHALLENGE))
        .isEqualTo(
            new Block.Words(
                "In September 2026, 1 of 12 criteria is red: 1 more red and 1 fewer green than in"
                    + " May 2026."));
  }

  @Test
  void aRatingThatWasCorrectedTwiceIsOneRating() {
    Story story = Story.begin();
    Viewer coordinator = story.coordinator();
    CommitteeId committee = story.committee("Scrutiny Committee");
    rate(story, coordinator, SEPTEMBER, "E1=green");
    for (String level : List.of("amber", "red")) {
      Plumbline.bean(Ratings.class)
          .correct(
              coordinator,
              story.area().id(),
              SEPTEMBER,
              new CriterionId("23.E1"),
              Optional.of(level),
              "The survey came late.");
    }
    assertThat(summary(story, committee, SectionKind.CORRECTIONS))
        .isEqualTo(
            new Block.Words(
                "1 rating was corrected after the month had closed; the corrections are listed"
                    + " apart."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1; 1; the only criterion is red",
        "1; 12; 1 of 12 criteria is red",
        "5; 12; 5 of 12 criteria are red",
        "12; 12; all 12 criteria are red"
      })
  void aSentenceFitsItsNumbers(int now, int all, String words) {
    assertThat(LevelsSentence.first(now, all, "red")).isEqualTo(words);
  }

  private static Block summary(Story story, CommitteeId committee, SectionKind about) {
    Paper paper =
        Made.paper(
            PaperKind.MONTHLY_POSITION,
            committee,
            SEPTEMBER,
            SEPTEMBER,
            null,
            SectionKind.SUMMARY,
            about);
    return Plumbline.bean(PaperReports.class)
        .report(story.coordinator(), story.area(), paper)
        .blocks()
        .get(1);
  }

  static Stream<Arguments> months() {
    return Stream.of(
        arguments(
            "the first month",
            "",
            "E1=red E2=amber",
            SectionKind.CHALLENGE,
            List.of("In September 2026, 1 of 12 criteria is red and 1 amber.")),
        arguments(
            "nothing rated",
            "",
            "",
            SectionKind.CHALLENGE,
            List.of("In September 2026, no criterion has a rating.")),
        arguments(
            "all alike and nothing moved",
            ALL_GREEN,
            ALL_GREEN,
            SectionKind.MOVEMENT,
            List.of(
                "In September 2026, all 12 criteria are green, the same numbers as in August 2026.",
                "No criterion moved since August 2026.")),
        arguments(
            "one up and one down",
            ALL_GREEN.replace("E1=green", "E1=red"),
            ALL_GREEN.replace("E1=green", "E1=amber").replace("L4=green", "L4=amber"),
            SectionKind.MOVEMENT,
            List.of(
                "In September 2026, 2 of 12 criteria are amber and 10 green: 1 fewer red, 2 more"
                    + " amber and 1 fewer green than in August 2026.",
                "1 criterion moved down: L4 Commissioning that meets needs and aspirations, from"
                    + " green to amber.",
                "1 criterion moved up: E1 Needs found accurately and assessed in good time, from"
                    + " red to amber.")),
        arguments(
            "the deepest fall is named first, and no more than three",
            ALL_GREEN,
            ALL_GREEN
                .replace("E1=green", "E1=amber")
                .replace("E2=green", "E2=amber")
                .replace("E3=green", "E3=amber")
                .replace("E4=green", "E4=amber")
                .replace("AP=green", "AP=red"),
            SectionKind.MOVEMENT,
            List.of(
                "In September 2026, 1 of 12 criteria is red, 4 amber and 7 green: 1 more red, 4"
                    + " more amber and 5 fewer green than in August 2026.",
                "5 criteria moved down: AP Alternative provision, from green to red; E1 Needs"
                    + " found accurately and assessed in good time, from green to amber; E2 Taking"
                    + " part in decisions, from green to amber; and 2 more.")),
        arguments(
            "carried forward is told apart from not rated",
            "E1=red E2=red",
            "E1=red",
            SectionKind.NOT_RATED,
            List.of(
                "1 criterion is carried forward from an earlier month and not confirmed: E2 Taking"
                    + " part in decisions. 10 criteria are not rated: E3 The right help at the"
                    + " right time; E4 Ready for next steps, strong outcomes; E5 Valued, seen and"
                    + " included; and 7 more.")),
        arguments(
            "a paper without a section that counts",
            "",
            "E1=red",
            SectionKind.KEY,
            List.of(
                "This paper to the Children and Young People Scrutiny Committee has: Key to the ratings.")));
  }

  /** Rates a month as "E1=red E2=green" says, and closes it. */
  private static void rate(Story story, Viewer coordinator, Month month, String ratings) {
    story.open(coordinator, month);
    if (!ratings.isEmpty()) {
      for (String rating : ratings.split(" ")) {
        String[] parts = rating.split("=");
        CriterionId criterion = new CriterionId("23." + parts[0]);
        story.agree(coordinator, month, criterion, parts[1], "Seen on visits.");
      }
    }
    story.close(coordinator, month);
  }
}
