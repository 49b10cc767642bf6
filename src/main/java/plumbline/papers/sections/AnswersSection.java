package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import plumbline.common.Month;
import plumbline.meetings.Question;
import plumbline.meetings.Said;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;
import plumbline.papers.SectionWriter;
import plumbline.reports.Block;
import plumbline.scrutiny.GivenAnswer;
import plumbline.scrutiny.SinceLastMet;

/** What the committee was answered at its last meeting and since. */
@Singleton
final class AnswersSection implements SectionWriter {

  private static final String NOTHING =
      "No answer that the readers of this paper may read has been recorded";

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
    told(
        meantime.given(contents),
        AnswersSection::given,
        "These are the %d newest answers about recommendations; there are more.",
        blocks);
    told(
        meantime.asked(contents).answeredSince(meantime.met(contents).orElse(null)),
        AnswersSection::answered,
        "These are the first %d questions that were answered; there are more.",
        blocks);
    String since = meantime.met(contents).map(met -> " since " + Month.words(met)).orElse("");
    return blocks.isEmpty() ? List.of(new Block.Paragraph(NOTHING + since + ".")) : blocks;
  }

  private static <T> void told(
      List<T> all, Function<T, List<Block>> words, String more, List<Block> blocks) {
    all.stream().limit(SinceLastMet.MOST).forEach(each -> blocks.addAll(words.apply(each)));
    if (all.size() > SinceLastMet.MOST) {
      blocks.add(new Block.Paragraph(more.formatted(SinceLastMet.MOST)));
    }
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
