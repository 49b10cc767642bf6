package plumbline.reports.trend;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import plumbline.common.AreaName;
import plumbline.common.Month;
import plumbline.people.Viewer;
import plumbline.reports.Report;

/** Makes the trend report of an area for some months. */
@Singleton
public class TrendReports {

  private final Trends trends;
  private final InstantSource clock;

  TrendReports(Trends trends, InstantSource clock) {
    this.trends = trends;
    this.clock = clock;
  }

  /**
   * The report from one month to another, both included.
   *
   * @param committee to whom it is addressed, once that is decided
   * @throws plumbline.common.Refused when the months are in the wrong order, too many, or none of
   *     them was opened
   */
  public Report report(
      Viewer viewer, AreaName area, Optional<String> committee, Month from, Month to) {
    return new TrendBlocks(trends.of(viewer, area, from, to), committee).report(clock.instant());
  }
}
