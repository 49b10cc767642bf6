package plumbline.reports.trend;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import plumbline.common.Month;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Level;
import plumbline.ratings.Movement;
import plumbline.ratings.Stage;
import plumbline.reports.Block;
import plumbline.reports.Report;

/** Puts a trend into the order in which a committee reads it. */
final class TrendBlocks {

  private final Trend trend;
  private final TrendTables tables;
  private final TrendTexts texts;
  private final List<Block> blocks = new ArrayList<>();

  TrendBlocks(Trend trend) {
    this.trend = trend;
    this.tables = new TrendTables(trend);
    this.texts = new TrendTexts(trend);
  }

  Report report(Instant madeAt) {
    purpose();
    key();
    matrices();
    levels();
    counts();
    unrated();
    corrections();
    close();
    String months =
        trend.months().size() == 1
            ? trend.last().month().words()
            : trend.months().getFirst().month().words() + " to " + trend.last().month().words();
    return new Report(
        "SEND self-evaluation: ratings and movement",
        trend.area().name() + ", " + months,
        trend.area().name(),
        "en-GB",
        madeAt,
        blocks);
  }

  private void heading(String text) {
    blocks.add(new Block.Heading(2, text));
  }

  private void paragraph(String text) {
    blocks.add(new Block.Paragraph(text));
  }

  private void purpose() {
    heading("Purpose");
    Framework framework = trend.framework();
    paragraph(
        "To show the committee how the partners of %s rate the area against the framework “%s”, what has moved and why, and what is to be done next."
            .formatted(trend.area().name(), framework.title()));
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(
        new Block.Fact(
            "Months",
            trend.months().stream().map(this::monthWords).collect(Collectors.joining("; "))));
    facts.add(
        new Block.Fact(
            "Framework",
            framework.title()
                + ", version "
                + framework.version().version()
                + ", "
                + framework.criteria().size()
                + " criteria"));
    List<String> sources =
        trend.months().stream()
            .map(TrendMonth::source)
            .filter(java.util.Objects::nonNull)
            .distinct()
            .toList();
    if (!sources.isEmpty()) {
      facts.add(new Block.Fact("Entered from", String.join("; ", sources)));
    }
    trend.committee().ifPresent(name -> facts.add(new Block.Fact("For", name)));
    facts.add(
        new Block.Fact(
            "Rated by", "The lead of each criterion together with the partner agencies"));
    blocks.add(new Block.Facts(facts));
  }

  private String monthWords(TrendMonth month) {
    return month.month().words() + (month.open() ? " (still open)" : "");
  }

  private void key() {
    heading("Key");
    List<Block.Fact> facts = new ArrayList<>();
    for (Level level : trend.scale().levels()) {
      facts.add(new Block.Fact(level.word() + " (" + level.letter() + ")", level.description()));
    }
    facts.add(new Block.Fact("Not rated (–)", "Nobody has rated this criterion in this month"));
    facts.add(
        new Block.Fact(
            "Not recorded (n/r)", "The paper that the month was entered from does not say"));
    facts.add(
        new Block.Fact(
            "Carried forward", "The rating of an earlier month, not confirmed in this one"));
    blocks.add(new Block.Facts(facts));
  }

  private void matrices() {
    heading("Ratings by criterion");
    blocks.addAll(tables.matrices());
  }

  private void counts() {
    heading("Movement");
    blocks.add(tables.levels());
    blocks.add(tables.movements());
  }

  private void levels() {
    List<Level> levels = trend.scale().levels();
    Level worst = levels.getFirst();
    Level best = levels.getLast();
    section(worst.plural(), rating -> trend.isAt(rating, worst), worst);
    for (Level level : levels.subList(1, levels.size() - 1)) {
      Predicate<TrendRating> risen = rating -> trend.isAt(rating, level) && isUpFrom(rating, worst);
      section(worst.plural() + " turned to " + level.word().toLowerCase(Locale.UK), risen, level);
      section(
          level.word() + ", with next steps to reach " + best.word().toLowerCase(Locale.UK),
          rating -> trend.isAt(rating, level) && !isUpFrom(rating, worst),
          level);
    }
    section(
        best.word() + ", with steps to strengthen further",
        rating -> trend.isAt(rating, best),
        best);
  }

  private boolean isUpFrom(TrendRating rating, Level level) {
    return rating.movement(trend.scale()).filter(Movement.UP::equals).isPresent()
        && level.key().equals(rating.beforeLevel());
  }

  /** The criteria that fit, then the texts that belong to a group of which one is among them. */
  private void section(String title, Predicate<TrendRating> which, Level level) {
    heading(title);
    List<Trend.Rated> found = trend.lastWhere(which);
    if (found.isEmpty()) {
      paragraph("None in " + trend.last().month().words() + ".");
    }
    found.forEach(rated -> entry(rated, level));
    trend.groupTexts().stream().filter(text -> belongs(text, found)).forEach(this::groupText);
  }

