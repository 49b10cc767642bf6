package plumbline.papers.sections;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import plumbline.figures.MeasureAccount;
import plumbline.measures.Measure;
import plumbline.measures.Unit;
import plumbline.observations.About;
import plumbline.observations.Exactness;
import plumbline.observations.Observation;
import plumbline.papers.FootNotes;
import plumbline.reports.Block;
import plumbline.reports.Cell;
import plumbline.reports.Row;

/**
 * The tables of a measure: its figures, each with the mark of its note, whom to compare with, and
 * what was checked. A column that would be empty is left out.
 */
record MeasureTables(FootNotes notes) {

  private static final int MOST_WHOLE = 24;
  private static final int MOST_PARTS = 60;

  /** A column: its head, and what stands in it of a figure. */
  private record Column(String head, Function<MeasureAccount.Figure, Cell> cell) {}

  List<Block> of(MeasureAccount account) {
    List<Block> blocks = new ArrayList<>();
    figures(account, "Figures", whole(account, true), MOST_WHOLE, blocks);
    figures(account, "Figures by category", whole(account, false), MOST_PARTS, blocks);
    beside(account, blocks);
    checks(account, blocks);
    return blocks;
  }

  private static List<MeasureAccount.Figure> whole(MeasureAccount account, boolean isWhole) {
    return account.figures().stream()
        .filter(figure -> figure.value().category().isEmpty() == isWhole)
        .toList();
  }

  private void figures(
      MeasureAccount account,
      String title,
      List<MeasureAccount.Figure> all,
      int most,
      List<Block> blocks) {
    if (all.isEmpty()) {
      return;
    }
    List<MeasureAccount.Figure> shown = all.subList(0, Math.min(most, all.size()));
    List<Column> columns = columns(account, shown);
    if (all.size() > most) {
      blocks.add(
          new Block.Paragraph(
              "%s: the newest %d of %d stand here.".formatted(title, most, all.size())));
    }
    blocks.add(
        new Block.Table(
            title,
            columns.stream().map(Column::head).toList(),
            shown.stream()
                .map(figure ->
                    (Row)
                        new Row.Cells(
                            columns.stream().map(each -> each.cell().apply(figure)).toList()))
                .toList()));
  }

  private List<Column> columns(MeasureAccount account, List<MeasureAccount.Figure> shown) {
    Measure measure = account.measure();
    List<Column> columns = new ArrayList<>();
    columns.add(text("Period", value -> MeasureTexts.capital(value.period().words())));
    if (shown.stream().anyMatch(figure -> !isPlain(figure.value()))) {
      columns.add(text("About", MeasureTables::about));
    }
    columns.add(new Column("Value", figure -> value(measure, figure)));
    columns.add(text("Basis", value -> MeasureTexts.capital(value.basis().words())));
    addIfAny(
        columns,
        shown,
        text("Exceptions", value -> MeasureTexts.capital(MeasureTexts.exceptions(value))));
    addIfAny(columns, shown, new Column("Source", figure -> Cell.of(figure.source())));
    columns.add(new Column("Note", figure -> Cell.of(mark(account, figure))));
    return columns;
  }

  private static Column text(String head, Function<Observation, String> words) {
    return new Column(head, figure -> Cell.of(words.apply(figure.value())));
  }

  private static void addIfAny(
      List<Column> columns, List<MeasureAccount.Figure> shown, Column column) {
    if (shown.stream().anyMatch(figure -> !column.cell().apply(figure).text().isEmpty())) {
      columns.add(column);
    }
  }

  /** Whether it is what figures mostly are: actual, of the area as a whole. */
  private static boolean isPlain(Observation value) {
    return value.about() == About.AREA && value.category().isEmpty() && !value.isForecast();
  }

  /** Whom, which part, and that it is a forecast. */
  private static String about(Observation value) {
    List<String> parts = new ArrayList<>();
    if (value.about() != About.AREA || isPlain(value)) {
      parts.add(value.whom().words());
    }
    if (!value.category().isEmpty()) {
      parts.add(value.category());
    }
    if (value.isForecast()) {
      parts.add("forecast");
    }
    return MeasureTexts.capital(String.join(", ", parts));
  }

  /** A number stays one in a spreadsheet, where its words are no more than the number. */
  private static Cell value(Measure measure, MeasureAccount.Figure figure) {
    Observation value = figure.value();
    BigDecimal amount = value.amount();
    String printed = value.printed();
    return amount != null
            && value.exactness() == Exactness.EXACT
            && printed.isEmpty()
            && measure.unit() != Unit.TIME
        ? Cell.of(amount, figure.words())
        : Cell.of(printed.isEmpty() ? figure.words() : figure.words() + " (“" + printed + "”)");
  }

  private String mark(MeasureAccount account, MeasureAccount.Figure figure) {
    return notes.mark(
        MeasureTexts.note(account.measure(), figure),
        account.path() + "#figure-" + figure.value().id().value());
  }

  private static void beside(MeasureAccount account, List<Block> blocks) {
    if (!account.beside().isEmpty()) {
      blocks.add(
          new Block.Table(
              "To compare with",
              List.of("Who", "Period", "Value", "Source"),
              account.beside().stream()
                  .map(each ->
                      row(
                          each.who(),
                          MeasureTexts.capital(each.period()),
                          each.value(),
                          each.source()))
                  .toList()));
    }
  }

  private static void checks(MeasureAccount account, List<Block> blocks) {
    if (!account.checks().isEmpty()) {
      blocks.add(
          new Block.Table(
              "What was checked",
              List.of("Stated", "Where", "What came out"),
              account.checks().stream()
                  .map(each -> row(each.quoted(), each.source(), each.verdict()))
                  .toList()));
    }
  }

  private static Row row(String... texts) {
    return new Row.Cells(Stream.of(texts).map(Cell::of).toList());
  }
}
