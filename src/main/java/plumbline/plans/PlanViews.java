package plumbline.plans;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.actions.ActionLine;
import plumbline.actions.ActionLines;
import plumbline.actions.ActionState;
import plumbline.actions.Criteria;
import plumbline.actions.UpdateFields;
import plumbline.common.ActionId;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.common.ReviewId;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;

/** Puts the actions of a plan into a table, onto a board or along time. */
@Singleton
final class PlanViews {

  static final int ON_A_PAGE = 50;

  private final ActionLines lines;
  private final Criteria criteria;
  private final PlanFilters filters;
  private final InstantSource clock;

  PlanViews(ActionLines lines, Criteria criteria, PlanFilters filters, InstantSource clock) {
    this.lines = lines;
    this.criteria = criteria;
    this.filters = filters;
    this.clock = clock;
  }

  /** The action whose form is open in its row, and the form as it was typed. */
  record Opened(ActionId id, Form typed) {}

  PlanPage page(
      Viewer viewer, AreaName area, Plan plan, PlanFilter filter, @Nullable Opened opened) {
    LocalDate today = Month.today(clock);
    List<ActionLine> all = lines.of(viewer, area.id(), plan.id());
    List<ActionLine> shown = all.stream().filter(line -> filter.shows(line, today)).toList();
    boolean isTable = filter.view().equals("table");
    int begin = isTable ? Math.min((filter.page() - 1) * ON_A_PAGE, shown.size()) : 0;
    int end = isTable ? Math.min(begin + ON_A_PAGE, shown.size()) : shown.size();
    Rows rows =
        new Rows(viewer, area, address(area, plan), filter, criteria.codes(), today, opened);
    boolean mayKeep = viewer.may(Permission.KEEP_PLANS, area.id());
    String base = address(area, plan);
    ReviewId review = plan.reviewId();
    return new PlanPage(
        plan.title(),
        plan.kind().words(),
        plan.after(),
        review == null ? "" : area.path("/reviews/" + review.value()),
        base,
        figures(plan),
        filter.view(),
        filters.looks(base, filter),
        filters.filters(all, filter, criteria.codes()),
        filter.isFiltered(),
        shown.isEmpty() ? List.of() : groups(filter, shown.subList(begin, end), rows, today),
        shown.isEmpty() ? nothing(filter, mayKeep) : "",
        begin > 0 ? base + filter.query("table") + "&page=" + (filter.page() - 1) : "",
        end < shown.size() ? base + filter.query("table") + "&page=" + (filter.page() + 1) : "",
        mayKeep ? area.path("/actions/new?plan=" + plan.id().value()) : "",
        mayKeep ? base + "/edit" : "",
        viewer.readsWholeArea(area.id()) ? base + "/history" : "",
        base + ".csv");
  }

  /** Fails as for what does not exist, unless the person sees this action in this plan. */
  void requireAction(Viewer viewer, AreaName area, Plan plan, ActionId action) {
    if (lines.of(viewer, area.id(), plan.id()).stream()
        .noneMatch(line -> line.id().equals(action))) {
      throw new NotFound();
    }
  }

  static String address(AreaName area, Plan plan) {
    return area.path("/plans/" + plan.id().value());
  }

  private static String figures(Plan plan) {
    return "%s, of which %d past due; %d done or verified."
        .formatted(
            plan.open() == 1 ? "1 open action" : plan.open() + " open actions",
            plan.late(),
            plan.done());
  }

  private static String nothing(PlanFilter filter, boolean mayKeep) {
    if (filter.isFiltered()) {
      return "No action of this plan fits this choice.";
    }
    return mayKeep
        ? "This plan has no action yet. Add the first: what is to be done, by whom and by when."
        : "This plan has no action of your agency.";
  }

  private static List<PlanPage.Group> groups(
      PlanFilter filter, List<ActionLine> shown, Rows rows, LocalDate today) {
    return switch (filter.view()) {
      case "board" -> board(shown, rows);
      case "timeline" -> timeline(shown, rows, today);
      default -> List.of(group("", shown, rows, false));
    };
  }

  /** A column for each state; nothing stands under “withdrawn” in most plans. */
  private static List<PlanPage.Group> board(List<ActionLine> shown, Rows rows) {
    return Arrays.stream(ActionState.values())
        .map(state -> {
          List<ActionLine> of = shown.stream().filter(line -> line.state() == state).toList();
          return group(state.words(), of, rows, false);
        })
        .filter(column ->
            !column.rows().isEmpty() || !column.title().equals(ActionState.WITHDRAWN.words()))
        .toList();
  }

  /** What is past due first, then the months in which the rest is due, then what has no date. */
  private static List<PlanPage.Group> timeline(List<ActionLine> shown, Rows rows, LocalDate today) {
    List<PlanPage.Group> groups = new ArrayList<>();
    List<ActionLine> late = shown.stream().filter(line -> line.isPastDue(today)).toList();
    if (!late.isEmpty()) {
      groups.add(group("Past due", late, rows, true));
    }
    Map<YearMonth, List<ActionLine>> months =
        shown.stream()
            .filter(line -> line.dueBy() != null && !line.isPastDue(today))
            .collect(
                Collectors.groupingBy(
                    line -> YearMonth.from(Objects.requireNonNull(line.dueBy())),
                    TreeMap::new,
                    Collectors.toList()));
    months.forEach((month, due) -> groups.add(group(new Month(month).words(), due, rows, false)));
    List<ActionLine> undated = shown.stream().filter(line -> line.dueBy() == null).toList();
    if (!undated.isEmpty()) {
      groups.add(group("No date", undated, rows, false));
    }
    return groups;
  }

  private static PlanPage.Group group(
      String title, List<ActionLine> lines, Rows rows, boolean isLate) {
    return new PlanPage.Group(
        title,
        lines.size() == 1 ? "1 action" : lines.size() + " actions",
        lines.stream().map(rows::row).toList(),
        isLate);
  }

  /** Makes the rows of one page for one reader. */
  private record Rows(
      Viewer viewer,
      AreaName area,
      String base,
      PlanFilter filter,
      Map<CriterionId, String> codes,
      LocalDate today,
      @Nullable Opened opened) {

    PlanPage.Row row(ActionLine line) {
      LocalDate updated = line.updatedOn();
      String id = String.valueOf(line.id().value());
      boolean mayUpdate =
          line.state() != ActionState.WITHDRAWN && ActionLines.mayUpdate(viewer, area.id(), line);
      return new PlanPage.Row(
          "action-" + id,
          area.path("/actions/" + id),
          line.reference(),
          line.shortWords(),
          line.leadRole().isBlank() ? line.agency() : line.agency() + ", " + line.leadRole(),
          line.due(),
          line.isPastDue(today),
          line.state().words(),
          line.progress().words(),
          line.progress().colour(),
          line.impact().words(),
          line.criteria().stream()
              .map(each -> codes.getOrDefault(each, each.value()))
              .collect(Collectors.joining(", ")),
          updated == null ? "No update yet" : "Updated " + Month.words(updated),
          mayUpdate ? base + filter.query() + "&update=" + id + "#update" : "",
          mayUpdate ? fields(line, id) : null);
    }

    private @Nullable UpdateFields fields(ActionLine line, String id) {
      return opened != null && opened.id().equals(line.id())
          ? UpdateFields.of(
              line, opened.typed(), base + "/actions/" + id + "/updates" + filter.query(), today)
          : null;
    }
  }
}
