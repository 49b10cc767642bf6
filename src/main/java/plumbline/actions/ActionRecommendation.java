package plumbline.actions;

import io.micronaut.core.annotation.Introspected;
import plumbline.common.ActionId;

/** That an action is for a recommendation. */
@Introspected
public record ActionRecommendation(ActionId actionId, String reference, String reviewTitle) {

  public String label() {
    return "Recommendation " + reference + ", " + reviewTitle;
  }
}
