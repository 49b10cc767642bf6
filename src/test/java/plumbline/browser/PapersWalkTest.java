package plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.Ids;
import plumbline.common.Month;
import plumbline.common.PaperId;
import plumbline.papers.Audience;
import plumbline.papers.PaperFacts;
import plumbline.papers.PaperKind;
import plumbline.papers.Papers;
import plumbline.people.NewGrant;
import plumbline.people.Viewer;
import plumbline.testing.Browsers;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Window;

/** A paper is sent, read, corrected and withdrawn, with and without script. */
class PapersWalkTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final Month SEPTEMBER = Month.of(2026, 9);
  private static final Month OCTOBER = Month.of(2026, 10);

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private final CommitteeId committee = story.committee("Scrutiny committee");
  private final String send = story.path("/papers/" + draft() + "/send");
  private String first = "";

  private long draft() {
    story.person("councillor", NewGrant.reader(committee));
    for (Month month : List.of(SEPTEMBER, OCTOBER)) {
      story.open(coordinator, month);
      String level = month.equals(SEPTEMBER) ? "red" : "amber";
      story.agree(coordinator, month, E1, level, "The joint protocol was agreed.");
      story.close(coordinator, month);
    }
    PaperId id = new PaperId(Ids.next());
    Plumbline.bean(Papers.class)
        .make(
            coordinator,
            story.area().id(),
            id,
            new PaperFacts(
                PaperKind.MONTHLY_POSITION,
                "Position of the area in autumn",
                committee,
                null,
                Audience.PUBLIC,
                SEPTEMBER,
                OCTOBER,
                null,
                null));
    return id.value();
  }

  @Test
  void withScript() {
    try (Window window = Browsers.window();
        Window reader = Browsers.window()) {
      walk(window, reader, "");
    }
  }

  @Test
  void withoutScript() {
    try (Window window = Browsers.windowWithoutScript();
        Window reader = Browsers.windowWithoutScript()) {
      walk(window, reader, "plain-");
    }
  }

  private void walk(Window window, Window reader, String look) {
    window.signIn(story.email("coordinator"), Story.PASSWORD);
    reader.signIn(story.email("councillor"), Story.PASSWORD);
    sends(window, look);
    reads(reader, look);
    corrects(window, look);
    withdraws(window, look);
    looksBack(reader, look);
  }

  private void sends(Window window, String look) {
    window.open(story.path("/reports"));
    window.look(look + "papers-in-the-making");
    window.open(send);
    window.look(look + "paper-send");
    window.press("Send the paper");
    assertThat(main(window)).contains("0 of 7 formats are ready.");
    window.look(look + "paper-made");
    Plumbline.runJob("waiting papers");
    window.follow("Look again");
    first = window.path();
    window.look(look + "paper-sent");
    window.follow("What the record says now, beside what was sent");
    assertThat(main(window)).contains("The record still says what was sent.");
    window.look(look + "paper-now");
  }

  private void reads(Window reader, String look) {
    reader.open(first);
    assertThat(main(reader)).contains("Public. Everybody with a role", "SHA-256");
    reader.look(look + "paper-reader");
    assertThat(
            new String(
                reader.download(first + ".pdf"),
                0,
                5,
                java.nio.charset.StandardCharsets.ISO_8859_1))
        .isEqualTo("%PDF-");
  }

  private void corrects(Window window, String look) {
    window.open(first);
    window.press("Correct this paper");
    window.open(window.path() + "/send");
    window.press("Send the paper");
    assertThat(window.errors()).hasSize(1);
    window.look(look + "paper-correction-refused");
    window.fill("What was wrong", "The sheet of another month was read.");
    window.press("Send the paper");
    Plumbline.runJob("waiting papers");
    window.follow("Look again");
    window.look(look + "paper-correction");
    window.follow("Position of the area in autumn");
    assertThat(main(window)).contains("This paper was corrected on");
    window.look(look + "paper-corrected");
    window.follow("Position of the area in autumn");
  }

  private void withdraws(Window window, String look) {
    window.follow("Withdraw this paper");
    window.press("Withdraw the paper");
    assertThat(window.errors()).hasSize(1);
    window.look(look + "paper-withdraw-refused");
    window.fill("Why it is withdrawn", "It names a member of staff.");
    window.press("Withdraw the paper");
    assertThat(main(window)).contains("It names a member of staff.");
    window.look(look + "paper-withdrawn");
  }

  private void looksBack(Window reader, String look) {
    reader.open(story.path("/committees/" + committee.value()));
    reader.follow("What the committee saw on a day");
    reader.fill("Day", Month.today(Plumbline.clock()).minusDays(1).toString());
    reader.press("Show the papers");
    assertThat(main(reader)).contains("No paper that you may read stood");
    reader.look(look + "committee-saw");
    reader.fill("Day", "the other day");
    reader.press("Show the papers");
    assertThat(reader.errors()).hasSize(1);
    reader.look(look + "committee-saw-refused");
  }

  private static String main(Window window) {
    return window.page().locator("main").innerText();
  }
}
