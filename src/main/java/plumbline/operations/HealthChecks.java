package plumbline.operations;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import plumbline.database.Database;
import plumbline.files.Arrived;
import plumbline.files.Files;
import plumbline.files.VirusScan;

/** Looks after everything that the program needs, and says in plain words what it found. */
@Singleton
class HealthChecks {

  private static final long MEGABYTE = 1L << 20;
  private static final long LITTLE_SPACE = 2048;
  private static final long NO_SPACE = 256;
  private static final Duration SLOW = Duration.ofMillis(500);
  private static final Duration APART = Duration.ofSeconds(5);

  private final Standings standings;
  private final Files files;
  private final VirusScan scan;
  private final InstantSource clock;
  private final Path folder;
  private final String mailHost;
  private final boolean runsJobs;

  HealthChecks(
      Standings standings,
      Files files,
      VirusScan scan,
      InstantSource clock,
      @Property(name = "plumbline.data") String folder,
      @Property(name = "plumbline.smtp.host", defaultValue = "") String mailHost,
      @Property(name = "plumbline.jobs", defaultValue = "on") String jobs) {
    this.standings = standings;
    this.files = files;
    this.scan = scan;
    this.clock = clock;
    this.folder = Path.of(folder);
    this.mailHost = mailHost;
    this.runsJobs = !jobs.equals("off");
  }

  List<Check> all() {
    long began = System.nanoTime();
    Standing standing = standings.now();
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    return List.of(
        database(took),
        schema(standing.schemaVersion()),
        space(folder),
        store(),
        mail(standing),
        jobs(standing),
        scanner(scan.isSet()),
        clock(standing.at()));
  }

  static Check database(Duration took) {
    Check good =
        Check.good(
            "Database",
            "It answered within %d ms.".formatted(took.toMillis()),
            "Everything that people enter is kept there.");
    return took.compareTo(SLOW) < 0
        ? good
        : good.attention(
            "It took %d ms to answer.".formatted(took.toMillis()),
            "Look at the load of the database server; pages are slow meanwhile.");
  }

  static Check schema(int version) {
    Check good =
        Check.good(
            "Migrations",
            "The tables are at version %d, which this program was written for.".formatted(version),
            "The tables must fit the program.");
    if (version == Database.SCHEMA) {
      return good;
    }
    return version > Database.SCHEMA
        ? good.attention(
            "The tables are at version %d; this program was written for %d."
                .formatted(version, Database.SCHEMA),
            "A newer program shares this database. Bring this one up to date soon.")
        : good.bad(
            "The tables are at version %d; this program needs %d."
                .formatted(version, Database.SCHEMA),
            "Run the migrate step: java -jar plumbline.jar migrate.");
  }

  private static Check space(Path folder) {
    return space(folder.toAbsolutePath().toFile().getUsableSpace() / MEGABYTE);
  }

  static Check space(long megabytes) {
    Check good =
        Check.good(
            "Disk space",
            "%,d MB are free under the data folder.".formatted(megabytes),
            "Evidence and papers are kept there, and the embedded database too.");
    if (megabytes < NO_SPACE) {
      return good.bad(
          "Only %,d MB are free under the data folder.".formatted(megabytes),
          "Make room now: saving fails when nothing is left.");
    }
    return megabytes < LITTLE_SPACE
        ? good.attention(good.found(), "Make room or enlarge the disk within days.")
        : good;
  }

  private Check store() {
    Check good =
        Check.good(
            "File store",
            "A file was written and removed again.",
            "Evidence is taken in and papers are sent through it.");
    try (Arrived probe = files.receive(new ByteArrayInputStream(new byte[] {1}), 1)) {
      return probe.bytes() == 1 ? good : unwritable(good);
    } catch (IOException | RuntimeException failed) {
      return unwritable(good);
    }
  }

  private static Check unwritable(Check good) {
    return good.bad(
        "No file could be written.",
        "Check that the data folder exists, belongs to the program's account and is not full.");
  }

  private Check mail(Standing standing) {
    return mail(mailHost, standing.waiting(), standing.failed(), standing.byHand());
  }

  static Check mail(String host, int waiting, int failed, int byHand) {
    Check good =
        Check.good(
            "Mail",
            host.isBlank()
                ? "No mail server is set up; nothing waits to be sent by hand."
                : "The mail server %s takes messages on; %d wait.".formatted(host, waiting),
            "Reminders and hand-overs reach people by it.");
    if (failed > 0) {
      return good.attention(
          failed + (failed == 1 ? " message was" : " messages were") + " not taken after 8 tries.",
          "Check the mail server; coordinators can send them by hand from the outbox.");
    }
    return byHand > 0
        ? good.attention(
            byHand + (byHand == 1 ? " message waits" : " messages wait") + " to be sent by hand.",
            "Coordinators find them in the outbox; set PLUMBLINE_SMTP_HOST to have them sent.")
        : good;
  }

  private Check jobs(Standing standing) {
    String late = standing.late();
    return jobs(standing.lateJobs(), late == null ? "" : late, runsJobs);
  }

  static Check jobs(int late, String names, boolean runs) {
    Check good =
        Check.good(
            "Jobs",
            "Each has run in its time.",
            "They send mail, make papers and throw away what is too old.");
    if (late == 0) {
      return good;
    }
    return good.attention(
        "Behind: " + names + ".",
        runs
            ? "If this does not pass within minutes, look into the log for the job's name and restart the program."
            : "This instance runs no jobs (PLUMBLINE_JOBS is off): see that another one does.");
  }

  static Check scanner(boolean isSet) {
    return new Check(
        "Virus scanner",
        isSet ? Check.State.GOOD : Check.State.ATTENTION,
        isSet
            ? "Every file of evidence is given to it."
            : "None is set up; files are checked by their content only.",
        "A file of a partner may carry what harms the next reader's machine.",
        isSet ? "" : "Set PLUMBLINE_CLAMD to the host and port of a ClamAV daemon.");
  }

  private Check clock(LocalDateTime database) {
    LocalDateTime own = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    return clock(Duration.between(own, database).abs());
  }

  static Check clock(Duration apart) {
    Check good =
        Check.good(
            "Clock",
            "This machine and the database agree about the time.",
            "Due dates, sessions and the history depend on it.");
    return apart.compareTo(APART) <= 0
        ? good
        : good.attention(
            "This machine and the database are %d seconds apart.".formatted(apart.toSeconds()),
            "Set both clocks from one time server.");
  }
}
