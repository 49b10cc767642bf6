package plumbline.papers.sections;

import java.util.ArrayList;
import java.util.List;
import plumbline.reports.Block;
import plumbline.reviews.Part;
import plumbline.reviews.PartKind;

/**
 * The parts of a review: what is told stands under a heading of its own, what is listed stands
 * together as long as nothing else comes between.
 */
final class PartBlocks {

  private PartBlocks() {}

  static List<Block> of(PartTree tree, List<Part> parts) {
    List<Block> blocks = new ArrayList<>();
    Terms terms = new Terms();
    String list = "";
    for (Part part : parts) {
      String heading = listed(part.kind());
      if (!heading.equals(list) || heading.isEmpty()) {
        terms.below(blocks);
        blocks.add(new Block.Heading(3, heading.isEmpty() ? label(part) : heading));
      }
      if (heading.isEmpty()) {
        told(part, blocks);
      } else {
        line(name(part), part, terms, blocks);
      }
      tree.allBelow(part).forEach(child -> line(label(child), child, terms, blocks));
      list = heading;
    }
    terms.below(blocks);
    return blocks;
  }

  /** What the heading over a list of this kind is; empty for kinds that are told. */
  private static String listed(PartKind kind) {
    return switch (kind) {
      case SCOPE -> "Scope";
      case MEMBER -> "Members and authors";
      case EVIDENCE_BASE -> "Evidence base";
      case AMBITION -> "Ambitions";
      case QUOTATION -> "In their own words";
      case PRIORITY_ACTION -> "Areas for priority action";
      case IMPROVEMENT -> "Areas for improvement";
      case WEAKNESS -> "Weaknesses";
      case NEXT_STEP -> "Next steps";
      case DOCUMENT -> "Documents referred to";
      case NOT_RECOVERABLE -> PartKind.NOT_RECOVERABLE.words();
      case CONTEXT, FINDING, DATA_NOTE, CASE, QUESTION, TOPIC, NARRATIVE -> "";
    };
  }

  private static void told(Part part, List<Block> blocks) {
    if (!part.words().isBlank()) {
      blocks.add(new Block.Words(part.words()));
    }
    new Terms()
        .add("Number", part.figure())
        .add(part.kind().roleWords(), part.role())
        .add("How sure", part.confidence().words())
        .add("Verdict", part.verdict())
        .below(blocks);
  }

  /** A short part as a term with what it says, a long one as a text under its name. */
  static void line(String name, Part part, Terms terms, List<Block> blocks) {
    if (Terms.isLong(part.words())) {
      terms.below(blocks);
      text(name, part, blocks);
    } else {
      boolean isQuoted = part.kind() == PartKind.QUOTATION && !part.words().isBlank();
      String words = isQuoted ? "“" + part.words().strip() + "”" : part.words();
      String said = said(part, words);
      terms.add(name, said.isEmpty() ? "Nothing more is said of it." : said);
    }
  }

  /** A part as a text under its name. */
  static void text(String name, Part part, List<Block> blocks) {
    blocks.add(new Block.Words(name, part.words()));
    String more = said(part, "");
    if (!more.isEmpty()) {
      blocks.add(new Block.Paragraph(more));
    }
  }

  private static String said(Part part, String words) {
    String role =
        part.kind() == PartKind.MEMBER ? part.role() : named(part.kind().roleWords(), part.role());
    return Terms.sentences(
        part.figure(),
        words,
        role,
        named("How sure", part.confidence().words()),
        named("Verdict", part.verdict()));
  }

  private static String named(String what, String text) {
    return text.isBlank() ? "" : what + ": " + text;
  }

  /** "Finding: Caseload of officers". */
  static String label(Part part) {
    String name = name(part);
    return name.equals(part.kind().words()) ? name : part.kind().words() + ": " + name;
  }

  /** "1. Culture", or what it is when it has neither reference nor heading. */
  static String name(Part part) {
    String reference = part.reference().strip();
    boolean isPlain = reference.matches("[\\p{L}\\p{N}]+") && !part.heading().isBlank();
    String name = ((isPlain ? reference + "." : reference) + " " + part.heading()).strip();
    return name.isEmpty() ? part.kind().words() : name;
  }
}
