package plumbline.web;

import io.micronaut.http.HttpStatus;
import java.io.Serial;

/** An upload that did not arrive whole: its connection broke, it was too slow, or made no sense. */
public final class UploadEnded extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final HttpStatus status;

  UploadEnded(HttpStatus status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  HttpStatus status() {
    return status;
  }
}
