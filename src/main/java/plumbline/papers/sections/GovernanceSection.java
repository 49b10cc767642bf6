package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import plumbline.common.ItemId;
import plumbline.common.Month;
import plumbline.meetings.Fact;
import plumbline.meetings.FactKind;
import plumbline.meetings.Item;
import plumbline.meetings.ItemFact;
import plumbline.meetings.ItemFacts;
import plumbline.meetings.Items;
import plumbline.meetings.NextReport;
import plumbline.meetings.NextReports;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;
import plumbline.papers.SectionWriter;
import plumbline.people.Viewer;
import plumbline.reports.Block;
import plumbline.timescales.Promises;

/**
 * What the meeting's item says of itself, in the order in which papers print it. It is read as
 * whoever makes the paper reads it: the item is of a meeting that is still to come. The item that
 * it follows up is named as far as the paper's readers may read it.
 */
@Singleton
final class GovernanceSection implements SectionWriter {

  private final Items items;
  private final ItemFacts facts;
  private final NextReports nextReports;

  GovernanceSection(Items items, ItemFacts facts, NextReports nextReports) {
    this.items = items;
    this.facts = facts;
    this.nextReports = nextReports;
  }

  @Override
  public SectionKind kind() {
    return SectionKind.GOVERNANCE;
  }

  @Override
  public List<Block> blocks(Contents contents) {
    ItemId chosen = contents.paper().itemId();
    Optional<Item> item =
        chosen == null
            ? Optional.empty()
            : items.find(contents.maker(), contents.area().id(), chosen);
    return item.map(found -> blocks(contents, found))
        .orElse(List.of(new Block.Paragraph("This paper belongs to no item of a meeting yet.")));
  }

  private List<Block> blocks(Contents contents, Item item) {
    Viewer maker = contents.maker();
    List<Block> blocks = new ArrayList<>();
    about(item, follows(contents, item)).below(blocks);
    Map<String, List<Fact>> groups =
        facts.of(maker, contents.area().id(), item.id()).stream()
            .map(ItemFact::fact)
            .collect(
                Collectors.groupingBy(
                    fact -> heading(fact.kind()), LinkedHashMap::new, Collectors.toList()));
    groups.forEach((heading, group) -> {
      blocks.add(new Block.Heading(3, heading));
      blocks.addAll(ItemFactBlocks.of(heading, group));
    });
    nextReports
        .of(maker, contents.area().id(), item.id())
        .ifPresent(report -> next(contents, report, blocks));
    return blocks;
  }

  private Optional<Item> follows(Contents contents, Item item) {
    ItemId earlier = item.followsId();
    return earlier == null
        ? Optional.empty()
        : items.find(contents.reader(), contents.area().id(), earlier);
  }

  private static Terms about(Item item, Optional<Item> follows) {
    return new Terms()
        .add("Meeting", item.meeting())
        .add("Item", item.heading())
        .add("Purpose", item.purpose())
        .add("Public or private", item.privacy().words())
        .add("Marking", item.marking())
        .add(
            "Follows up",
            follows
                .map(earlier -> earlier.heading() + ", " + Month.words(earlier.heldOn()))
                .orElse(""));
  }

  private static void next(Contents contents, NextReport report, List<Block> blocks) {
    Promises promises = report.promises();
    blocks.add(new Block.Heading(3, "Next report"));
    new Terms()
        .add("Promised", "“" + report.current().timescale().asWritten() + "”")
        .add("As understood", report.current().understoodWords())
        .add("How it stands", report.current().stateAt(contents.today()).words())
        .add("Drift", promises.driftWords())
        .below(blocks);
    blocks.addAll(PromiseBlocks.changes(promises));
  }

  private static String heading(FactKind kind) {
    return switch (kind) {
      case PRESENTER, AUTHOR, AGENDA -> "Who presents it, and the agenda";
      case KEY_DECISION,
          FORWARD_PLAN,
          CALL_IN,
          SIGN_OFF,
          PORTFOLIO,
          WARDS,
          CONSULTATION,
          DATA_PROTECTION ->
          "Decision and sign-off";
      case EARLIER_PAPER, CONTEXT, DECISION -> "Background";
      case IMPLICATION -> FactKind.IMPLICATION.words();
      case CONSULTEE -> FactKind.CONSULTEE.words();
      case OFFICER_RECOMMENDATION, PORTFOLIO_RECOMMENDATION -> "What is recommended";
      case CONTACT, BACKGROUND_PAPER, RESPONSIBLE -> "Contacts and background papers";
    };
  }
}
