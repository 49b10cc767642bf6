package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import plumbline.common.Month;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;
import plumbline.papers.SectionWriter;
import plumbline.ratings.Mark;
import plumbline.reports.Block;
import plumbline.reports.Cell;
import plumbline.reports.Row;
import plumbline.reports.Tone;
import plumbline.scrutiny.Compared;
import plumbline.scrutiny.Moved;

/** What moved since the committee last met, with the last reason that was given since. */
@Singleton
final class MovedSinceSection implements SectionWriter {

  private final Meantime meantime;

  MovedSinceSection(Meantime meantime) {
    this.meantime = meantime;
  }

  @Override
  public SectionKind kind() {
    return SectionKind.MOVED_SINCE;
  }

  @Override
  public List<Block> blocks(Contents contents) {
    Compared compared = meantime.moved(contents);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            meantime
                    .met(contents)
                    .map(met -> "The committee last met on " + Month.words(met) + ". ")
                    .orElse("No earlier meeting of the committee is entered. ")
                + words(compared, Meantime.months(contents))));
    if (!compared.moved().isEmpty()) {
      blocks.add(
          new Block.Table(
              "Criteria that moved",
              List.of("Criterion", "Now", "Movement", "Reason"),
              compared.moved().stream().map(MovedSinceSection::row).toList()));
    }
    return blocks;
  }

  /** How the months compare; {@code months} says which can be read here. */
  static String words(Compared compared, String months) {
    Month newest = compared.to();
    if (newest == null) {
      return "No " + months + " has been closed yet.";
    }
    if (!compared.isNews()) {
      return "No " + months + " has been closed since. The newest is " + newest.words() + ".";
    }
    return compared.from() == null
        ? "Nothing to compare with: no %s had been closed by then. The newest is %s."
            .formatted(months, newest.words())
        : compared.words();
  }

  private static Row row(Moved moved) {
    return Row.of(
        Cell.of(moved.code() + " " + moved.title()),
        cell(moved.mark()),
        Cell.of(moved.movement()),
        Cell.of(moved.reason()));
  }

  private static Cell cell(Mark mark) {
    String note = mark.carriedForward() ? "carried forward" : "";
    if (mark.letter().isEmpty()) {
      return new Cell.Mark(Tone.NONE, mark.notRecorded() ? "n/r" : "–", mark.word(), note);
    }
    Tone tone = Tone.valueOf(mark.colour().toUpperCase(Locale.ROOT));
    return new Cell.Mark(tone, mark.letter(), mark.word(), note);
  }
}
