package plumbline.sample.papers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.measures.Better;
import plumbline.measures.MeasureFacts;
import plumbline.measures.MeasureLimits;
import plumbline.measures.Unit;
import plumbline.periods.Exceptions;
import plumbline.reviews.Readers;

/**
 * What is measured, and its figures.
 *
 * @param began the day from which on it is measured; empty for before everything else
 * @param exceptions of every figure that does not say it
 * @param owner who answers for it, as a role
 * @param agency by its key; empty for none
 * @param recommendations by their keys
 * @param actions by what is printed before them
 * @param linked the day on which it is linked to these; empty for after everything else
 */
record MeasureText(
    String key,
    String began,
    String standard,
    String name,
    String definition,
    String numerator,
    String denominator,
    Unit unit,
    String counted,
    Better better,
    String exceptionsRule,
    @Nullable Exceptions exceptions,
    String source,
    String owner,
    String agency,
    @Nullable BigDecimal target,
    String targetWords,
    List<String> criteria,
    List<String> recommendations,
    List<String> actions,
    String linked,
    List<MeasureLimits.Held> thresholds,
    List<RebaseText> rebases,
    List<FigureText> figures,
    List<ReleaseText> releases) {

  MeasureFacts facts(Writers by) {
    return new MeasureFacts(
        key,
        standard,
        name,
        definition,
        numerator,
        denominator,
        unit,
        counted,
        better,
        exceptionsRule,
        source,
        owner,
        agency.isEmpty() ? null : by.agency(agency),
        target,
        targetWords);
  }

  LocalDate beganOn() {
    return began.isEmpty() ? Diary.FIRST : PapersFile.day(began);
  }

  LocalDate linkedOn() {
    return linked.isEmpty() ? Diary.LAST : PapersFile.day(linked);
  }

  /** From which day the limits are worked out anew, and when that was decided. */
  record RebaseText(String from, String day, String reason) {}

  /** When the coordinator let others read the figures recorded until then. */
  record ReleaseText(String day, Readers readers, String committee) {

    LocalDate on() {
      return PapersFile.day(day);
    }
  }
}
