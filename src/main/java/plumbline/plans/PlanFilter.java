package plumbline.plans;

import java.time.LocalDate;
import java.util.Set;
import plumbline.actions.ActionLine;

/**
 * How a plan is looked at.
 *
 * @param view "table", "board" or "timeline"
 * @param agency the id of an agency; 0 for all
 * @param criterion the id of a criterion, or empty for all
 * @param state the name of a state, "LATE", or empty for all
 * @param page of the table, from 1
 */
record PlanFilter(String view, long agency, String criterion, String state, int page) {

  static final String LATE = "LATE";

  PlanFilter {
    view = Set.of("board", "timeline").contains(view) ? view : "table";
    page = Math.clamp(page, 1, 100);
    criterion = criterion.matches("[0-9A-Za-z.-]{1,40}") ? criterion : "";
    state = state.matches("[A-Z]{1,20}") ? state : "";
  }

  boolean isFiltered() {
    return agency != 0 || !criterion.isEmpty() || !state.isEmpty();
  }

  boolean shows(ActionLine line, LocalDate today) {
    var owner = line.agencyId();
    return (agency == 0 || (owner != null && owner.value() == agency))
        && (criterion.isEmpty()
            || line.criteria().stream().anyMatch(id -> id.value().equals(criterion)))
        && (state.isEmpty() || is(line, today));
  }

  private boolean is(ActionLine line, LocalDate today) {
    return state.equals(LATE) ? line.isPastDue(today) : line.state().name().equals(state);
  }

  /** The same, seen in another way. */
  String query(String otherView) {
    return "?view=%s&agency=%d&criterion=%s&state=%s"
        .formatted(otherView, agency, criterion, state);
  }

  String query() {
    return query(view) + (page == 1 ? "" : "&page=" + page);
  }
}
