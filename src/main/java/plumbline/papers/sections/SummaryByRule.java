package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.papers.Contents;
import plumbline.papers.Paper;
import plumbline.papers.PlainSummary;
import plumbline.papers.Section;
import plumbline.papers.SectionKind;

/** Puts together the sentences about the sections that a paper has. */
@Singleton
final class SummaryByRule implements PlainSummary {

  private final List<Sentence> sentences;

  SummaryByRule(List<Sentence> sentences) {
    this.sentences = sentences;
  }

  @Override
  public String byRule(Contents contents) {
    Set<SectionKind> kinds =
        contents.paper().sections().stream().map(Section::kind).collect(Collectors.toSet());
    List<String> said =
        sentences.stream()
            .filter(sentence -> sentence.about().stream().anyMatch(kinds::contains))
            .map(sentence -> sentence.words(contents))
            .filter(words -> !words.isEmpty())
            .toList();
    return switch (said.size()) {
      case 0 -> whatFollows(contents.paper());
      case 1 -> said.getFirst();
      default -> said.stream().map(words -> "- " + words).collect(Collectors.joining("\n"));
    };
  }

  /** "This paper to the Scrutiny Committee has: About this item; Measures." */
  private static String whatFollows(Paper paper) {
    List<String> others =
        paper.sections().stream()
            .filter(section -> section.kind() != SectionKind.SUMMARY)
            .map(Section::heading)
            .toList();
    return others.isEmpty()
        ? "This paper has no other section yet."
        : "This paper to the %s has: %s.".formatted(paper.committee(), String.join("; ", others));
  }
}
