package plumbline.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.List;

/**
 * A page to be shown in the frame.
 *
 * @param title the title, which is also the window's
 * @param view the template, for example {@code rounds/show}
 * @param model the record that the template shows
 * @param errors what was wrong with the form on this page, or empty
 * @param notice what has just been done, or empty
 * @param history where this reader finds the changes of the record on this page, or empty
 */
public record Page(
    String title,
    String view,
    Object model,
    List<FieldError> errors,
    String notice,
    String history) {

  public Page(String title, String view, Object model) {
    this(title, view, model, List.of(), "", "");
  }

  public Page withErrors(List<FieldError> wrong) {
    return new Page(title, view, model, wrong, notice, history);
  }

  public Page withNotice(String done) {
    return new Page(title, view, model, errors, done, history);
  }

  public Page withHistory(String address) {
    return new Page(title, view, model, errors, notice, address);
  }

  public HttpResponse<Page> as(HttpStatus status) {
    return HttpResponse.<Page>status(status).body(this);
  }

  /** The page with its form as it was sent, and what was wrong with it. */
  public HttpResponse<Page> refused() {
    return as(HttpStatus.BAD_REQUEST);
  }
}
