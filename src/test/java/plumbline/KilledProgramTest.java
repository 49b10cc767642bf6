package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import plumbline.database.TestDatabase;
import plumbline.testing.OwnProgram;
import plumbline.testing.Visitor;

/** The whole program, its database, or both are killed while people save. */
@Timeout(240)
class KilledProgramTest {

  private static final Path FOLDER = Path.of("target", "killed-program");
  private static final List<String> CRITERIA = List.of("23.E1", "23.E2", "23.L1", "23.L2");
  private static final Pattern TEXT = Pattern.compile("\"challenge\":\"(save [0-9]+)\"");

  private final OwnProgram program = new OwnProgram(FOLDER);
  private List<SavingPerson> people = List.of();
  private int kills;

  @BeforeEach
  void startOnAnEmptyFolder() throws IOException {
    program.close(); // a server that an aborted run left behind
    Files.deleteIfExists(program.log());
    if (Files.exists(FOLDER)) {
      try (Stream<Path> tree = Files.walk(FOLDER)) {
        for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    TestDatabase.shareBinaries(FOLDER);
    program.start();
  }

  @AfterEach
  void stop() {
    program.close();
  }

  @Test
  void nothingAcknowledgedIsLostWhateverIsKilled() throws Exception {
    Visitor visitor =
        Visitor.signedIn(
            program.address(), "coordinator@wexbridge.example.org", "wexbridge is made up");
    String rate = openMonth(visitor) + "/rate";
    people = CRITERIA.stream().map(each -> new SavingPerson(visitor, rate, each)).toList();

    saveAndKill(program::kill, 30);
    ProcessHandle orphan = program.database();
    program.start();
    assertThat(OwnProgram.runs(orphan)).as("the orphan").isFalse();
    assertNothingIsLost(visitor);

    saveAndKill(program::killBoth, 30);
    program.start();
    assertNothingIsLost(visitor);

    saveAndKill(program::killDatabase, 10);
    saveOnce();
    int found = assertNothingIsLost(visitor);
    assertThat(found).isEqualTo(sum(SavingPerson::tried));
    System.out.printf(
        "killed program: kills=%d tried=%d acknowledged=%d found=%d lost=0 notSavedYet=%d%n",
        kills,
        sum(SavingPerson::tried),
        sum(person -> person.acknowledged().size()),
        found,
        sum(SavingPerson::notSavedYet));
  }

  /** The newest month of the sample is open. */
  private static String openMonth(Visitor visitor) {
    return visitor
        .get("/areas/wexbridge/rounds")
        .page()
        .expectFirst("a[href~=/areas/wexbridge/rounds/[0-9-]+$]")
        .attr("href");
  }

  /**
   * Kills at a random time while everybody saves. Whoever still has a connection must get the save
   * that was under way acknowledged within so many seconds.
   */
  private void saveAndKill(Runnable kill, int seconds) throws Exception {
    CountDownLatch stop = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = everybodySaves(threads, stop);
      assertThat(stop.await(ThreadLocalRandom.current().nextInt(500, 1500), TimeUnit.MILLISECONDS))
          .isFalse();
      kill.run();
      kills++;
      stop.countDown();
      await(all, seconds);
    }
  }

  private void saveOnce() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      await(everybodySaves(threads, new CountDownLatch(0)), 10);
    }
  }

  private List<Future<?>> everybodySaves(ExecutorService threads, CountDownLatch stop) {
    List<Future<?>> all = new ArrayList<>();
    for (SavingPerson person : people) {
      all.add(threads.submit(() -> person.saveUntil(stop)));
    }
    return all;
  }

  private static void await(List<Future<?>> all, int seconds) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    for (Future<?> each : all) {
      each.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    }
  }

  /** Answers how many saves the history has. */
  private int assertNothingIsLost(Visitor visitor) throws IOException, SQLException {
    assertThat(visitor.get("/areas/wexbridge/history/verify").text())
        .containsPattern("All [0-9]+ changes are as they were written");
    int found = 0;
    for (SavingPerson person : people) {
      List<String> kept = kept(person.criterion());
      assertThat(kept).as(person.criterion()).doesNotHaveDuplicates();
      assertThat(kept).as(person.criterion()).containsAll(person.acknowledged());
      found += kept.size();
    }
    return found;
  }

  private List<String> kept(String criterion) throws IOException, SQLException {
    List<String> kept = new ArrayList<>();
    try (Connection connection = connect();
        PreparedStatement query =
            connection.prepareStatement(
                """
                SELECT r.record
                FROM history h
                JOIN history_record r ON r.history_id = h.id
                WHERE h.kind = 'rating agreed'
                  AND h.subject LIKE ?
                """)) {
      query.setString(1, "rating " + criterion + " %");
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          Matcher text = TEXT.matcher(rows.getString(1));
          if (text.find()) {
            kept.add(text.group(1));
          }
        }
      }
    }
    return kept;
  }

  private Connection connect() throws IOException, SQLException {
    Properties passwords = new Properties();
    try (Reader reader = Files.newBufferedReader(FOLDER.resolve("database.properties"))) {
      passwords.load(reader);
    }
    String port =
        Arrays.stream(program.database().info().arguments().orElseThrow())
            .filter(argument -> argument.startsWith("--port="))
            .map(argument -> argument.substring("--port=".length()))
            .findFirst()
            .orElseThrow();
    return DriverManager.getConnection(
        "jdbc:mariadb://127.0.0.1:" + port + "/plumbline",
        "plumbline_migration",
        passwords.getProperty("plumbline_migration"));
  }

  private int sum(ToIntFunction<SavingPerson> number) {
    return people.stream().mapToInt(number).sum();
  }
}
