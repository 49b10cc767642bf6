package plumbline.contributions;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plumbline.common.AreaId;
import plumbline.frameworks.RatingScale;
import plumbline.people.Viewer;

/**
 * The agencies' ratings of one criterion in one month, side by side.
 *
 * @param open whether the month is still open
 * @param asked the agencies that are asked for this criterion
 * @param given what the person who looks may see of their answers
 */
public record Sides(boolean open, List<Asked> asked, List<AgencyRating> given, RatingScale scale) {

  /** Every agency by name: what it says, or why nothing of it is shown. */
  public List<AgencyCard> cards() {
    Map<String, AgencyCard> cards = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Asked each : asked) {
      cards.put(each.agencyName(), AgencyCard.without(each.agencyName(), why(each)));
    }
    for (AgencyRating rating : given) {
      cards.put(rating.agencyName(), AgencyCard.of(rating, scale));
    }
    return List.copyOf(cards.values());
  }

  private String why(Asked agency) {
    if (agency.given()) {
      return "Given; you see it when your own agency’s rating is in";
    }
    return open ? "Not given yet" : "Not given";
  }

  /** How far apart the agencies are, in words; empty where that cannot be said. */
  public String divergence() {
    return Divergence.of(scale, given).map(Divergence::words).orElse("");
  }

  /** Whether this person has to give an agency's rating before seeing the others. */
  public boolean isBlind(Viewer viewer, AreaId area) {
    return open && asked.stream().anyMatch(agency -> agency.keepsBlind(viewer, area));
  }
}
