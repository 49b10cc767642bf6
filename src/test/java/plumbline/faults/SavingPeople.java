package plumbline.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;
import plumbline.testing.OwnProgram;
import plumbline.testing.Visitor;

/** Everybody who saves in the sample's open month while something is killed. */
record SavingPeople(List<SavingPerson> people) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<String> CRITERIA =
      List.of(
          "23.E1", "23.E2", "23.E3", "23.E4", "23.E5", "23.L1", "23.L2", "23.L3", "23.L4", "23.L5");
  private static final int WITH_FILES = 3;

  /** Leads and people with files, whose numbers begin with this name. */
  static SavingPeople begin(String name, OwnProgram program, Visitor visitor) throws SQLException {
    List<SavingPerson> people = new ArrayList<>();
    String month = openMonth(visitor);
    try (Connection connection = program.connect()) {
      for (String criterion : CRITERIA) {
        int version = (int) number(connection, RatingDeed.changes(criterion));
        Deed rating = new RatingDeed(visitor, month, criterion, version);
        people.add(new SavingPerson(name + "/" + criterion, rating, version));
      }
    }
    for (int person = 1; person <= WITH_FILES; person++) {
      String own = name + "/files" + person;
      people.add(new SavingPerson(own, new EvidenceDeed(visitor, own), 0));
    }
    return new SavingPeople(people);
  }

  private static String openMonth(Visitor visitor) {
    return visitor
        .get("/areas/wexbridge/rounds")
        .page()
        .expectFirst("a[href~=/areas/wexbridge/rounds/[0-9-]+$]")
        .attr("href");
  }

  static long number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /**
   * Does this at a random time while everybody saves. Whoever still has a connection then gets the
   * save that is under way acknowledged. Gives the time from that moment until all are done.
   */
  Duration saveAndMeanwhile(Runnable fault) throws Exception {
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch count = new CountDownLatch(ThreadLocalRandom.current().nextInt(10, 60));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (SavingPerson person : people) {
        all.add(threads.submit(() -> person.saveUntil(stop, count)));
      }
      count.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(20_000_000));
      long began = System.nanoTime();
      fault.run();
      stop.countDown();
      for (Future<?> each : all) {
        each.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      }
      return Duration.ofNanos(System.nanoTime() - began);
    }
  }

  /** Everybody saves what is still without an answer. */
  void saveOnce() throws Exception {
    saveAndMeanwhile(() -> {});
  }

  int tried() {
    return sum(SavingPerson::tried);
  }

  int acknowledged() {
    return sum(person -> person.acknowledged().size());
  }

  int notSavedYet() {
    return sum(SavingPerson::notSavedYet);
  }

  private int sum(ToIntFunction<SavingPerson> number) {
    return people.stream().mapToInt(number).sum();
  }
}
