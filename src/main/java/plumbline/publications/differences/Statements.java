package plumbline.publications.differences;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plumbline.reports.Block;
import plumbline.reports.Cell;
import plumbline.reports.Report;
import plumbline.reports.Row;

/** What a report says at each of its places, in reading order. */
final class Statements {

  /** Numbers of notes move when another note comes before them. */
  private static final String MARKS = " ?\\[\\d{1,4}]";

  private static final String NOTES = "Notes";

  private final Map<Place, String> found = new LinkedHashMap<>();
  private String section = "";
  private String item = "";

  private Statements() {}

  static Map<Place, String> of(Report report) {
    Statements statements = new Statements();
    statements.say("", "", "Title", report.title());
    statements.say("", "", "Subtitle", report.subtitle());
    report.blocks().forEach(statements::block);
    return statements.found;
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading(int level, String text) -> {
        section = level == 2 ? text : section;
        item = level == 2 ? "" : text;
      }
      case Block.Paragraph(String text) -> say("", "", "", text);
      case Block.Words(String label, String text) -> say("", "", label, text);
      case Block.Facts(List<Block.Fact> facts) ->
          facts.forEach(fact -> say("", "", fact.term(), fact.description()));
      case Block.Table table -> table(table);
      case Block.Chart chart -> {
        chart.picture().notes().forEach(note -> say(chart.picture().title(), "", "", note));
        table(chart.table());
      }
      case Block.Notes notes ->
          say(
              "",
              "",
              NOTES,
              notes.notes().stream().map(Block.Note::text).collect(Collectors.joining("\n")));
    }
  }

  private void table(Block.Table table) {
    Map<String, Integer> heads = new HashMap<>();
    for (Row row : table.rows()) {
      if (row instanceof Row.Cells(List<Cell> cells)) {
        String head = cells.getFirst().text();
        int times = heads.merge(head, 1, Integer::sum);
        String name = times == 1 ? head : head + " (" + times + ")";
        for (int i = Math.min(1, cells.size() - 1); i < cells.size(); i++) {
          say(table.caption(), name, table.columns().get(i), cells.get(i).text());
        }
      }
    }
  }

  /** What stands at the same place twice is one text. */
  private void say(String table, String row, String column, String text) {
    String plain = text.replaceAll(MARKS, "").strip();
    found.merge(
        new Place(section, item, table, row, column), plain, (one, two) -> one + "\n" + two);
  }
}
