package plumbline.statistics;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.ImportId;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.files.Arrived;
import plumbline.files.Files;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;

/** Begins and ends imports, each step in a transaction of its own. */
@Singleton
class ImportLedger {

  /** So long a file waits for its turn before its program counts as stopped. */
  private static final Duration WAITS = Duration.ofMinutes(15);

  /** So long the reading goes on without a sign of life. */
  private static final Duration SILENT = Duration.ofMinutes(1);

  private static final int LONGEST_MESSAGE = 1_000;

  private final ImportRepository repository;
  private final ReadValueRepository values;
  private final Files files;
  private final History history;
  private final InstantSource clock;

  ImportLedger(
      ImportRepository repository,
      ReadValueRepository values,
      Files files,
      History history,
      InstantSource clock) {
    this.repository = repository;
    this.values = values;
    this.files = files;
    this.history = history;
    this.clock = clock;
  }

  /** A file whose heading was recognised as this statistic. */
  record Upload(ImportId id, String statistic, int release, String fileName, Arrived file) {}

  /**
   * Puts the file where it will be read.
   *
   * @throws Refused when the same bytes are taken already, or on their way
   */
  @Transactional
  @RequiresPermission(Permission.IMPORT_STATISTICS)
  void begin(Viewer viewer, AreaId installation, Upload upload) {
    repository
        .same(upload.file().sha256(), upload.release())
        .ifPresent(same -> {
          throw new Refused("files", ImportWords.same(same));
        });
    files.keep(installation, upload.file());
    LocalDateTime now = now();
    repository.insert(
        upload.id(),
        upload.statistic(),
        upload.release(),
        upload.fileName(),
        upload.file().bytes(),
        upload.file().sha256(),
        viewer.id(),
        now,
        now.plus(WAITS));
  }

  /** Whether the import is this program's to read. */
  @Transactional
  boolean claim(ImportId id) {
    return repository.begin(id, now().plus(SILENT)) == 1;
  }

  /** Says how far the reading is; false when the import was given up meanwhile. */
  @Transactional
  boolean progress(ImportId id, int rows, long bytes) {
    return repository.progress(id, rows, bytes, now().plus(SILENT)) == 1;
  }

  /** Lets the values of a file that was read to its end count, if any of them is new. */
  @Transactional
  void settle(ImportId id, Map<String, Integer> skipped, String message) {
    StatisticImport read = repository.find(id).orElseThrow(NotFound::new);
    long before = repository.counting(read.statistic(), read.releaseYear()).orElse(0L);
    ReadValueRepository.Difference found = values.difference(id, before);
    int gone = values.gone(before, id);
    boolean isNews = before == 0 || found.valuesNew() + found.valuesRestated() + gone > 0;
    if (isNews) {
      repository.supersede(read.statistic(), read.releaseYear());
    }
    int settled =
        repository.settle(
            id,
            isNews ? ImportState.TAKEN : ImportState.UNCHANGED,
            found.valuesTaken(),
            found.valuesNew(),
            found.valuesRestated(),
            gone,
            message,
            now());
    if (settled != 1) {
      throw new Conflict("The import was given up while it was being read.");
    }
    skipped.forEach((reason, amount) -> repository.insertSkip(id, reason, amount));
    if (isNews) {
      String subject = "statistics " + read.statistic() + " " + read.releaseYear();
      history.record(
          read.uploadedBy(),
          AreaId.INSTALLATION,
          new Change("statistics taken", subject, repository.find(id).orElseThrow(NotFound::new)));
    }
  }

  @Transactional
  void fail(ImportId id, String message) {
    String fitting =
        message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message;
    repository.fail(id, fitting, now());
  }

  /** Gives up what nobody reads any more. */
  @Transactional
  void failStopped() {
    repository.failStopped(
        "The program stopped before the file was read to its end. Nothing was taken; choose the file once more.",
        now());
  }

  /** Removes the file of an import that is over, unless another one still waits for it. */
  @Transactional
  void release(StatisticImport ended) {
    if (repository.awaiting(ended.sha256()).isEmpty()) {
      files.delete(AreaId.INSTALLATION, ended.sha256());
    }
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
