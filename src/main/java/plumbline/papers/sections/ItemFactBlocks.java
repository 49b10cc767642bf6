package plumbline.papers.sections;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plumbline.meetings.Fact;
import plumbline.meetings.FactKind;
import plumbline.reports.Block;
import plumbline.reports.Cell;
import plumbline.reports.Row;

/** What papers say of an item: short facts as terms, long ones as texts, sign-offs as a table. */
final class ItemFactBlocks {

  private ItemFactBlocks() {}

  /**
   * The facts below one heading in their order.
   *
   * @param heading which the facts need not say again
   */
  static List<Block> of(String heading, List<Fact> facts) {
    List<Block> blocks = new ArrayList<>();
    Terms terms = new Terms();
    Map<String, List<Fact>> labelled =
        facts.stream()
            .collect(
                Collectors.groupingBy(
                    fact -> label(heading, fact), LinkedHashMap::new, Collectors.toList()));
    labelled.forEach((label, same) -> {
      if (same.getFirst().kind() == FactKind.SIGN_OFF) {
        terms.below(blocks);
        blocks.add(signOffs(same));
      } else if (same.size() > 1) {
        terms.below(blocks);
        blocks.add(new Block.Words(label, list(same)));
      } else if (Terms.isLong(same.getFirst().words())) {
        terms.below(blocks);
        blocks.add(new Block.Words(label, text(same.getFirst())));
      } else {
        terms.add(label, line(same.getFirst()));
      }
    });
    terms.below(blocks);
    return blocks;
  }

  /** What stands beside the fact; all items of an agenda, and all sign-offs, stand together. */
  private static String label(String heading, Fact fact) {
    if (fact.kind() == FactKind.SIGN_OFF || fact.kind() == FactKind.AGENDA) {
      return fact.kind().words();
    }
    boolean isSaid = fact.kind().words().equals(heading) && !fact.heading().isEmpty();
    return isSaid ? fact.heading() : fact.label();
  }

  private static Block signOffs(List<Fact> facts) {
    List<Row> rows = new ArrayList<>();
    for (Fact fact : facts) {
      rows.add(
          Row.of(
              Cell.of(fact.heading().isEmpty() ? fact.kind().words() : fact.heading()),
              Cell.of(fact.words()),
              Cell.of(fact.who()),
              Cell.of(fact.when().isEmpty() ? "None printed" : fact.when())));
    }
    return new Block.Table("Sign-off", List.of("Office", "Signed off", "By", "Date"), rows);
  }

  private static String list(List<Fact> facts) {
    return facts.stream()
        .map(fact -> {
          boolean isNumbered = fact.kind() == FactKind.AGENDA && !fact.heading().isEmpty();
          String line = line(fact).replace('\n', ' ');
          return "- " + (isNumbered ? fact.heading() + ". " + line : line);
        })
        .collect(Collectors.joining("\n"));
  }

  /** "Cabinet member: Learning, 4 May 2026". */
  private static String line(Fact fact) {
    String who = fact.who();
    String said =
        who.isEmpty() || fact.words().isEmpty() ? who + fact.words() : who + ": " + fact.words();
    return said.isEmpty() || fact.when().isEmpty() ? said + fact.when() : said + ", " + fact.when();
  }

  private static String text(Fact fact) {
    String more = Terms.sentences(fact.who(), fact.when());
    return more.isEmpty() ? fact.words() : fact.words() + "\n\n" + more;
  }
}
