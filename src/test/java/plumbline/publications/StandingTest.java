package plumbline.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plumbline.common.Conflict;
import plumbline.common.Ids;
import plumbline.common.Month;
import plumbline.common.PaperId;
import plumbline.common.PublicationId;
import plumbline.database.DatabaseSettings;
import plumbline.database.TestDatabase;
import plumbline.papers.Audience;
import plumbline.papers.PaperFacts;
import plumbline.papers.PaperKind;
import plumbline.ratings.Ratings;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;

/** Who reads a paper that is private, corrected or withdrawn, and the months in it. */
class StandingTest {

  private final SentPapers papers = new SentPapers();

  @Test
  void everybodyOfTheAreaReadsAPublicPaperButOnlyItsCommitteeItsMonths() {
    String page = papers.path(papers.publish(Audience.PUBLIC, null));
    assertThat(papers.status("councillor", page)).isEqualTo(200);
    assertThat(papers.status("other", page)).isEqualTo(200);
    assertThat(papers.status("national", page + ".pdf")).isEqualTo(200);
    assertThat(papers.board("councillor")).contains("2026-09");
    assertThat(papers.board("national")).contains("2026-09");
    assertThat(papers.board("other")).doesNotContain("2026-09");
  }

  @Test
  void aPrivatePaperAndItsMonthsAreForItsCommittee() throws IOException {
    String page = papers.path(papers.publish(Audience.PRIVATE, null));
    assertThat(papers.status("councillor", page + "/page")).isEqualTo(200);
    assertThat(papers.status("other", page)).isEqualTo(404);
    assertThat(papers.status("national", page)).isEqualTo(404);
    assertThat(papers.board("councillor")).contains("2026-09");
    assertThat(papers.board("national")).doesNotContain("2026-09");
    assertThat(papers.sheetRows("councillor")).isEqualTo(24);
    assertThat(papers.sheetRows("national")).isZero();
    assertThat(papers.text("national", "/")).doesNotContain("Position of the area");
  }

  @Test
  void aPaperWithoutMonthsOpensNone() {
    PublicationId id = papers.send(Audience.PUBLIC, null, null, null);
    papers.make(id);
    assertThat(papers.status("councillor", papers.path(id))).isEqualTo(200);
    assertThat(papers.board("councillor")).doesNotContain("2026-");
  }

  @Test
  void aPaperThatDoesNotPrintEveryRatingOpensNoMonth() {
    PaperFacts onePage =
        new PaperFacts(
            PaperKind.ONE_PAGE,
            "Position on a page",
            papers.committee,
            null,
            Audience.PUBLIC,
            SentPapers.AUGUST,
            SentPapers.SEPTEMBER,
            null,
            null);
    PublicationId id = papers.send(new PaperId(Ids.next()), onePage);
    papers.make(id);
    assertThat(papers.status("councillor", papers.path(id))).isEqualTo(200);
    assertThat(papers.board("councillor")).doesNotContain("2026-");
  }

  @Test
  void ofAWithdrawnPaperItsReadersFindTheReason() {
    PublicationId id = papers.publish(Audience.PUBLIC, null);
    String page = papers.path(id);
    String version = String.valueOf(papers.find(id).version());
    Answer without =
        papers.story.visit("coordinator").post(page + "/withdraw", Map.of("version", version));
    assertThat(without.status()).isEqualTo(400);
    Answer withdrawn =
        papers
            .story
            .visit("coordinator")
            .post(
                page + "/withdraw",
                Map.of("version", version, "reason", "It names a member of staff."));
    assertThat(withdrawn.status()).isEqualTo(303);
    assertThat(papers.text("councillor", page))
        .contains("This paper was withdrawn on", "It names a member of staff.")
        .doesNotContain("SHA-256");
    assertThat(papers.status("councillor", page + ".pdf")).isEqualTo(404);
    assertThat(papers.status("coordinator", page + ".pdf")).isEqualTo(200);
    assertThat(papers.board("councillor")).doesNotContain("2026-09");
  }

  @Test
  void aCorrectionTakesThePlaceOfWhatItCorrectsAndSaysWhatChanged() {
    PublicationId wrong = papers.publish(Audience.PUBLIC, null);
    Plumbline.bean(Ratings.class)
        .correct(
            papers.coordinator,
            papers.story.area().id(),
            SentPapers.SEPTEMBER,
            SentPapers.E1,
            Optional.of("green"),
            "Misread.");
    PublicationId right = papers.publish(Audience.PUBLIC, wrong);
    assertThat(papers.text("councillor", papers.path(right)))
        .contains("This paper corrects another. What was wrong: A sheet was misread.")
        .contains("What this paper changed", "Misread.");
    assertThat(papers.text("councillor", papers.path(wrong)))
        .contains("This paper was corrected on", "What the correction changed");
    assertThat(papers.text("councillor", papers.path(right) + "/page"))
        .contains("What this paper corrects", "A sheet was misread.", "What changed");
    assertThat(papers.status("councillor", papers.path(wrong) + "/page")).isEqualTo(200);
    assertThat(papers.board("councillor")).contains("2026-09");
    assertThatThrownBy(() -> papers.send(Audience.PUBLIC, wrong)).isInstanceOf(Conflict.class);
  }

