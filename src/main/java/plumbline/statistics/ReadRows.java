package plumbline.statistics;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import plumbline.common.ImportId;

/** The rows of imports that nobody sees yet, or ever. */
@Singleton
class ReadRows {

  private static final int MOST_TURNS = 200;

  private final ReadValueRepository values;
  private final ReadAreaRepository areas;

  ReadRows(ReadValueRepository values, ReadAreaRepository areas) {
    this.values = values;
    this.areas = areas;
  }

  /** Together, so that a file of many areas waits for the disk no more often than one of few. */
  @Transactional
  void insert(List<AreaRow> newAreas, List<ValueRow> newValues) {
    if (!newAreas.isEmpty()) {
      areas.insertAll(newAreas);
    }
    if (!newValues.isEmpty()) {
      values.insertAll(newValues);
    }
  }

  /** A few thousand rows at once, so that no transaction is large; false when some are left. */
  boolean clear(ImportId id) {
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      if (values.deleteSome(id) == 0) {
        areas.deleteAll(id);
        return true;
      }
    }
    return false;
  }
}
