package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import plumbline.actions.ActionRow;
import plumbline.actions.ActionState;
import plumbline.common.ReviewId;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;
import plumbline.papers.SectionWriter;
import plumbline.plans.Plan;
import plumbline.reports.Block;
import plumbline.reports.Cell;
import plumbline.reports.Row;
import plumbline.reviews.Review;
import plumbline.reviews.Reviews;

/**
 * How the actions of a plan stand. Plans have no readers of their own: whoever makes a paper about
 * a plan releases it to the paper's readers, as with the ratings of months. The reviews that it
 * follows from are named as far as those readers may read them.
 */
@Singleton
final class PlanSection implements SectionWriter {

  private static final String NOTHING = "There is no plan that this paper could report on.";

  private final PlanReading reading;
  private final Reviews reviews;

  PlanSection(PlanReading reading, Reviews reviews) {
    this.reading = reading;
    this.reviews = reviews;
  }

  @Override
  public SectionKind kind() {
    return SectionKind.PLAN;
  }

  @Override
  public List<Block> blocks(Contents contents) {
    return reading
        .of(contents)
        .map(actions -> blocks(contents, actions))
        .orElse(List.of(new Block.Paragraph(NOTHING)));
  }

  private List<Block> blocks(Contents contents, PlanActions actions) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(title(contents, actions.plan())));
    if (actions.rows().isEmpty()) {
      blocks.add(new Block.Paragraph("The plan has no action yet."));
      return blocks;
    }
    blocks.add(new Block.Paragraph(PlanTexts.count(actions)));
    blocks.add(states(actions));
    late(actions, blocks);
    groups(actions).forEach((group, rows) -> blocks.addAll(group(actions, group, rows)));
    return blocks;
  }

  private String title(Contents contents, Plan plan) {
    ReviewId after = plan.reviewId();
    String review =
        after == null
            ? ""
            : reviews
                .find(contents.reader(), contents.area().id(), after)
                .map(Review::title)
                .orElse("");
    List<String> causes =
        Stream.of(review, plan.cause()).filter(words -> !words.isBlank()).toList();
    return causes.isEmpty()
        ? "%s. %s.".formatted(plan.title(), plan.kind().words())
        : "%s. %s after: %s."
            .formatted(plan.title(), plan.kind().words(), String.join("; ", causes));
  }

  private static Block states(PlanActions actions) {
    List<Row> rows = new ArrayList<>();
    for (ActionState state : ActionState.values()) {
      long count = actions.rows().stream().filter(row -> row.state() == state).count();
      if (count > 0 || state != ActionState.WITHDRAWN) {
        rows.add(Row.of(Cell.of(state.words()), Cell.of(count)));
      }
      if (state == ActionState.OPEN) {
        rows.add(Row.of(Cell.of("Open and past due"), Cell.of(actions.late().size())));
      }
    }
    return new Block.Table("Actions by state", List.of("State", "Actions"), rows);
  }

  private static void late(PlanActions actions, List<Block> blocks) {
    blocks.add(new Block.Heading(3, "What is late"));
    if (actions.late().isEmpty()) {
      blocks.add(new Block.Paragraph("No open action is past its date."));
      return;
    }
    blocks.add(
        new Block.Table(
            "Open actions past their dates",
            List.of("Action", "Who does it", "Due", "Days late", "Earlier dates, and what is said"),
            actions.late().stream()
                .map(row ->
                    Row.of(
                        Cell.of(PlanTexts.name(row)),
                        Cell.of(PlanTexts.lead(row)),
                        Cell.of(actions.dueWords(row)),
                        Cell.of(actions.daysLate(row)),
                        Cell.of(
                            PlanTexts.lines(
                                actions.moved(row), PlanTexts.progress(row), PlanTexts.said(row)))))
                .toList()));
  }

  /** By the section of the framework in which the first criterion of an action stands. */
  private static Map<String, List<ActionRow>> groups(PlanActions actions) {
    Map<String, List<ActionRow>> groups = new LinkedHashMap<>();
    actions.sections().forEach(section -> groups.put(section, new ArrayList<>()));
    actions
        .rows()
        .forEach(row ->
            groups.computeIfAbsent(actions.section(row), none -> new ArrayList<>()).add(row));
    groups.values().removeIf(List::isEmpty);
    return groups;
  }

  private static List<Block> group(PlanActions actions, String group, List<ActionRow> rows) {
    return List.of(
        new Block.Heading(3, group),
        new Block.Table(
            "Actions: " + group,
            List.of("Action", "Who", "Due", "How it stands", "Impact"),
            rows.stream()
                .map(row ->
                    Row.of(
                        Cell.of(PlanTexts.what(actions, row)),
                        Cell.of(PlanTexts.who(row)),
                        Cell.of(PlanTexts.lines(actions.due(row), actions.moved(row))),
                        Cell.of(
                            PlanTexts.lines(
                                PlanTexts.progress(row),
                                PlanTexts.said(row),
                                actions.milestones(row))),
                        Cell.of(row.impact().words())))
                .toList()));
  }
}
