package plumbline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.history.History;
import plumbline.history.HistoryEntry;
import plumbline.people.Viewer;
import plumbline.ratings.Ratings;
import plumbline.testing.Answer;
import plumbline.testing.AtOnce;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** Two people save the same thing at the same moment: one is first, and the other loses no word. */
@Tag("faults")
class CollisionTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final String FIELD = "challenge-criterion-23-E1";
  private static final Pattern TEXT = Pattern.compile("\"challenge\":\"([^\"]*)\"");

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();

  @Test
  void twoLeadsOnOneRatingOverwriteNothing() {
    Month month = Month.of(2026, 10);
    story.open(coordinator, month);
    story.lead("first", Set.of(E1));
    story.lead("second", Set.of(E1));
    Visitor first = story.visit("first");
    Visitor second = story.visit("second");
    int conflicts = Times.of("conflicts", 400);
    List<String> acknowledged = new ArrayList<>();
    for (int version = 1; version <= conflicts; version++) {
      String hers = "Hers, number " + version + ".";
      String his = "His, number " + version + ".";
      int seen = version;
      List<Answer> answers =
          AtOnce.all(
              List.<Callable<Answer>>of(
                  () -> save(first, month, seen, hers), () -> save(second, month, seen, his)));
      boolean isHers = answers.getFirst().status() == 303;
      acknowledged.add(isHers ? hers : his);
      assertThat(answers.get(isHers ? 0 : 1).status()).isEqualTo(303);
      assertLosesNoWord(answers.get(isHers ? 1 : 0), isHers ? his : hers, isHers ? hers : his);
    }
    assertThat(texts(month)).isEqualTo(acknowledged);
    System.out.printf(
        "two leads on one rating: conflicts=%d tried=%d acknowledged=%d found=%d lost=0%n",
        conflicts, 2 * conflicts, acknowledged.size(), texts(month).size());
  }

  /** The page of whoever came second holds both texts, and gives the typed one back to send. */
  private static void assertLosesNoWord(Answer answer, String typed, String saved) {
    assertThat(answer.status()).isEqualTo(409);
    Document page = answer.page();
    assertThat(page.expectFirst("#" + FIELD).wholeText()).isEqualTo(typed);
    assertThat(page.select(".govuk-inset-text").text()).contains("Saved meanwhile by", saved);
  }

  @Test
  void twoPeopleOfOneAgencyOverwriteNothing() {
    Month month = Month.of(2026, 10);
    story.open(coordinator, month);
    AgencyId agency = story.agency("Health trust");
    story.contributor("nurse", agency, Set.of(E1));
    story.contributor("doctor", agency, Set.of(E1));
    Visitor nurse = story.visit("nurse");
    Visitor doctor = story.visit("doctor");
    int conflicts = Times.of("agency-conflicts", 40);
    for (int version = 0; version < conflicts; version++) {
      String hers = "Hers, number " + version + ".";
      String his = "His, number " + version + ".";
      int seen = version;
      List<Answer> answers =
          AtOnce.all(
              List.<Callable<Answer>>of(
                  () -> give(nurse, month, agency, seen, hers),
                  () -> give(doctor, month, agency, seen, his)));
      boolean isHers = answers.getFirst().status() == 303;
      assertThat(answers.get(isHers ? 0 : 1).status()).isEqualTo(303);
      Answer second = answers.get(isHers ? 1 : 0);
      assertThat(second.status()).isEqualTo(409);
      assertThat(second.value("comment-criterion-23-E1-agency-" + agency.value()))
          .isEqualTo(isHers ? his : hers);
      assertThat(second.page().select(".app-rate__theirs").text()).contains(isHers ? hers : his);
    }
    int found = entries(Ratings.subject(month, E1) + " by agency", Integer.MAX_VALUE).size();
    assertThat(found).isEqualTo(conflicts);
    System.out.printf(
        "two people of one agency: conflicts=%d tried=%d acknowledged=%d found=%d lost=0%n",
        conflicts, 2 * conflicts, conflicts, found);
  }

  private Answer give(Visitor visitor, Month month, AgencyId agency, int version, String text) {
    return visitor.post(
        story.path("/rounds/" + month + "/rate/" + E1 + "/agencies/" + agency.value()),
        Map.of("version", String.valueOf(version), "level", "amber", "comment", text));
  }

  @Test
  void aLeadWhoSavesWhileTheMonthIsClosedIsInTimeOrToldSo() {
    story.lead("lead", Set.of(E1));
    Visitor lead = story.visit("lead");
    Visitor closing = story.visit("coordinator");
    int months = Times.of("closings", 12);
    int inTime = 0;
    for (int number = 1; number <= months; number++) {
      Month month = Month.EARLIEST.plus(number);
      story.open(coordinator, month);
      String text = "Typed in month " + number + ".";
      String close = story.path("/rounds/" + month + "/close");
      List<Answer> answers =
          AtOnce.all(
              List.<Callable<Answer>>of(
                  () -> save(lead, month, 1, text),
                  () -> closing.post(close, Map.of("version", "1"))));
      assertThat(answers.get(1).status()).as("the closing").isEqualTo(303);
      if (answers.getFirst().status() == 303) {
        inTime++;
      } else {
        assertThat(answers.getFirst().status()).isEqualTo(409);
        assertThat(answers.getFirst().value(FIELD)).isEqualTo(text);
      }
      boolean isSaved = answers.getFirst().status() == 303;
      assertThat(texts(month)).isEqualTo(isSaved ? List.of(text) : List.of());
      assertThat(newest().kind()).isEqualTo("month closed");
    }
    System.out.printf(
        "a lead against the closing: months=%d tried=%d acknowledged=%d told=%d lost=0%n",
        months, months, inTime, months - inTime);
  }

  private Answer save(Visitor visitor, Month month, int version, String text) {
    return visitor.post(
        story.path("/rounds/" + month + "/rate/" + E1),
        Map.of(
            "version",
            String.valueOf(version),
            "level",
            "amber",
            "reason",
            "As agreed.",
            "challenge",
            text));
  }

  /** What the history has for the rating of this month, oldest first. */
  private List<String> texts(Month month) {
    List<String> texts = new ArrayList<>();
    for (HistoryEntry entry : entries(Ratings.subject(month, E1), Integer.MAX_VALUE)) {
      Matcher text = TEXT.matcher(String.valueOf(entry.record()));
      assertThat(text.find()).isTrue();
      texts.addFirst(text.group(1));
    }
    return texts;
  }

  private HistoryEntry newest() {
    return entries("", 1).getFirst();
  }

  private List<HistoryEntry> entries(String subject, int limit) {
    return Plumbline.bean(History.class).entries(story.area().id(), subject, limit, Long.MAX_VALUE);
  }
}