  /** A group stands once: in the section that holds the first of its criteria that is rated. */
  private boolean belongs(TrendGroupText text, List<Trend.Rated> found) {
    return trend
        .firstRated(text)
        .filter(first -> found.stream().anyMatch(rated -> rated.criterion().id().equals(first)))
        .isPresent();
  }

  private void entry(Trend.Rated rated, Level level) {
    TrendRating rating = rated.rating();
    blocks.add(new Block.Heading(3, rated.label()));
    String movement = rating.movementWords(trend.scale());
    paragraph(
        level.word()
            + " ("
            + level.letter()
            + ") in "
            + trend.last().month().words()
            + (movement.isEmpty() ? "" : ", " + movement)
            + (rating.stage() == Stage.CARRIED_FORWARD ? "; carried forward, not confirmed" : "")
            + ".");
    blocks.addAll(texts.of(rating));
    if (!texts.hasAny(rating)) {
      paragraph("No reason or text is recorded.");
    }
  }

  private void entryOfUnrated(Trend.Rated rated) {
    blocks.add(new Block.Heading(3, rated.label()));
    String movement = rated.rating().movementWords(trend.scale());
    paragraph("Not rated" + (movement.isEmpty() ? "" : ", " + movement) + ".");
    blocks.addAll(texts.of(rated.rating()));
  }

  private void groupText(TrendGroupText text) {
    String codes = text.criterionIds().stream().map(trend::code).collect(Collectors.joining(", "));
    blocks.add(
        new Block.Heading(
            3, text.kind().words() + " for " + codes + ", " + trend.last().month().words()));
    blocks.add(new Block.Words(text.words()));
  }

  private void unrated() {
    Month month = trend.last().month();
    heading("Not rated in " + month.words());
    List<Trend.Rated> notRated =
        trend.lastWhere(rating -> rating.level() == null && rating.stage() != Stage.NOT_RECORDED);
    list(
        notRated.stream().filter(rated -> !texts.hasAny(rated.rating())).toList(),
        notRated.isEmpty()
            ? "Every criterion is rated, carried forward or not recorded in the source."
            : "");
    notRated.stream().filter(rated -> texts.hasAny(rated.rating())).forEach(this::entryOfUnrated);
    List<Trend.Rated> notRecorded = trend.lastWhere(rating -> rating.stage() == Stage.NOT_RECORDED);
    if (!notRecorded.isEmpty()) {
      heading("Not recorded in the source for " + month.words());
      paragraph(
          notRecorded.size()
              + " of "
              + trend.framework().criteria().size()
              + " criteria: "
              + notRecorded.stream()
                  .map(rated -> rated.criterion().printed())
                  .collect(Collectors.joining(", "))
              + ".");
    }
    trend.groupTexts().stream()
        .filter(text -> trend.firstRated(text).isEmpty())
        .forEach(this::groupText);
    if (trend.last().source() == null) {
      heading("Carried forward, not confirmed in " + month.words());
      list(
          trend.lastWhere(rating -> rating.stage() == Stage.CARRIED_FORWARD),
          "Nothing is carried forward.");
    }
  }

  private void list(List<Trend.Rated> rated, String none) {
    if (rated.isEmpty()) {
      if (!none.isEmpty()) {
        paragraph(none);
      }
    } else {
      blocks.add(
          new Block.Words(
              rated.stream().map(each -> "- " + each.label()).collect(Collectors.joining("\n"))));
    }
  }

  private void corrections() {
    if (trend.corrections().isEmpty()) {
      return;
    }
    heading("Corrections since these months closed");
    for (TrendCorrection correction : trend.corrections()) {
      blocks.add(
          new Block.Heading(
              3, trend.code(correction.criterionId()) + ", " + correction.month().words()));
      paragraph(
          "Recorded as %s; corrected to %s."
              .formatted(
                  correction.stage() == Stage.NOT_RECORDED
                      ? "not recorded in the source"
                      : word(correction.recorded()),
                  word(correction.level())));
      blocks.add(new Block.Words(correction.reason()));
    }
  }

  private String word(@org.jspecify.annotations.Nullable String level) {
    return Optional.ofNullable(level)
        .flatMap(trend.scale()::level)
        .map(found -> found.word().toLowerCase(Locale.UK))
        .orElse("not rated");
  }

  private void close() {
    heading("Recommendation");
    paragraph("That the committee consider the progress made and comment on it.");
    heading("Contact");
    paragraph(trend.contactRole() + ", " + trend.area().name());
  }
}
