package plumbline.observations.tables;

import java.util.List;
import plumbline.observations.entry.Audience;
import plumbline.web.Choice;
import plumbline.web.Field;

/**
 * Many values at once, and how they were understood.
 *
 * @param found says how many are new and how many are skipped; nothing before the first check
 * @param checked which table was checked; only that one is saved
 * @param more how many lines are understood and not shown
 */
record ManyPage(
    String measure,
    String back,
    String base,
    Field table,
    Field file,
    Common common,
    Audience audience,
    String found,
    String checked,
    String save,
    List<Row> rows,
    String more) {

  /** What holds for every line that does not say it. */
  record Common(
      List<Choice> bases,
      List<Choice> exceptions,
      boolean hasExceptions,
      Field source,
      Field page,
      Field day) {}

  record Row(String line, String period, String value, String kind, String outcome, String tone) {}
}
