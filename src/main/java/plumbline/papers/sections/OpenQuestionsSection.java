package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import plumbline.meetings.Question;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;
import plumbline.papers.SectionWriter;
import plumbline.reports.Block;

/** What members asked and nobody has answered. */
@Singleton
final class OpenQuestionsSection implements SectionWriter {

  private static final String NOTHING =
      "Every question that was recorded and that the readers of this paper may read has an answer.";

  private final Meantime meantime;

  OpenQuestionsSection(Meantime meantime) {
    this.meantime = meantime;
  }

  @Override
  public SectionKind kind() {
    return SectionKind.OPEN_QUESTIONS;
  }

  @Override
  public List<Block> blocks(Contents contents) {
    List<Question> open = meantime.asked(contents).open();
    return open.isEmpty()
        ? List.of(new Block.Paragraph(NOTHING))
        : open.stream().flatMap(OpenQuestionsSection::blocks).toList();
  }

  private static Stream<Block> blocks(Question question) {
    return Stream.of(
        new Block.Heading(3, question.item()),
        new Block.Words(
            "Asked by " + AnswersSection.who(question.asked()), question.asked().words()));
  }
}
