package plumbline.contributions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.ratings.Mark;

/** The agreed rating of one criterion in one month with every agency's beside it. */
record SidesPage(
    String month,
    String heading,
    String wording,
    String criterionHref,
    Mark agreed,
    String agreedWords,
    String reason,
    String divergence,
    List<Side> sides) {

  /** One agency, with the form for its dissent where this person may fill it in. */
  record Side(AgencyCard card, @Nullable Dissent form) {}

  /**
   * The form in which an agency says that it does not agree.
   *
   * @param standing whether there is a dissent that can be withdrawn
   */
  record Dissent(
      String anchor,
      String action,
      String agency,
      boolean open,
      boolean standing,
      int version,
      String reason,
      String error,
      List<Choice> print) {}

  record Choice(String value, String text, boolean checked) {}
}
