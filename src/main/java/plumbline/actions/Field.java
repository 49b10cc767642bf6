package plumbline.actions;

import plumbline.web.Form;

/** A field as typed, or as it stands, and what is wrong with it. */
public record Field(String value, String error) {

  public static Field of(Form typed, String name, String otherwise) {
    return new Field(typed.value(name, otherwise), typed.error(name));
  }
}
