package plumbline.statistics;

import jakarta.inject.Singleton;
import java.time.Duration;
import plumbline.common.ImportId;
import plumbline.jobs.Job;

/** Gives up imports whose program was stopped, and removes rows that never counted. */
@Singleton
class Clearing implements Job {

  private static final int MOST_TURNS = 200;

  private final ImportLedger ledger;
  private final ImportRepository repository;
  private final ReadValueRepository values;

  Clearing(ImportLedger ledger, ImportRepository repository, ReadValueRepository values) {
    this.ledger = ledger;
    this.repository = repository;
    this.values = values;
  }

  @Override
  public String name() {
    return "stopped imports";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    ledger.failStopped();
    repository.uncleared().forEach(id -> clear(new ImportId(id)));
  }

  /** A few thousand rows at once, so that no transaction is large; the next run does the rest. */
  void clear(ImportId id) {
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      if (values.deleteSome(id) == 0) {
        values.deleteAreas(id);
        repository.cleared(id);
        return;
      }
    }
  }
}
