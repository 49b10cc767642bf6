package plumbline.reports.trend;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plumbline.common.AreaName;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.common.Refused;
import plumbline.contributions.AgencyRating;
import plumbline.contributions.AgencyRatings;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.people.Viewer;

/** Reads the ratings of some months in a few queries. */
@Singleton
public class Trends {

  private final TrendRepository repository;
  private final Frameworks frameworks;
  private final AgencyRatings agencies;

  Trends(TrendRepository repository, Frameworks frameworks, AgencyRatings agencies) {
    this.repository = repository;
    this.frameworks = frameworks;
    this.agencies = agencies;
  }

  /**
   * The ratings from one month to another, both included.
   *
   * @throws Refused when the months are in the wrong order, too many, or none of them was opened
   */
  public Trend of(Viewer viewer, AreaName area, Month from, Month to) {
    if (from.isAfter(to)) {
      throw new Refused("from", "The first month must not be after the last.");
    }
    if (from.until(to) >= TrendRepository.MOST_MONTHS) {
      throw new Refused("from", "Choose at most 120 months.");
    }
    List<TrendMonth> months = repository.months(viewer, area.id(), from, to);
    if (months.isEmpty()) {
      throw new Refused("from", "No month from the first to the last has been opened.");
    }
    Map<FrameworkVersion, Framework> used = new HashMap<>();
    months.forEach(month -> used.put(month.framework(), frameworks.get(month.framework())));
    Month first = months.getFirst().month();
    Month last = months.getLast().month();
    return new Trend(
        area,
        repository.contactRole(area.id()),
        months,
        used,
        Trend.byMonth(repository.ratings(viewer, area.id(), first, last)),
        agencies.ofMonth(viewer, area.id(), last).stream()
            .collect(Collectors.groupingBy(AgencyRating::criterionId)),
        repository.groupTexts(viewer, area.id(), last),
        repository.corrections(viewer, area.id(), first, last));
  }
}
