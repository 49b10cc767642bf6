package plumbline.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.people.Viewer;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** What becomes of drafts when their month is closed. */
class LeftDraftsTest {

  private static final Month OCTOBER = Month.of(2026, 10);
  private static final Map<String, String> HALF =
      Map.of("version", "1", "level", "amber", "challenge", "Half a thought");

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private final Visitor visitor = lead();
  private final Visitor other = story.visit("coordinator");
  private final String page = story.path("/rounds/2026-10/rate");
  private final String address = page + "/23.E1";

  @BeforeEach
  void openOctober() {
    story.open(coordinator, OCTOBER);
  }

  private Visitor lead() {
    story.lead("lead", Set.of(new CriterionId("23.E1")));
    return story.visit("lead");
  }

  @AfterEach
  void letTheClockGo() {
    Plumbline.clock().reset();
  }

  @Test
  void aDraftOfAClosedMonthIsShownToItsWriterUntilItIsThrownAway() {
    visitor.post(address + "/draft", HALF);
    story.close(coordinator, OCTOBER);
    Plumbline.bean(OldDrafts.class).run();
    Answer found = visitor.get(page);
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.page().text())
        .contains("not confirmed before the month closed", "Half a thought", "Amber");
    assertThat(found.page().select("main textarea")).isEmpty();
    assertThat(found.page().select("main form").attr("action")).isEqualTo(address + "/draft");
    assertThat(other.get(page).status()).isEqualTo(303);
    assertThat(visitor.post(address + "/draft", Map.of("version", "1", "drop", "yes")).status())
        .isEqualTo(303);
    assertThat(visitor.get(page).location()).isEqualTo(story.path("/rounds/2026-10"));
  }

  @Test
  void aDraftOfAClosedMonthIsKeptForThirtyDays() {
    visitor.post(address + "/draft", HALF);
    story.close(coordinator, OCTOBER);
    afterClosing(Duration.ofDays(29));
    assertThat(visitor.get(page).text()).contains("Half a thought");
    afterClosing(Duration.ofDays(31));
    assertThat(visitor.get(page).status()).isEqualTo(303);
  }

  private static void afterClosing(Duration wait) {
    Plumbline.clock().set(Plumbline.clock().instant().plus(wait));
    Plumbline.bean(OldDrafts.class).run();
    Plumbline.clock().reset();
  }
}
