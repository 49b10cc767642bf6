package plumbline.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.history.History;
import plumbline.narratives.Narratives;
import plumbline.people.Viewer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

/** Agencies save while the coordinator closes the month. */
class ClosingRaceTest {

  private static final Month OCTOBER = Month.of(2026, 10);
  private static final List<CriterionId> CRITERIA =
      Stream.of("23.E1", "23.E2", "23.E3", "23.E4", "23.E5", "23.L1")
          .map(CriterionId::new)
          .toList();

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private final AgencyId health = story.agency("Health");
  private final Viewer nurse = story.contributor("nurse", health, Set.copyOf(CRITERIA));

  @RepeatedTest(10)
  void whatWasAcknowledgedIsInTheClosedMonthAndNothingElse() {
    story.open(coordinator, OCTOBER);
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService people = Executors.newFixedThreadPool(CRITERIA.size() + 1)) {
      List<CompletableFuture<Boolean>> saves =
          CRITERIA.stream()
              .map(
                  criterion -> CompletableFuture.supplyAsync(() -> saved(start, criterion), people))
              .toList();
      CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> close(start), people);
      start.countDown();
      long acknowledged = saves.stream().filter(CompletableFuture::join).count();
      closing.join();
      assertThat(Plumbline.bean(AgencyRatings.class).ofMonth(coordinator, id(), OCTOBER))
          .hasSize((int) acknowledged);
      assertThat(Plumbline.bean(History.class).entries(id(), "rating ", 100, Long.MAX_VALUE))
          .hasSize((int) acknowledged);
      assertThat(Plumbline.bean(History.class).verify(id()).holds()).isTrue();
    }
  }

  private AreaId id() {
    return story.area().id();
  }

  private boolean saved(CountDownLatch start, CriterionId criterion) {
    await(start);
    AgencyOpinion red = new AgencyOpinion(Optional.of("red"), "", Narratives.NONE);
    try {
      Plumbline.bean(AgencyRatings.class).give(nurse, id(), OCTOBER, criterion, health, 0, red);
      return true;
    } catch (Conflict told) {
      return false;
    }
  }

  private void close(CountDownLatch start) {
    await(start);
    story.close(coordinator, OCTOBER);
  }

  private static void await(CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
