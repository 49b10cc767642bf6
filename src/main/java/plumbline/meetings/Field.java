package plumbline.meetings;

import plumbline.web.Form;

/** A field as typed, and what is wrong with it. */
record Field(String value, String error) {

  static Field of(Form form, String name) {
    return of(form, name, "");
  }

  /** As typed, or as it stands when nothing was sent yet. */
  static Field of(Form form, String name, String standing) {
    return new Field(form.value(name, standing), form.error(name));
  }
}
