package plumbline.web;

import io.micronaut.http.HttpResponse;

/**
 * A form that does not carry the token of the session it comes with: somebody else's doing, or a
 * page that was opened in an earlier session.
 */
public final class StaleToken extends RuntimeException {

  private final transient Form form;
  private final transient HttpResponse<Page> answer;

  StaleToken(Form form, HttpResponse<Page> answer) {
    super("form without the token of its session", null, false, false);
    this.form = form;
    this.answer = answer;
  }

  public Form form() {
    return form;
  }

  /** What to answer unless the form turns out to come from an earlier session. */
  public HttpResponse<Page> answer() {
    return answer;
  }
}
