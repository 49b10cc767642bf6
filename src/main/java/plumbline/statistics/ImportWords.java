package plumbline.statistics;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import plumbline.common.Month;

/** What the pages say about an import. */
final class ImportWords {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  private ImportWords() {}

  /** Why the same bytes are not read again. */
  static String same(StatisticImport same) {
    return same.state().isUnderWay()
        ? "This file is being read already, as the release of %d. Nothing was begun a second time."
            .formatted(same.releaseYear())
        : "This file was taken already as the release of %d, on %s. Nothing is changed."
            .formatted(same.releaseYear(), moment(same.uploadedAt()));
  }

  /** "28 November 2026, 14:02" in London. */
  static String moment(LocalDateTime utc) {
    var london = utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(Month.LONDON);
    return Month.words(london.toLocalDate()) + ", " + TIME.format(london);
  }

  /** "12,345". */
  static String number(long number) {
    return String.format(Locale.UK, "%,d", number);
  }
}
