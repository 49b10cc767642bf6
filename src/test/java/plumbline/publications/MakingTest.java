package plumbline.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plumbline.common.PublicationId;
import plumbline.history.History;
import plumbline.history.HistoryEntry;
import plumbline.papers.Audience;
import plumbline.testing.Answer;
import plumbline.testing.AtOnce;
import plumbline.testing.Plumbline;
import plumbline.testing.Visitor;

class MakingTest {

  private final SentPapers papers = new SentPapers();

  @AfterEach
  void setTheClockRight() {
    Plumbline.clock().reset();
  }

  @Test
  void aPaperIsReadOnceEveryFormatIsThereAndNotBefore() {
    PublicationId id = papers.send(Audience.PUBLIC, null);
    String page = papers.path(id);
    assertThat(papers.text("coordinator", page)).contains("0 of 7 formats are ready.");
    assertThat(papers.story.visit("coordinator").get(page).headers().firstValue("Refresh"))
        .as("nothing moves under who reads")
        .isEmpty();
    assertThat(papers.status("coordinator", page + "/page")).isEqualTo(404);
    assertThat(papers.status("councillor", page)).isEqualTo(404);
    assertThat(papers.board("councillor")).doesNotContain("2026-08");
    papers.make(id);
    assertThat(papers.text("councillor", page)).contains("Position of the area", "SHA-256");
    assertThat(papers.board("councillor")).contains("2026-08", "2026-09");
    Visitor councillor = papers.story.visit("councillor");
    for (Format format : Format.values()) {
      Answer answer = councillor.get(page + format.suffix());
      assertThat(answer.status()).as(format.name()).isEqualTo(200);
      assertThat(answer.bytes()).as(format.name()).hasSizeGreaterThan(500);
      assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
          .contains("-scrutiny-monthly-position-" + id.value() + "." + format.extension());
    }
  }

  @Test
  void itsBytesStayWhateverIsMadeAgain() {
    PublicationId id = papers.publish(Audience.PUBLIC, null);
    Visitor councillor = papers.story.visit("councillor");
    List<String> before = bytes(councillor, id);
    papers.make(id);
    Plumbline.runJob("waiting papers");
    assertThat(bytes(councillor, id)).isEqualTo(before);
  }

  private List<String> bytes(Visitor visitor, PublicationId id) {
    return java.util.Arrays.stream(Format.values())
        .map(format -> visitor.get(papers.path(id) + format.suffix()).bytes())
        .map(java.util.HexFormat.of()::formatHex)
        .toList();
  }

  @Test
  void whatAKilledProgramLeftIsFinishedLaterAndOnce() {
    PublicationId id = papers.send(Audience.PUBLIC, null);
    PublicationStateRepository repository = Plumbline.bean(PublicationStateRepository.class);
    LocalDateTime now = LocalDateTime.ofInstant(Plumbline.clock().instant(), ZoneOffset.UTC);
    assertThat(repository.claim(papers.story.area().id(), id, "gone", now, now.plusMinutes(1)))
        .isEqualTo(1);
    Plumbline.bean(PublicationFileRepository.class)
        .insertOnce(papers.story.area().id(), id, Format.PDF, "0".repeat(64), 1);
    papers.make(id);
    assertThat(papers.find(id).state()).isEqualTo(PublicationState.MAKING);
    assertThat(papers.text("coordinator", papers.path(id))).contains("1 of 7 formats is ready.");
    Plumbline.clock().set(Plumbline.clock().instant().plus(Duration.ofMinutes(2)));
    Plumbline.runJob("waiting papers");
    Plumbline.runJob("waiting papers");
    assertThat(papers.find(id).state()).isEqualTo(PublicationState.PUBLISHED);
    assertThat(published(id)).hasSize(1);
  }

  @Test
  void whoMakesItTooSlowlyFindsItTaken() {
    PublicationId id = papers.send(Audience.PUBLIC, null);
    MakingLedger ledger = Plumbline.bean(MakingLedger.class);
    MakingLedger.Claim slow = ledger.claim(papers.story.area().id(), id).orElseThrow();
    Plumbline.clock().set(Plumbline.clock().instant().plus(Duration.ofMinutes(9)));
    assertThat(ledger.claim(papers.story.area().id(), id)).isEmpty();
    Plumbline.clock().set(Plumbline.clock().instant().plus(Duration.ofMinutes(2)));
    assertThat(ledger.claim(papers.story.area().id(), id)).isPresent();
    assertThatThrownBy(() -> ledger.keep(slow, Format.PDF, new byte[1]))
        .isInstanceOf(MakingLedger.GivenUp.class);
  }

  @Test
  void severalProgramsMakeItOnce() {
    PublicationId id = papers.send(Audience.PUBLIC, null);
    Callable<Boolean> make =
        () -> {
          papers.make(id);
          return true;
        };
    AtOnce.all(Collections.nCopies(6, make));
    assertThat(papers.find(id).state()).isEqualTo(PublicationState.PUBLISHED);
    assertThat(published(id)).hasSize(1);
  }

  private List<HistoryEntry> published(PublicationId id) {
    return Plumbline.bean(History.class)
        .entries(papers.story.area().id(), "publication " + id.value(), 100, Long.MAX_VALUE)
        .stream()
        .filter(entry -> entry.kind().equals("paper published"))
        .toList();
  }

  @Test
  void aFormatThatCannotBeMadeIsSaidAndTriedAgain() throws java.io.IOException {
    PublicationId id = papers.send(Audience.PUBLIC, null);
    String name = String.valueOf(papers.find(id).reportSha256());
    java.nio.file.Path kept =
        Plumbline.FILES
            .resolve("files")
            .resolve(String.valueOf(papers.story.area().id().value()))
            .resolve(name.substring(0, 2))
            .resolve(name);
    java.nio.file.Path away = kept.resolveSibling("away");
    java.nio.file.Files.move(kept, away);
    papers.make(id);
    assertThat(papers.find(id).state()).isEqualTo(PublicationState.FAILED);
    assertThat(papers.text("coordinator", papers.path(id)))
        .contains("One format could not be made: Page.", "Try again");
    assertThat(papers.status("councillor", papers.path(id))).isEqualTo(404);
    java.nio.file.Files.move(away, kept);
    String version = String.valueOf(papers.find(id).version());
    Answer again =
        papers
            .story
            .visit("coordinator")
            .post(papers.path(id) + "/make", Map.of("version", version));
    assertThat(again.status()).isEqualTo(303);
    Plumbline.runJob("waiting papers");
    assertThat(papers.status("councillor", papers.path(id))).isEqualTo(200);
  }
}
