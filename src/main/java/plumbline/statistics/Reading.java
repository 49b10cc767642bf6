package plumbline.statistics;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plumbline.common.AreaId;
import plumbline.common.ImportId;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.files.Files;
import plumbline.statistics.csv.Opening;
import plumbline.statistics.csv.StatisticFile;

/**
 * Reads an uploaded file to its end. Its values are written under an import that nobody sees until
 * all are there.
 */
@Singleton
class Reading {

  private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

  private final ImportLedger ledger;
  private final ImportRepository repository;
  private final ReadRows rows;
  private final Clearing clearing;
  private final Files files;
  private final StandardMeasures measures;

  Reading(
      ImportLedger ledger,
      ImportRepository repository,
      ReadRows rows,
      Clearing clearing,
      Files files,
      StandardMeasures measures) {
    this.ledger = ledger;
    this.repository = repository;
    this.rows = rows;
    this.clearing = clearing;
    this.files = files;
    this.measures = measures;
  }

  /** Reads the file of this import, unless somebody else does. */
  void read(ImportId id) {
    if (!ledger.claim(id)) {
      return;
    }
    StatisticImport claimed = repository.find(id).orElseThrow(NotFound::new);
    try {
      read(claimed);
    } catch (GivenUp givenUp) {
      LOG.warn("The import {} was given up while it was being read", id.value());
    } catch (Refused refused) {
      ledger.fail(id, refused.words());
    } catch (IOException | RuntimeException failed) {
      LOG.error("The import {} failed", id.value(), failed);
      ledger.fail(
          id,
          "The service had a fault while it read the file. Nothing was taken; choose the file once more.");
    }
    if (repository.uncleared().contains(id.value())) {
      clearing.clear(id);
    }
  }

  private void read(StatisticImport claimed) throws IOException {
    StatisticFile file = StatisticFile.of(opening(claimed), measures.files());
    ReadValues read = new ReadValues(claimed.id(), ledger, rows);
    var skipped = file.read(claimed.releaseYear(), read);
    read.finish();
    ledger.settle(claimed.id(), skipped, missing(file.missing()));
    ledger.release(claimed);
  }

  private Opening opening(StatisticImport claimed) {
    return () ->
        files
            .open(AreaId.INSTALLATION, claimed.sha256())
            .orElseThrow(() ->
                new Refused(
                    "files",
                    "The uploaded file is no longer there. Nothing was taken; choose it once more."));
  }

  private static String missing(List<String> columns) {
    return columns.isEmpty()
        ? ""
        : "Columns that this file does not have: " + String.join(", ", columns) + ".";
  }

  /** Somebody else ended the import. */
  static final class GivenUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GivenUp() {
      super("given up", null, false, false);
    }
  }
}
