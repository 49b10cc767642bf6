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
  private final TrendEntries entries;
  private final Optional<String> committee;
  private final List<Block> blocks = new ArrayList<>();

  TrendBlocks(Trend trend, Optional<String> committee) {
    this.trend = trend;
    this.tables = new TrendTables(trend);
    this.entries = new TrendEntries(trend);
    this.committee = committee;
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
    committee.ifPresent(name -> facts.add(new Block.Fact("For", name)));
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
    blocks.add(tables.levels(TrendRepository.MOST_MONTHS));
    blocks.addAll(new TrendMovements(trend).table());
  }

  private void levels() {
    List<Level> levels = trend.scale().levels();
    Level worst = levels.getFirst();
    Level best = levels.getLast();
    section(worst.plural(), rating -> trend.isAt(rating, worst));
    for (Level level : levels.subList(1, levels.size() - 1)) {
      Predicate<TrendRating> risen = rating -> trend.isAt(rating, level) && isUpFrom(rating, worst);
      section(worst.plural() + " turned to " + level.word().toLowerCase(Locale.UK), risen);
      section(
          level.word() + ", with next steps to reach " + best.word().toLowerCase(Locale.UK),
          rating -> trend.isAt(rating, level) && !isUpFrom(rating, worst));
    }
    section(best.word() + ", with steps to strengthen further", rating -> trend.isAt(rating, best));
  }

  private boolean isUpFrom(TrendRating rating, Level level) {
    return rating.movement(trend.scale()).filter(Movement.UP::equals).isPresent()
        && level.key().equals(rating.beforeLevel());
  }

  private void section(String title, Predicate<TrendRating> which) {
    heading(title);
    List<Block> found = entries.of(which);
    if (found.isEmpty()) {
      paragraph("None in " + trend.last().month().words() + ".");
    }
    blocks.addAll(found);
  }

  private void unrated() {
    Month month = trend.last().month();
    heading("Not rated in " + month.words());
    List<Trend.Rated> notRated = trend.lastWhere(TrendRating::isUnrated);
    list(
        notRated.stream().filter(rated -> !entries.hasTexts(rated.rating())).toList(),
        notRated.isEmpty()
            ? "Every criterion is rated, carried forward or not recorded in the source."
            : "");
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
    blocks.addAll(entries.ofUnrated());
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
