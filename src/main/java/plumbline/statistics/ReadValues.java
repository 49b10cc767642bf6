package plumbline.statistics;

import java.util.ArrayList;
import java.util.List;
import plumbline.common.ImportId;
import plumbline.statistics.csv.Found;
import plumbline.statistics.csv.FoundArea;
import plumbline.statistics.csv.FoundValue;

/** Writes what is read, a thousand values with their areas at once. */
final class ReadValues implements Found {

  private static final int AT_ONCE = 1_000;

  private final ImportId id;
  private final ImportLedger ledger;
  private final ReadRows rows;
  private final List<ValueRow> values = new ArrayList<>(AT_ONCE);
  private final List<AreaRow> areas = new ArrayList<>();

  ReadValues(ImportId id, ImportLedger ledger, ReadRows rows) {
    this.id = id;
    this.ledger = ledger;
    this.rows = rows;
  }

  @Override
  public void area(FoundArea area) {
    areas.add(new AreaRow(id, area.code(), area.name(), area.regionCode()));
  }

  @Override
  public void value(FoundValue value) {
    values.add(
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
    if (values.size() == AT_ONCE) {
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
    rows.insert(List.copyOf(areas), List.copyOf(values));
    areas.clear();
    values.clear();
  }
}
