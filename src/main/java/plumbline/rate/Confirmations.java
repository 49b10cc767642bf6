package plumbline.rate;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.contributions.AgencyRatings;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;
import plumbline.ratings.Ratings;

/**
 * Confirms a rating and throws its draft away, both or neither. The rating goes first: a draft that
 * arrives meanwhile then waits for it, and is turned away. The history goes last.
 */
@Singleton
class Confirmations {

  private final Ratings ratings;
  private final AgencyRatings agencies;
  private final DraftRepository drafts;

  Confirmations(Ratings ratings, AgencyRatings agencies, DraftRepository drafts) {
    this.ratings = ratings;
    this.agencies = agencies;
    this.drafts = drafts;
  }

  @Transactional
  @RequiresPermission(Permission.AGREE_RATINGS)
  public void agree(
      Viewer viewer, AreaId area, Month month, CriterionId criterion, RateForm typed) {
    ratings.agree(
        viewer,
        area,
        month,
        criterion,
        typed.version(),
        typed.entry().agreement(),
        () -> drafts.delete(viewer.id(), area, month, criterion, Draft.AGREED));
  }

  @Transactional
  @RequiresPermission(Permission.GIVE_AGENCY_RATINGS)
  public void give(
      Viewer viewer,
      AreaId area,
      Month month,
      CriterionId criterion,
      AgencyId agency,
      RateForm typed) {
    agencies.give(
        viewer,
        area,
        month,
        criterion,
        agency,
        typed.version(),
        typed.entry().opinion(),
        () -> drafts.delete(viewer.id(), area, month, criterion, agency.value()));
  }
}
