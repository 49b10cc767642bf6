package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;
import plumbline.papers.SectionWriter;
import plumbline.reports.Block;
import plumbline.reports.Cell;
import plumbline.reports.Row;
import plumbline.reviews.Part;
import plumbline.reviews.PartKind;
import plumbline.reviews.Review;
import plumbline.reviews.ReviewParts;

/** What a business case is judged by: question by question, topic by topic. */
@Singleton
final class EvaluationQuestionsSection implements SectionWriter {

  private final PaperReview reviews;
  private final ReviewParts parts;

  EvaluationQuestionsSection(PaperReview reviews, ReviewParts parts) {
    this.reviews = reviews;
    this.parts = parts;
  }

  @Override
  public SectionKind kind() {
    return SectionKind.EVALUATION_QUESTIONS;
  }

  @Override
  public List<Block> blocks(Contents contents) {
    Optional<Review> review = reviews.of(contents);
    return review.map(found -> blocks(contents, found)).orElse(PaperReview.none(contents));
  }

  private List<Block> blocks(Contents contents, Review review) {
    PartTree tree = new PartTree(parts.all(contents.reader(), contents.area().id(), review.id()));
    List<Part> questions =
        tree.top().stream().filter(part -> part.kind() == PartKind.QUESTION).toList();
    if (questions.isEmpty()) {
      return List.of(
          new Block.Paragraph("No evaluation question of “" + review.title() + "” is recorded."));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(overview(tree, questions));
    questions.forEach(question -> question(tree, question, blocks));
    return blocks;
  }

  private static Block overview(PartTree tree, List<Part> questions) {
    List<Row> rows = new ArrayList<>();
    for (Part question : questions) {
      rows.add(
          Row.of(
              Cell.of(PartBlocks.name(question)),
              Cell.of(question.words()),
              Cell.of(
                  tree.below(question).stream()
                      .filter(part -> part.kind() == PartKind.TOPIC)
                      .map(PartBlocks::name)
                      .collect(Collectors.joining("; ")))));
    }
    return new Block.Table(
        "The questions at a glance", List.of("Question", "What is asked", "Topics"), rows);
  }

  private static void question(PartTree tree, Part question, List<Block> blocks) {
    blocks.add(new Block.Heading(3, PartBlocks.label(question)));
    if (!question.words().isBlank()) {
      blocks.add(new Block.Words(question.words()));
    }
    Terms terms = new Terms();
    for (Part part : tree.below(question)) {
      if (part.kind() == PartKind.TOPIC) {
        terms.below(blocks);
        topic(tree, question, part, blocks);
      } else {
        PartBlocks.line(PartBlocks.label(part), part, terms, blocks);
      }
    }
    terms.below(blocks);
  }

  private static void topic(PartTree tree, Part question, Part topic, List<Block> blocks) {
    blocks.add(new Block.Heading(3, (question.reference() + " " + PartBlocks.name(topic)).strip()));
    if (!topic.words().isBlank()) {
      blocks.add(new Block.Words(topic.words()));
    }
    Terms terms = new Terms();
    for (Part part : tree.below(topic)) {
      if (part.kind() == PartKind.NARRATIVE) {
        terms.below(blocks);
        PartBlocks.text(PartBlocks.name(part), part, blocks);
      } else {
        PartBlocks.line(PartBlocks.label(part), part, terms, blocks);
      }
    }
    terms.below(blocks);
  }
}
