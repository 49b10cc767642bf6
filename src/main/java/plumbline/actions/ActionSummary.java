package plumbline.actions;

import java.util.List;

/**
 * The actions that should move one criterion, on the criterion's page.
 *
 * @param warning said of a red or amber criterion without an open action, or empty
 * @param add where an action is added to it, or empty
 * @param steps the next steps of the newest month that could become actions
 */
public record ActionSummary(
    List<Line> lines, String warning, String add, String stepsTitle, List<NextStep> steps) {

  public record Line(String href, String title, String detail, boolean late) {}

  /**
   * @param make leads to the form that holds the step; empty when it is an action already
   * @param made the action that it became, or empty
   */
  public record NextStep(String text, String make, String made) {}
}
