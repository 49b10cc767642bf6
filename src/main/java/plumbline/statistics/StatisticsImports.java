package plumbline.statistics;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import plumbline.common.AreaId;
import plumbline.common.Ids;
import plumbline.common.ImportId;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.files.Arrived;
import plumbline.files.Files;
import plumbline.people.Viewer;
import plumbline.statistics.csv.StatisticFile;
import plumbline.web.UploadSettings;

/** Takes published files in. */
@Singleton
public class StatisticsImports {

  private final ImportLedger ledger;
  private final ImportRepository repository;
  private final Reading reading;
  private final Files files;
  private final StandardMeasures measures;
  private final UploadSettings settings;
  private final ExecutorService readers;

  StatisticsImports(
      ImportLedger ledger,
      ImportRepository repository,
      Reading reading,
      Files files,
      StandardMeasures measures,
      UploadSettings settings,
      @Named("readings") ExecutorService readers) {
    this.ledger = ledger;
    this.repository = repository;
    this.reading = reading;
    this.files = files;
    this.measures = measures;
    this.settings = settings;
    this.readers = readers;
  }

  /**
   * Takes a file and reads it before this returns; the same bytes as the same release a second time
   * change nothing.
   *
   * @throws Refused with the sentence why nothing was taken
   */
  public void take(Viewer viewer, int release, String fileName, InputStream content)
      throws IOException {
    try (Arrived file = files.receive(content, settings.limit())) {
      if (repository.same(file.sha256(), release).isPresent()) {
        return;
      }
      ImportLedger.Upload upload = recognise(release, fileName, file);
      ledger.begin(viewer, AreaId.INSTALLATION, upload);
      reading.read(upload.id());
      StatisticImport ended = repository.find(upload.id()).orElseThrow(NotFound::new);
      if (ended.state() == ImportState.FAILED) {
        throw new Refused("files", ended.message());
      }
    }
  }

  /**
   * Looks at a file that has arrived, before anything is kept.
   *
   * @throws Refused when it is none of the known files
   */
  ImportLedger.Upload recognise(int release, String fileName, Arrived file) throws IOException {
    StatisticFile found =
        StatisticFile.of(() -> java.nio.file.Files.newInputStream(file.path()), measures.files());
    return new ImportLedger.Upload(
        new ImportId(Ids.next()), found.definition().key(), release, fileName, file);
  }

  /** Begins an import in the transaction of its form. */
  void begin(Viewer viewer, ImportLedger.Upload upload) {
    ledger.begin(viewer, AreaId.INSTALLATION, upload);
  }

  /** Lets the file be read as soon as those before it are. */
  void wake(ImportId id) {
    readers.execute(() -> reading.read(id));
  }

  Optional<StatisticImport> find(ImportId id) {
    return repository.find(id);
  }
}
