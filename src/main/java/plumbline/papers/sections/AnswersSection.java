package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import plumbline.common.Month;
import plumbline.meetings.Question;
import plumbline.meetings.Said;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;
import plumbline.papers.SectionWriter;
import plumbline.reports.Block;
import plumbline.scrutiny.GivenAnswer;

/** What the committee was answered at its last meeting and since. */
@Singleton
final class AnswersSection implements SectionWriter {

  private final Meantime meantime;

  AnswersSection(Meantime meantime) {
    this.meantime = meantime;
  }

  @Override
  public SectionKind kind() {
    return SectionKind.ANSWERS;
  }

  @Override
  public List<Block> blocks(Contents contents) {
    List<Block> blocks = new ArrayList<>();
    meantime.given(contents).forEach(answer -> blocks.addAll(given(answer)));
    meantime
        .asked(contents)
        .answeredSince(meantime.met(contents).orElse(null))
        .forEach(question -> blocks.addAll(answered(question)));
    String none =
        meantime
            .met(contents)
            .map(met -> "No answer has been recorded since " + Month.words(met) + ".")
            .orElse("No answer has been recorded.");
    return blocks.isEmpty() ? List.of(new Block.Paragraph(none)) : blocks;
  }

  private static List<Block> given(GivenAnswer answer) {
    String title = ("Recommendation " + answer.title()).strip();
    return List.of(
        new Block.Heading(3, title),
        new Block.Words(answer.begin()),
        new Block.Paragraph(answer.author() + ", " + Month.words(answer.heldOn())));
  }

  private static List<Block> answered(Question question) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(3, question.item()));
    blocks.add(new Block.Words("Asked by " + who(question.asked()), question.asked().words()));
    question
        .answers()
        .forEach(said -> blocks.add(new Block.Words("Answered by " + who(said), said.words())));
    return blocks;
  }

  /** "Vice chair, 10 September 2026". */
  static String who(Said said) {
    return said.role() + ", " + Month.words(said.on());
  }
}
