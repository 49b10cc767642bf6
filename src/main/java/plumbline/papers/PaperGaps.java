package plumbline.papers;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import plumbline.common.AreaName;
import plumbline.common.Month;
import plumbline.common.Refused;
import plumbline.common.ReviewId;
import plumbline.people.Viewer;
import plumbline.reviews.Review;
import plumbline.reviews.Reviews;

/** What a draft still lacks, or what its maker should know before it is sent. */
@Singleton
final class PaperGaps {

  private final PaperRules rules;
  private final MaterialRepository material;
  private final Reviews reviews;
  private final InstantSource clock;

  PaperGaps(PaperRules rules, MaterialRepository material, Reviews reviews, InstantSource clock) {
    this.rules = rules;
    this.material = material;
    this.reviews = reviews;
    this.clock = clock;
  }

  /**
   * @param stops without these the paper cannot be sent
   * @param hints it can be sent all the same
   */
  record Gaps(List<String> stops, List<String> hints) {}

  Gaps of(Viewer viewer, AreaName area, Paper paper) {
    return new Gaps(stops(viewer, area, paper), hints(viewer, area, paper));
  }

  List<String> stops(Viewer viewer, AreaName area, Paper paper) {
    List<String> stops = new ArrayList<>();
    if (paper.sections().isEmpty()) {
      stops.add("The paper has no section. Choose at least one.");
    }
    try {
      rules.requireSendable(viewer, area.id(), paper);
    } catch (Refused refused) {
      stops.add(refused.words());
    }
    open(viewer, area, paper)
        .map(month -> month.words() + " is still open. Close the month, or leave it out.")
        .forEach(stops::add);
    return stops;
  }

  private Stream<Month> open(Viewer viewer, AreaName area, Paper paper) {
    Month from = paper.fromMonth();
    Month to = paper.toMonth();
    if (from == null || to == null) {
      return Stream.empty();
    }
    return material.months(viewer, area.id()).stream()
        .filter(each -> !each.closed())
        .map(MaterialRepository.Opened::month)
        .filter(each -> !from.isAfter(each) && !each.isAfter(to));
  }

  private List<String> hints(Viewer viewer, AreaName area, Paper paper) {
    List<String> hints = new ArrayList<>();
    LocalDate day = paper.heldOn();
    if (day == null) {
      hints.add("No item of a meeting is chosen, so the paper does not say where it is heard.");
    } else if (day.isBefore(Month.today(clock))) {
      hints.add("Its meeting was on " + Month.words(day) + ". Is it for the next one?");
    }
    ReviewId review = paper.reviewId();
    if (review != null) {
      reviews.find(viewer, area.id(), review).stream()
          .filter(found -> isClosedToReaders(area, paper, found))
          .map(found ->
              "“%s” is not open to members of %s, so what is about it stays empty."
                  .formatted(found.title(), paper.committee()))
          .forEach(hints::add);
    }
    if (!paper.summary().isEmpty()) {
      hints.add("The summary was written by hand. Read it again when figures have changed.");
    }
    return hints;
  }

  private boolean isClosedToReaders(AreaName area, Paper paper, Review review) {
    return reviews
        .find(Viewer.ofCommittee(area, paper.committeeId()), area.id(), review.id())
        .isEmpty();
  }
}
