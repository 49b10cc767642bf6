package plumbline.publications;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import plumbline.publications.differences.Differences;
import plumbline.reports.Report;

/** What a paper says otherwise than the one that it corrects. */
@Singleton
class PaperChanges {

  private final KeptReports reports;

  PaperChanges(KeptReports reports) {
    this.reports = reports;
  }

  /** Nothing when one of them is from before papers were kept as data. */
  List<DifferenceLine> between(Publication corrected, Publication correction) {
    Optional<Report> before = reports.find(corrected).map(Corrections::without);
    Optional<Report> after = reports.find(correction).map(Corrections::without);
    return before.isPresent() && after.isPresent()
        ? DifferenceLine.of(Differences.between(before.get(), after.get()))
        : List.of();
  }
}
