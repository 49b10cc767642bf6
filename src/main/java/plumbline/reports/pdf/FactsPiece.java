package plumbline.reports.pdf;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;
import plumbline.reports.Block;

/** Terms on the left with their descriptions on the right; a long term stands above instead. */
final class FactsPiece implements Piece {

  private static final float TERM_WIDTH = 140;
  private static final float DESCRIPTION_X = PageSize.LEFT + TERM_WIDTH + 12;
  private static final int LONG_TERM = 4;

  private record Fact(List<String> term, List<String> description, boolean termAbove) {

    static Fact of(Block.Fact fact) {
      List<String> beside = LineBreaker.lines(fact.term(), Style.TERM, TERM_WIDTH);
      boolean above = beside.size() > LONG_TERM;
      return new Fact(
          above ? LineBreaker.lines(fact.term(), Style.TERM, PageSize.BODY_WIDTH) : beside,
          LineBreaker.lines(fact.description(), Style.BODY, PageSize.RIGHT - DESCRIPTION_X),
          above);
    }

    /** Points that stay on one page. */
    float start() {
      int lines = Math.max(Math.min(LONG_TERM, term.size()), Math.min(2, description.size()));
      return lines * Style.BODY.leading();
    }
  }

  private final List<Fact> facts = new ArrayList<>();

  FactsPiece(Block.Facts block) {
    block.facts().forEach(fact -> facts.add(Fact.of(fact)));
  }

  @Override
  public float start() {
    return facts.isEmpty() ? 0 : facts.getFirst().start();
  }

  @Override
  public void draw(Flow flow) {
    if (facts.isEmpty()) {
      return;
    }
    PdfStructureElement list = Tag.LIST.in(flow.document());
    for (Fact fact : facts) {
      fact(flow, fact, Tag.LIST_ITEM.in(list));
    }
    flow.gap(6);
  }

  private static void fact(Flow flow, Fact fact, PdfStructureElement item) {
    flow.need(fact.start());
    float top = flow.y();
    flow.text(Tag.LABEL.in(item), fact.term(), Style.TERM, PageSize.LEFT);
    float termEnd = flow.y();
    if (!fact.termAbove()) {
      flow.backTo(top);
    }
    PdfStructureElement body = Tag.LIST_BODY.in(item);
    float before = flow.y();
    flow.text(body, fact.description(), Style.BODY, DESCRIPTION_X);
    if (flow.y() <= before && flow.y() > termEnd) {
      flow.backTo(termEnd);
    }
    flow.gap(5);
  }
}
