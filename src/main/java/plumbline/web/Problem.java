package plumbline.web;

import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Optional;

/**
 * What went wrong, for a program: RFC 9457.
 *
 * @param title what happened, in a few words
 * @param detail what happened and what to do, in sentences
 * @param errors what is wrong with which field, or empty
 */
public record Problem(int status, String title, String detail, List<Fault> errors) {

  /** One thing wrong with what was sent; the field is a member of the JSON or a header. */
  public record Fault(String field, String detail) {}

  public Problem {
    errors = List.copyOf(errors);
  }

  /** The problem that a page tells a person. */
  public static Problem of(HttpStatus status, Page page) {
    List<Fault> faults =
        page.errors().stream().map(error -> new Fault(error.field(), error.text())).toList();
    String detail =
        page.model() instanceof ErrorPages.Trouble trouble
            ? trouble.happened()
            : faults.isEmpty() ? "" : faults.getFirst().detail();
    return new Problem(
        status.getCode(), faults.isEmpty() ? page.title() : status.getReason(), detail, faults);
  }

  /** The problem of an answer without words of its own. */
  public static Problem of(HttpStatus status) {
    Page page =
        Optional.ofNullable(ErrorPages.plain(status).body()).orElseGet(ErrorPages::unexpected);
    return of(status, page);
  }
}
