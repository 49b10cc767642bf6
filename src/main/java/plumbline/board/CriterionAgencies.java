package plumbline.board;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.contributions.AgencyRating;
import plumbline.contributions.AgencyRatings;
import plumbline.contributions.Sides;
import plumbline.frameworks.Frameworks;
import plumbline.people.Viewer;

/**
 * What the agencies say of a criterion: the newest month's side by side, the rest for its story.
 */
@Singleton
final class CriterionAgencies {

  private final AgencyRatings agencies;
  private final Frameworks frameworks;

  CriterionAgencies(AgencyRatings agencies, Frameworks frameworks) {
    this.agencies = agencies;
    this.frameworks = frameworks;
  }

  /**
   * @param newest absent for readers of papers, and where no agency is asked
   * @param toTell what does not stand there already
   */
  record Said(CriterionPage.@Nullable Agencies newest, List<AgencyRating> toTell) {}

  Said said(Viewer viewer, AreaName area, CriterionId id, StoryEntry newest) {
    List<AgencyRating> all = agencies.ofCriterion(viewer, area.id(), id);
    if (!viewer.readsDraft(area.id(), id)) {
      return new Said(null, all);
    }
    Sides sides =
        new Sides(
            newest.roundState().equals("OPEN"),
            agencies.asked(viewer, area.id(), newest.month()).stream()
                .filter(agency -> agency.criterionId().equals(id))
                .toList(),
            all.stream().filter(each -> each.month().equals(newest.month())).toList(),
            frameworks.get(newest.framework()).scale());
    if (sides.cards().isEmpty()) {
      return new Said(null, all);
    }
    String page = area.path("/rounds/" + newest.month() + "/agencies/" + id);
    return new Said(
        new CriterionPage.Agencies(
            sides.cards(), sides.divergence(), sides.isBlind(viewer, area.id()) ? "" : page),
        all.stream().filter(each -> !each.month().equals(newest.month())).toList());
  }
}
