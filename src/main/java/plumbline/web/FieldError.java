package plumbline.web;

/**
 * One thing wrong with a form.
 *
 * @param field the field's name, which is also its id on the page
 * @param text one sentence that says what to do
 */
public record FieldError(String field, String text) {

  public String href() {
    return "#" + field;
  }
}
