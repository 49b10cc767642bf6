package plumbline.recommendations;

import plumbline.web.Form;

/** A field as typed, or as it stands, and what is wrong with it. */
record Field(String value, String error) {

  static Field of(Form typed, String name, String otherwise) {
    return new Field(typed.value(name, otherwise), typed.error(name));
  }
}
