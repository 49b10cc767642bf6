package plumbline.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plumbline.database.TestDatabase;
import plumbline.testing.Plumbline;

/** Two instances of the program on one database. */
class JobsTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Counting job = new Counting("job " + NUMBER.incrementAndGet());
  private final Leases one = instance();
  private final Leases other = instance();

  @AfterEach
  void backToNow() {
    Plumbline.clock().reset();
  }

  private static Leases instance() {
    InstantSource clock = Plumbline.clock();
    return new Leases(Plumbline.bean(JobRepository.class), clock);
  }

  /** A job that counts how often it ran. */
  private static final class Counting implements Job {

    private final String name;
    private final AtomicInteger runs = new AtomicInteger();

    Counting(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Duration every() {
      return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
      if (runs.incrementAndGet() == 1) {
        throw new IllegalStateException("the first run fails");
      }
    }
  }

  @Test
  void ofTwoInstancesOneRunsAJobAndTheOtherDoesNot() {
    assertThat(one.take(job)).isTrue();
    assertThat(other.take(job)).isFalse();
    one.release(job);
    assertThat(other.take(job)).as("not due yet").isFalse();
    pass(job.every().plusSeconds(1));
    assertThat(other.take(job)).isTrue();
    assertThat(one.take(job)).isFalse();
  }

  @Test
  void ofManyWhoAskAtOnceOneGetsIt() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Boolean>> asked = new ArrayList<>();
      for (int number = 0; number < 40; number++) {
        Leases instance = number % 2 == 0 ? one : other;
        asked.add(() -> instance.take(job));
      }
      int taken = 0;
      for (Future<Boolean> answer : threads.invokeAll(asked)) {
        taken += answer.get() ? 1 : 0;
      }
      assertThat(taken).isEqualTo(1);
    }
  }

  @Test
  void whatADeadInstanceHeldIsTakenOver() {
    assertThat(one.take(job)).isTrue();
    pass(Leases.LONGEST.plusSeconds(1));
    assertThat(other.take(job)).isTrue();
    one.release(job);
    assertThat(one.take(job)).as("no longer the first one's to give back").isFalse();
  }

  @Test
  void aJobThatFailsIsTriedAgainAndKeepsNoOtherFromRunning() {
    Counting second = new Counting(job.name() + " second");
    JobRunner runner = new JobRunner(List.of(job, second), one);
    runner.runDue();
    runner.runDue();
    assertThat(job.runs).hasValue(1);
    assertThat(second.runs).hasValue(1);
    pass(job.every().plusSeconds(1));
    runner.runDue();
    assertThat(job.runs).hasValue(2);
  }

  @Test
  void whatIsTooOldGoesAndWhatIsNotStays() throws Exception {
    Instant now = Plumbline.clock().instant();
    try (var connection =
            java.sql.DriverManager.getConnection(
                TestDatabase.url(),
                TestDatabase.program().user(),
                TestDatabase.program().password());
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          INSERT INTO submission (person_id, id, digest, location, at)
          VALUES (%d, 'old', 'd', '/', UTC_TIMESTAMP(6) - INTERVAL 8 DAY),
            (%d, 'young', 'd', '/', UTC_TIMESTAMP(6) - INTERVAL 6 DAY)
          """
              .formatted(now.toEpochMilli(), now.toEpochMilli()));
      Plumbline.bean(OldSubmissions.class).run();
      try (var rows =
          statement.executeQuery(
              "SELECT GROUP_CONCAT(id) FROM submission WHERE person_id = " + now.toEpochMilli())) {
        rows.next();
        assertThat(rows.getString(1)).isEqualTo("young");
      }
    }
  }

  private static void pass(Duration time) {
    Plumbline.clock().set(Plumbline.clock().instant().plus(time));
  }
}
