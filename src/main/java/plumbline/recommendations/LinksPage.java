package plumbline.recommendations;

import java.util.List;
import plumbline.web.Choice;
import plumbline.web.Field;

/** What a recommendation is linked to, and what other reviews say of it. */
record LinksPage(
    String heading,
    String base,
    int version,
    List<Off> criteria,
    List<Choice> linkable,
    String criterionError,
    List<Off> evidence,
    List<Choice> pieces,
    String evidenceError,
    List<Choice> reviews,
    String assuringError,
    List<Choice> stances,
    String stanceError,
    Field assurance) {

  /** Something linked, with the address at which it is taken off. */
  record Off(String text, String href, String off) {}
}