  @Test
  void whatAWithdrawnPaperSaidIsNotOnThePageOfItsCorrection() {
    PublicationId wrong = papers.publish(Audience.PUBLIC, null);
    correct("green");
    PublicationId right = papers.publish(Audience.PUBLIC, wrong);
    assertThat(papers.text("coordinator", papers.path(wrong) + "/withdraw"))
        .contains("The files of its correction still have the table of changes");
    withdraw(wrong);
    assertThat(papers.text("councillor", papers.path(right)))
        .contains("It takes the place of: Position of the area")
        .doesNotContain("What this paper changed");
    assertThat(papers.status("councillor", papers.path(wrong) + "/page")).isEqualTo(404);
  }

  @Test
  void aPaperWhoseCorrectionWasWithdrawnIsCorrectedAgain() {
    PublicationId wrong = papers.publish(Audience.PUBLIC, null);
    PublicationId worse = papers.publish(Audience.PUBLIC, wrong);
    withdraw(worse);
    assertThat(papers.text("councillor", papers.path(wrong)))
        .contains("This paper was corrected on", "; that correction was withdrawn on");
    PublicationId right = papers.publish(Audience.PUBLIC, wrong);
    assertThat(standsInPlaceOf(wrong)).isEqualTo(papers.path(right));
    assertThat(papers.board("councillor")).contains("2026-09");
    PublicationId best = papers.publish(Audience.PUBLIC, right);
    assertThat(standsInPlaceOf(wrong)).isEqualTo(papers.path(best));
    assertThatThrownBy(() -> papers.send(Audience.PUBLIC, wrong)).isInstanceOf(Conflict.class);
  }

  private String standsInPlaceOf(PublicationId id) {
    return papers
        .story
        .visit("councillor")
        .get(papers.path(id))
        .page()
        .select(".govuk-inset-text:contains(In its place stands) a")
        .attr("href");
  }

  @Test
  void whoeverIsOvertakenWhileWithdrawingKeepsTheReason() {
    PublicationId id = papers.publish(Audience.PUBLIC, null);
    Answer overtaken =
        papers
            .story
            .visit("coordinator")
            .post(papers.path(id) + "/withdraw", Map.of("version", "99", "reason", "Too early."));
    assertThat(overtaken.status()).isEqualTo(409);
    assertThat(overtaken.value("reason")).isEqualTo("Too early.");
    assertThat(overtaken.page().select("input[name=version]").val())
        .isEqualTo(String.valueOf(papers.find(id).version()));
  }

  private void withdraw(PublicationId id) {
    Plumbline.bean(Withdrawals.class)
        .withdraw(
            papers.coordinator,
            papers.story.area().id(),
            id,
            papers.find(id).version(),
            "It names a member of staff.");
  }

  private void correct(String level) {
    Plumbline.bean(Ratings.class)
        .correct(
            papers.coordinator,
            papers.story.area().id(),
            SentPapers.SEPTEMBER,
            SentPapers.E1,
            Optional.of(level),
            "Misread.");
  }

  @Test
  void whatTheRecordSaysNowStandsBesideWhatWasSent() {
    String page = papers.path(papers.publish(Audience.PUBLIC, null)) + "/now";
    assertThat(papers.text("coordinator", page)).contains("The record still says what was sent.");
    assertThat(papers.status("councillor", page)).isEqualTo(404);
    Plumbline.bean(Ratings.class)
        .correct(
            papers.coordinator,
            papers.story.area().id(),
            SentPapers.SEPTEMBER,
            SentPapers.E1,
            Optional.of("green"),
            "Misread.");
    assertThat(papers.text("coordinator", page)).contains("Misread.");
  }

  @Test
  void aPaperFromBeforeDraftsWereKeptSaysWhatCannotBeDoneWithIt() throws SQLException {
    PublicationId id = papers.publish(Audience.PUBLIC, null);
    forgetTheDraft(id);
    assertThat(papers.text("coordinator", papers.path(id)))
        .contains("it can neither be corrected nor compared with what the record says now")
        .doesNotContain("beside what was sent", "Correct this paper");
    assertThat(papers.text("councillor", papers.path(id))).doesNotContain("can neither");
    assertThat(papers.status("coordinator", papers.path(id) + "/now")).isEqualTo(404);
    assertThat(
            papers.story.visit("coordinator").post(papers.path(id) + "/correct", Map.of()).status())
        .isEqualTo(409);
  }

  private static void forgetTheDraft(PublicationId id) throws SQLException {
    DatabaseSettings.Account owner = TestDatabase.migration();
    try (Connection connection =
            DriverManager.getConnection(TestDatabase.url(), owner.user(), owner.password());
        PreparedStatement forget =
            connection.prepareStatement("UPDATE publication SET paper_id = NULL WHERE id = ?")) {
      forget.setLong(1, id.value());
      assertThat(forget.executeUpdate()).isEqualTo(1);
    }
  }

  @Test
  void theCommitteeSawADaysPapersAndNoOthers() {
    papers.publish(Audience.PRIVATE, null);
    LocalDate today = Month.today(Plumbline.clock());
    String saw = papers.story.path("/committees/" + papers.committee.value() + "/saw?on=");
    assertThat(papers.text("councillor", saw + today)).contains("Position of the area");
    assertThat(papers.text("councillor", saw + today.minusDays(1)))
        .contains("No paper that you may read stood for this committee on that day.");
    assertThat(papers.text("national", saw + today)).doesNotContain("Position of the area");
    assertThat(papers.status("councillor", saw + "yesterday")).isEqualTo(400);
  }
}
