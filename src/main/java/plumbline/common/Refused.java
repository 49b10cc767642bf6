package plumbline.common;

/** Something typed cannot be taken: which field, and one sentence that says what to do. */
public final class Refused extends RuntimeException {

  private final String field;

  public Refused(String field, String message) {
    super(message);
    this.field = field;
  }

  public String field() {
    return field;
  }

  public String words() {
    return String.valueOf(getMessage());
  }
}
