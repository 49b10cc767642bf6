package plumbline.publications;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import plumbline.common.PublicationId;
import plumbline.publications.differences.Differences;
import plumbline.reports.Report;

/** What a paper says otherwise than the one that it corrects. */
@Singleton
class PaperChanges {

  private static final int MOST = 200;

  private final KeptReports reports;

  /** Papers that were sent never change, and neither does what lies between them. */
  private final Cache<Pair, List<DifferenceLine>> known =
      Caffeine.newBuilder().maximumSize(MOST).build();

  private record Pair(PublicationId corrected, PublicationId correction) {}

  PaperChanges(KeptReports reports) {
    this.reports = reports;
  }

  /** Nothing when one of them is from before papers were kept as data. */
  List<DifferenceLine> between(Publication corrected, Publication correction) {
    return known.get(
        new Pair(corrected.id(), correction.id()), pair -> read(corrected, correction));
  }

  private List<DifferenceLine> read(Publication corrected, Publication correction) {
    Optional<Report> before = reports.find(corrected).map(Corrections::without);
    Optional<Report> after = reports.find(correction).map(Corrections::without);
    return before.isPresent() && after.isPresent()
        ? DifferenceLine.of(Differences.between(before.get(), after.get()))
        : List.of();
  }
}
