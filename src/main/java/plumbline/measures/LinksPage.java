package plumbline.measures;

import java.util.List;
import plumbline.web.Choice;

/** What a measure is about, and what it could be about besides. */
record LinksPage(String heading, String name, String base, int version, List<Kind> kinds) {

  /**
   * Links of one kind.
   *
   * @param field of the form, and of the address
   * @param none what is said where nothing is linked and nothing could be
   */
  record Kind(
      String field,
      String path,
      String title,
      String label,
      String hint,
      List<Off> linked,
      List<Choice> linkable,
      String none,
      String error) {}

  /** Something linked; {@code off} is where it is taken off, or empty. */
  record Off(String text, String href, String off) {}
}
