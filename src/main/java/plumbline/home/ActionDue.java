package plumbline.home;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import plumbline.common.ActionId;

/**
 * An open action of an agency for which a person speaks.
 *
 * @param words the first of its words
 * @param total how many there are, of which some are not listed
 */
@Introspected
record ActionDue(
    String slug,
    String area,
    String agency,
    ActionId id,
    String reference,
    String words,
    LocalDate dueBy,
    int total) {

  private static final int SHOWN = 80;

  String shortWords() {
    return words.length() <= SHOWN ? words : words.substring(0, SHOWN - 1).stripTrailing() + "…";
  }
}
