package plumbline.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.actions.Choice;
import plumbline.actions.UpdateFields;

/**
 * One plan: its actions as a table, a board or along time.
 *
 * @param review where the review that caused it is read, or empty
 * @param figures how many actions are open, past due and done
 * @param groups one for the table, the columns of the board, the months of the time line
 * @param nothing why there is no action here, or empty
 */
record PlanPage(
    String heading,
    String kind,
    String cause,
    String review,
    String base,
    String figures,
    String view,
    List<Look> looks,
    List<Filter> filters,
    boolean filtered,
    List<Group> groups,
    String nothing,
    String previous,
    String next,
    String add,
    String edit,
    String history,
    String csv) {

  record Look(String text, String href, boolean current) {}

  record Filter(String name, String text, List<Choice> items) {}

  record Group(String title, String number, List<Row> rows, boolean late) {}

  /**
   * An action.
   *
   * @param update where the same page has the form for it, or empty
   * @param fields the form, when it was asked for here
   */
  record Row(
      String anchor,
      String href,
      String reference,
      String promise,
      String who,
      String due,
      boolean late,
      String state,
      String going,
      String goingColour,
      String changed,
      String codes,
      String updated,
      String update,
      @Nullable UpdateFields fields) {}
}
