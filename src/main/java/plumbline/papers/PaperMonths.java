package plumbline.papers;

import java.util.List;
import java.util.function.Supplier;
import plumbline.common.Month;
import plumbline.common.Refused;

/** Which months a paper can cover. */
final class PaperMonths {

  private static final int MOST_MONTHS = 120;

  private PaperMonths() {}

  /**
   * Whether these months can be covered.
   *
   * @throws Refused with the field of the one that cannot
   */
  static void require(PaperFacts facts, Supplier<List<MaterialRepository.Opened>> months) {
    Month from = facts.fromMonth();
    Month to = facts.toMonth();
    if (from == null && to == null) {
      return;
    }
    if (from == null) {
      throw new Refused("from", "Choose the first month, too, or neither of them.");
    }
    if (to == null) {
      throw new Refused("to", "Choose the last month, too, or neither of them.");
    }
    if (from.isAfter(to)) {
      throw new Refused("from", "The first month must not be after the last.");
    }
    if (from.until(to) >= MOST_MONTHS) {
      throw new Refused("from", "Choose at most " + MOST_MONTHS + " months.");
    }
    List<Month> opened = months.get().stream().map(MaterialRepository.Opened::month).toList();
    requireOpened("from", from, opened);
    requireOpened("to", to, opened);
  }

  private static void requireOpened(String field, Month month, List<Month> opened) {
    if (!opened.contains(month)) {
      throw new Refused(field, month.words() + " has not been opened: choose another month.");
    }
  }
}
