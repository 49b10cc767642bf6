package plumbline.statistics;

import jakarta.inject.Singleton;
import java.time.Duration;
import plumbline.common.ImportId;
import plumbline.jobs.Job;

/** Gives up imports whose program was stopped, and removes rows that never counted. */
@Singleton
class Clearing implements Job {

  private final ImportLedger ledger;
  private final ImportRepository repository;
  private final ReadRows rows;

  Clearing(ImportLedger ledger, ImportRepository repository, ReadRows rows) {
    this.ledger = ledger;
    this.repository = repository;
    this.rows = rows;
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

  /** The next run does what this one leaves. */
  void clear(ImportId id) {
    if (rows.clear(id)) {
      repository.find(id).ifPresent(ledger::release);
      repository.cleared(id);
    }
  }
}
