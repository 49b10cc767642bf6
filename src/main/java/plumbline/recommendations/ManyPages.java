package plumbline.recommendations;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;
import plumbline.common.AreaName;
import plumbline.reviews.Review;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the page of many short forms, empty, as typed, or from a pasted text. */
@Singleton
final class ManyPages {

  static final int USUAL = 14;

  private static final PastedText NOTHING = new PastedText(List.of(), List.of());

  Page blank(AreaName area, Review review, int count, Form typed) {
    int blocks = Math.clamp(count, 1, Recommendations.MOST_AT_ONCE);
    return page(area, review, blocks, NOTHING, typed);
  }

  /** For confirmation: nothing of it is written yet. */
  Page found(AreaName area, Review review, PastedText pasted) {
    return page(area, review, pasted.items().size(), pasted, Form.empty());
  }

  private static Page page(AreaName area, Review review, int count, PastedText pasted, Form typed) {
    String id = String.valueOf(review.id().value());
    int found = pasted.items().size();
    String heading = found > 0 ? "Check what was found" : "Enter many recommendations";
    return new Page(
            heading,
            "recommendations/many",
            new ManyPage(
                heading,
                review.title(),
                id,
                area.path("/recommendations?review=" + id),
                area.path("/recommendations"),
                found == 0
                    ? ""
                    : found == 1
                        ? "1 recommendation was found. Nothing is saved yet."
                        : found + " recommendations were found. Nothing is saved yet.",
                pasted.left(),
                Field.of(typed, "pasted", ""),
                count,
                IntStream.rangeClosed(1, count)
                    .mapToObj(number -> block(number, pasted, typed))
                    .toList()))
        .withErrors(typed.errors());
  }

  private static ManyPage.Block block(int number, PastedText pasted, Form typed) {
    PastedText.Item item =
        number <= pasted.items().size()
            ? pasted.items().get(number - 1)
            : new PastedText.Item("", "", "", "");
    return new ManyPage.Block(
        number,
        Field.of(typed, "reference-" + number, item.reference()),
        Field.of(typed, "theme-" + number, item.theme()),
        Field.of(typed, "words-" + number, item.words()),
        Field.of(typed, "timescale-" + number, item.timescale()));
  }
}
