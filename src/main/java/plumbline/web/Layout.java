package plumbline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code views/layout.hbs} puts around a page. The title stands before "Plumbline" in the
 * browser's tab; the body is HTML that our own templates made.
 */
public record Layout(
    String title, Place place, @Nullable SignedIn signedIn, Messages messages, String body) {

  /** Where the reader is: the area's name, the items of the navigation, the way back up. */
  public record Place(@Nullable String areaName, List<Link> navigation, List<Link> breadcrumbs) {

    /** A page outside any area, for example the sign-in. */
    public static Place outside() {
      return new Place(null, List.of(), List.of());
    }
  }

  /** A link of the layout; {@code current} marks the item of the navigation that is open. */
  public record Link(String text, String href, boolean current) {

    /** A link to somewhere else. */
    public static Link to(String text, String href) {
      return new Link(text, href, false);
    }
  }

  /** Who reads, and the token that the form for signing out carries. */
  public record SignedIn(String name, String csrfToken) {}

  /** What the last step led to: a notice of success, or errors that link to their fields. */
  public record Messages(@Nullable String notice, List<Link> errors) {

    /** Nothing to tell. */
    public static Messages none() {
      return new Messages(null, List.of());
    }

    /** A success, in one sentence. */
    public static Messages notice(String notice) {
      return new Messages(notice, List.of());
    }

    /** Errors; the link of each goes to the field's id, for example {@code #title}. */
    public static Messages errors(List<Link> errors) {
      return new Messages(null, List.copyOf(errors));
    }
  }
}
