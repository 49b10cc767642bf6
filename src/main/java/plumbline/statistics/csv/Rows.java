package plumbline.statistics.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plumbline.periods.Period;

/** Takes the values out of one row after the other, or refuses the row. */
final class Rows {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,30})?");
  private static final Pattern AREA =
      Pattern.compile("E92000001|E1[23]\\d{6}|E(06|08|09|10)\\d{6}");
  private static final Set<String> LEVELS = Set.of("national", "regional", "local authority");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final FileDefinition definition;
  private final Columns columns;
  private final int release;
  private final Found found;
  private final Skipped skipped = new Skipped();
  private final List<Places> values = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();
  private final Map<Key, Long> lines = new HashMap<>();
  private final Map<String, FoundArea> areas = new HashMap<>();
  private int taken;

  Rows(FileDefinition definition, Columns columns, int release, Found found) {
    this.definition = definition;
    this.columns = columns;
    this.release = release;
    this.found = found;
    definition
        .values()
        .forEach(value ->
            columns
                .place(value.amount())
                .ifPresent(amount ->
                    values.add(
                        new Places(
                            value,
                            amount,
                            columns.place(value.numerator()),
                            columns.place(value.denominator())))));
    definition
        .totalRow()
        .ifPresent(total ->
            total.columns().forEach(name -> columns.place(List.of(name)).ifPresent(labels::add)));
  }

  /** A value and the places of its columns. */
  private record Places(
      FileDefinition.Value value,
      int amount,
      Optional<Integer> numerator,
      Optional<Integer> denominator) {}

  private record Key(String area, Period period) {}

  /** One row; its values go to whoever asked for them. */
  void take(CsvRecord row) {
    if (row.getFieldCount() != columns.size()) {
      throw LineRefused.ofRow(
          row.getStartingLineNumber(),
          "has %d columns where the heading has %d: the file is cut off or damaged there"
              .formatted(row.getFieldCount(), columns.size()));
    }
    String level = cell(row, "geographic_level").toLowerCase(Locale.ROOT);
    if (!LEVELS.contains(level)) {
      skipped.level(cell(row, "geographic_level"));
    } else if (!isTotal(row)) {
      skipped.breakdown();
    } else {
      takeTotal(row, area(row, level));
    }
  }

  private boolean isTotal(CsvRecord row) {
    return definition
        .totalRow()
        .map(total ->
            labels.stream()
                .allMatch(at ->
                    total.begins().stream()
                        .anyMatch(start ->
                            row.getField(at)
                                .strip()
                                .regionMatches(true, 0, start, 0, start.length()))))
        .orElse(true);
  }

  private FoundArea area(CsvRecord row, String level) {
    String column =
        switch (level) {
          case "national" -> "country_code";
          case "regional" -> "region_code";
          default -> "new_la_code";
        };
    String code = cell(row, column).toUpperCase(Locale.ROOT);
    if (!AREA.matcher(code).matches()) {
      throw LineRefused.of(
          row.getStartingLineNumber(),
          column,
          "%s is not the code of an area of England; expected one such as E08000024"
              .formatted(LineRefused.shown(cell(row, column))));
    }
    boolean isCouncil = column.equals("new_la_code");
    String region = cell(row, "region_code").toUpperCase(Locale.ROOT);
    return new FoundArea(
        code, name(row, column, code), isCouncil && AREA.matcher(region).matches() ? region : "");
  }

  private String name(CsvRecord row, String codeColumn, String code) {
    String column =
        codeColumn.equals("new_la_code") ? "la_name" : codeColumn.replace("_code", "_name");
    String name = columns.place(List.of(column)).map(at -> row.getField(at).strip()).orElse("");
    return name.isEmpty() || name.length() > 200 ? code : name;
  }

  private void takeTotal(CsvRecord row, FoundArea area) {
    Period period = period(row);
    long line = row.getStartingLineNumber();
    Long first = lines.putIfAbsent(new Key(area.code(), period), line);
    if (first != null) {
      throw LineRefused.ofRow(
          line,
          "is about the same area and time as line %,d (%s, %s), so it is unknown which one counts"
              .formatted(first, area.name(), cell(row, "time_period")));
    }
    taken++;
    for (Places places : values) {
      BigDecimal amount = amount(row, places);
      if (amount != null) {
        if (areas.putIfAbsent(area.code(), area) == null) {
          found.area(area);
        }
        found.value(
            new FoundValue(
                places.value().measure(),
                places.value().exceptions(),
                area.code(),
                period,
                amount,
                places.numerator().map(at -> number(row, at)).orElse(null),
                places.denominator().map(at -> number(row, at)).orElse(null)));
      }
    }
  }

  private Period period(CsvRecord row) {
    try {
      Period period =
          PublishedPeriods.of(
              cell(row, "time_period"), cell(row, "time_identifier"), definition.isOfJanuary());
      if (period.last().getYear() > release) {
        throw new PublishedPeriods.Impossible(
            "the period %s ends after the release of %d was published"
                .formatted(LineRefused.shown(cell(row, "time_period")), release));
      }
      return period;
    } catch (PublishedPeriods.Impossible impossible) {
      throw LineRefused.of(
          row.getStartingLineNumber(), "time_period", String.valueOf(impossible.getMessage()));
    }
  }

  private @Nullable BigDecimal amount(CsvRecord row, Places places) {
    BigDecimal amount = number(row, places.amount());
    if (amount == null) {
      skipped.mark(row.getField(places.amount()));
    } else if (places.value().isRate() && amount.compareTo(HUNDRED) > 0) {
      throw LineRefused.of(
          row.getStartingLineNumber(),
          columns.written(places.amount()),
          "%s is not a percentage between 0 and 100"
              .formatted(LineRefused.shown(row.getField(places.amount()))));
    }
    return amount;
  }

  private @Nullable BigDecimal number(CsvRecord row, int place) {
    String text = row.getField(place).strip();
    if (Skipped.isMark(text)) {
      return null;
    }
    if (!NUMBER.matcher(text).matches()) {
      throw LineRefused.of(
          row.getStartingLineNumber(),
          columns.written(place),
          "%s is neither a number nor one of the marks x, z, c and low"
              .formatted(LineRefused.shown(text)));
    }
    BigDecimal number = new BigDecimal(text);
    if (number.signum() < 0) {
      throw LineRefused.of(
          row.getStartingLineNumber(),
          columns.written(place),
          "%s is below 0".formatted(LineRefused.shown(text)));
    }
    return number;
  }

  private String cell(CsvRecord row, String column) {
    return row.getField(columns.lead(column)).strip();
  }

  Map<String, Integer> skipped() {
    return skipped.counts();
  }

  /** How many rows are about everybody. */
  int taken() {
    return taken;
  }
}
