package plumbline.statistics;

import java.util.ArrayList;
import java.util.List;
import plumbline.common.ImportId;
import plumbline.statistics.csv.Found;
import plumbline.statistics.csv.FoundArea;
import plumbline.statistics.csv.FoundValue;

/** Writes what is read, a thousand values in each transaction. */
final class ReadValues implements Found {

  private static final int AT_ONCE = 1_000;

  private final ImportId id;
  private final ImportLedger ledger;
  private final ReadValueRepository repository;
  private final List<ValueRow> waiting = new ArrayList<>(AT_ONCE);

  ReadValues(ImportId id, ImportLedger ledger, ReadValueRepository repository) {
    this.id = id;
    this.ledger = ledger;
    this.repository = repository;
  }

  @Override
  public void area(FoundArea area) {
    repository.insertArea(id, area.code(), area.name(), area.regionCode());
  }

  @Override
  public void value(FoundValue value) {
    waiting.add(
        new ValueRow(
            id,
            value.measure(),
            value.areaCode(),
            value.exceptions(),
            value.period().basis(),
            value.period().first(),
            value.period().last(),
            value.amount(),
            value.numerator(),
            value.denominator()));
    if (waiting.size() == AT_ONCE) {
      finish();
    }
  }

  @Override
  public void progress(int rows, long bytes) {
    if (!ledger.progress(id, rows, bytes)) {
      throw new Reading.GivenUp();
    }
  }

  /** Writes what is left. */
  void finish() {
    if (!waiting.isEmpty()) {
      repository.insertAll(List.copyOf(waiting));
      waiting.clear();
    }
  }
}
