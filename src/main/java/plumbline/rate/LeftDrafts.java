package plumbline.rate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.common.CriterionId;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Level;
import plumbline.web.Form;
import plumbline.web.Page;

/**
 * What one person had typed and not confirmed when the month closed: to be read and copied.
 *
 * @param days for how many days after the closing it is kept
 */
record LeftDrafts(String month, String roundHref, long days, List<Left> drafts) {

  /**
   * One draft.
   *
   * @param action where it is thrown away, or empty when the criterion is in other hands by now
   */
  record Left(
      String anchor,
      String label,
      String saved,
      String level,
      String action,
      int version,
      List<RatePage.Text> texts) {}

  static Page page(OwnRound round, List<Draft> drafts) {
    return new Page(
        "Not confirmed before " + round.month().words() + " closed",
        "rate/left",
        new LeftDrafts(
            round.month().words(),
            round.area().path("/rounds/" + round.month()),
            OldDrafts.KEPT.toDays(),
            drafts.stream().map(draft -> left(round, draft)).toList()));
  }

  private static Left left(OwnRound round, Draft draft) {
    CriterionId id = draft.criterionId();
    Optional<Voice> voice =
        round.voices(id).stream().filter(own -> own.agency().value() == draft.voice()).findFirst();
    Entry typed = draft.typed();
    String path =
        round.path("/" + id)
            + voice.map(own -> "/agencies/" + own.agency().value()).orElse("")
            + "/draft";
    return new Left(
        "draft-" + id.value().replace('.', '-') + "-" + draft.voice(),
        label(round, id) + voice.map(own -> ", " + own.name()).orElse(""),
        draft.savedWords(),
        level(round, typed.level()),
        round.hasForm(id, draft.voice()) ? path : "",
        draft.baseVersion(),
        texts(draft, typed));
  }

  private static String label(OwnRound round, CriterionId id) {
    return round.framework().criteria().stream()
        .map(Framework.Placed::criterion)
        .filter(criterion -> criterion.id().equals(id))
        .map(Criterion::label)
        .findFirst()
        .orElse(id.value());
  }

  private static String level(OwnRound round, String level) {
    return switch (level) {
      case "" -> "None chosen";
      case Entry.NOT_RATED -> "Not rated this month";
      case Entry.NOT_RECORDED -> "Not recorded in the source";
      case Entry.CANNOT_SAY -> "We cannot say";
      default -> round.framework().scale().level(level).map(Level::word).orElse(level);
    };
  }

  private static List<RatePage.Text> texts(Draft draft, Entry typed) {
    boolean isAgreed = draft.voice() == Draft.AGREED;
    List<RatePage.Text> texts = new ArrayList<>();
    texts.add(
        new RatePage.Text(
            isAgreed ? Entry.REASON : Entry.COMMENT,
            isAgreed ? "Reason, if it moved" : "Comment for the lead",
            typed.remark(),
            ""));
    texts.addAll(AgreedForms.texts(typed.narratives(), Form.empty()));
    return texts.stream().filter(text -> !text.value().isEmpty()).toList();
  }
}
