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

  /** Nothing when one of them is from before papers were kept as data, or cannot be read. */
  List<DifferenceLine> between(Publication corrected, Publication correction) {
    Pair pair = new Pair(corrected.id(), correction.id());
    List<DifferenceLine> found = known.getIfPresent(pair);
    if (found != null) {
      return found;
    }
    // What cannot be read now is not remembered: it may be read again later.
    Optional<List<DifferenceLine>> read = read(corrected, correction);
    read.ifPresent(lines -> known.put(pair, lines));
    return read.orElse(List.of());
  }

  private Optional<List<DifferenceLine>> read(Publication corrected, Publication correction) {
    Optional<Report> before = reports.find(corrected).map(Corrections::without);
    Optional<Report> after = reports.find(correction).map(Corrections::without);
    return before.isPresent() && after.isPresent()
        ? Optional.of(DifferenceLine.of(Differences.between(before.get(), after.get())))
        : Optional.empty();
  }
}
