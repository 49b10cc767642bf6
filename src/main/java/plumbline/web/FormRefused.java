package plumbline.web;

import io.micronaut.http.HttpResponse;

/** A form that no route sees, and the page that says why. */
final class FormRefused extends RuntimeException {

  private final transient HttpResponse<Page> answer;

  FormRefused(HttpResponse<Page> answer) {
    super("form refused", null, false, false);
    this.answer = answer;
  }

  HttpResponse<Page> answer() {
    return answer;
  }
}
