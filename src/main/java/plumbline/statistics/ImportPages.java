package plumbline.statistics;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.ImportId;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.definitions.Fault;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.statistics.csv.FileDefinition;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.UploadSettings;

/** Makes the pages about published files. */
@Singleton
final class ImportPages {

  private static final int SHOWN = 50;
  private static final int EARLIEST_RELEASE = 2010;

  private final ImportRepository repository;
  private final StandardMeasures measures;
  private final UploadSettings settings;
  private final InstantSource clock;

  ImportPages(
      ImportRepository repository,
      StandardMeasures measures,
      UploadSettings settings,
      InstantSource clock) {
    this.repository = repository;
    this.measures = measures;
    this.settings = settings;
    this.clock = clock;
  }

  /** What is loaded, what was uploaded, and what can be. */
  record IndexPage(
      boolean mayImport,
      List<Loaded> loaded,
      List<Line> imports,
      List<String> known,
      List<Fault> faults) {

    record Loaded(String name, String href, int release, String values, String moment) {}

    record Line(
        String fileName, String href, String name, int release, String state, String when) {}
  }

  record NewPage(Field release, String filesError, String limit, List<String> known) {}

  /**
   * One import.
   *
   * @param percent how much of the file is read
   */
  record ShowPage(
      String name,
      String fileName,
      int release,
      String state,
      String stateClass,
      boolean isUnderWay,
      int percent,
      String rowsRead,
      boolean isRead,
      String valuesTaken,
      String valuesNew,
      String valuesRestated,
      String valuesGone,
      String message,
      boolean isFailed,
      boolean mayImport,
      String uploaded,
      String ended,
      List<Skipped> skipped) {

    record Skipped(String reason, String amount) {}
  }

  StatisticImport find(ImportId id) {
    return repository.find(id).orElseThrow(NotFound::new);
  }

  Page index(Viewer viewer) {
    boolean mayImport = viewer.may(Permission.IMPORT_STATISTICS, AreaId.INSTALLATION);
    IndexPage page =
        new IndexPage(
            mayImport,
            repository.taken().stream().map(this::loaded).toList(),
            repository.newest(SHOWN, 0).stream().map(this::line).toList(),
            known(),
            mayImport ? measures.faults() : List.of());
    return new Page("Published statistics", "statistics/index", page);
  }

  private IndexPage.Loaded loaded(StatisticImport taken) {
    return new IndexPage.Loaded(
        name(taken),
        href(taken),
        taken.releaseYear(),
        ImportWords.number(taken.valuesTaken()),
        ImportWords.moment(taken.uploadedAt()));
  }

  private IndexPage.Line line(StatisticImport each) {
    return new IndexPage.Line(
        each.fileName(),
        href(each),
        name(each),
        each.releaseYear(),
        each.state().words(),
        ImportWords.moment(each.uploadedAt()));
  }

  private List<String> known() {
    return measures.files().stream().map(FileDefinition::name).toList();
  }

  Page newOne(Form form) {
    NewPage page =
        new NewPage(Field.of(form, "release"), form.error("files"), settings.limitWords(), known());
    return new Page("Import published statistics", "statistics/new", page)
        .withErrors(form.errors());
  }

  /** The year of the release as typed; what is wrong with it stands in the form. */
  int release(Form form) {
    String typed = form.line("release", "Enter the year in which the file was published.");
    int now = Month.today(clock).getYear();
    int year = typed.matches("\\d{4}") ? Integer.parseInt(typed) : 0;
    if (form.isGood() && (year < EARLIEST_RELEASE || year > now)) {
      form.refuse(
          "release",
          "Enter a year from %d to %d, such as %d.".formatted(EARLIEST_RELEASE, now, now));
    }
    return year;
  }

  Page show(Viewer viewer, StatisticImport found) {
    LocalDateTime ended = found.endedAt();
    boolean isFailed = found.state() == ImportState.FAILED;
    ShowPage page =
        new ShowPage(
            name(found),
            found.fileName(),
            found.releaseYear(),
            found.state().words(),
            colour(found.state()),
            found.state().isUnderWay(),
            (int) (100 * found.bytesRead() / Math.max(1, found.bytes())),
            ImportWords.number(found.rowsRead()),
            !isFailed && !found.state().isUnderWay(),
            ImportWords.number(found.valuesTaken()),
            ImportWords.number(found.valuesNew()),
            ImportWords.number(found.valuesRestated()),
            ImportWords.number(found.valuesGone()),
            found.message(),
            isFailed,
            viewer.may(Permission.IMPORT_STATISTICS, AreaId.INSTALLATION),
            ImportWords.moment(found.uploadedAt()),
            ended == null ? "" : ImportWords.moment(ended),
            repository.skips(found.id()).stream()
                .map(skip -> new ShowPage.Skipped(skip.reason(), ImportWords.number(skip.amount())))
                .toList());
    return new Page("Import of " + found.fileName(), "statistics/show", page);
  }

  private static String colour(ImportState state) {
    return switch (state) {
      case WAITING, READING -> "govuk-tag--blue";
      case TAKEN -> "govuk-tag--green";
      case UNCHANGED, SUPERSEDED -> "govuk-tag--grey";
      case FAILED -> "govuk-tag--red";
    };
  }

  private static String href(StatisticImport found) {
    return "/statistics/" + found.id().value();
  }

  private String name(StatisticImport found) {
    return measures.files().stream()
        .filter(file -> file.key().equals(found.statistic()))
        .map(FileDefinition::name)
        .findFirst()
        .orElse(found.statistic());
  }
}
