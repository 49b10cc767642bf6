package plumbline.contributions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.ratings.Mark;

/**
 * The agreed rating of one criterion in one month with every agency's beside it.
 *
 * @param recordHref where to record what an agency said, or empty for whoever may not
 */
record SidesPage(
    String month,
    String heading,
    String wording,
    String criterionHref,
    Mark agreed,
    String agreedWords,
    String reason,
    String divergence,
    List<Side> sides,
    String recordHref) {

  /** One agency, with the forms for its answers where this person may fill them in. */
  record Side(AgencyCard card, @Nullable Acceptance accept, @Nullable Dissent form) {}

  /**
   * The button with which an agency accepts an agreed rating that is not its own.
   *
   * @param agreed the level that it accepts, or empty for none
   */
  record Acceptance(
      String anchor,
      String action,
      String agency,
      int version,
      String agreed,
      String words,
      String error) {}

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
