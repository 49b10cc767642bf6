package plumbline.papers.sections;

import java.util.Set;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;

/** One sentence of a summary by rule. */
interface Sentence {

  /** The sections whose gist it is: it stands in the summary of a paper that has one of them. */
  Set<SectionKind> about();

  /** The sentence, its end included; empty when there is nothing to say. */
  String words(Contents contents);
}
