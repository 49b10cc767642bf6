package plumbline.web;

/** A field as typed, or as it stands, and what is wrong with it. */
public record Field(String value, String error) {

  public static Field of(Form typed, String name) {
    return of(typed, name, "");
  }

  /** As it stands while nothing was sent yet. */
  public static Field of(Form typed, String name, String standing) {
    return new Field(typed.value(name, standing), typed.error(name));
  }
}
