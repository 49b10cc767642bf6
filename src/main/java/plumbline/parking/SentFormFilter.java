package plumbline.parking;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import plumbline.common.PersonId;

/**
 * Takes a kept form away once the page it was written on has taken it, or a newer draft in its
 * place. Sending it twice would do no harm, so this needs no part in that page's transaction.
 */
@ServerFilter(patterns = "/areas/**", methods = HttpMethod.POST)
@Order(SentFormFilter.INSIDE)
final class SentFormFilter {

  static final int INSIDE = 50_000;

  /** In the address, not in the form: what is sent again must equal what was sent first. */
  static final String PARKED = "parked";

  private final ParkedForms parked;

  SentFormFilter(ParkedForms parked) {
    this.parked = parked;
  }

  @ResponseFilter
  void end(HttpRequest<?> request, HttpResponse<?> response) {
    String path = request.getPath();
    if (!isTaken(path, response.code())) {
      return;
    }
    request
        .getUserPrincipal()
        .map(person -> new PersonId(Long.parseLong(person.getName())))
        .ifPresent(person -> {
          parked.taken(person, path);
          request.getParameters().get(PARKED, Long.class).ifPresent(id -> parked.sent(person, id));
        });
  }

  /** A script that has a draft kept is answered with the time of it. */
  private static boolean isTaken(String path, int status) {
    return status == HttpStatus.SEE_OTHER.getCode()
        || (KeptText.isDraft(path) && status == HttpStatus.OK.getCode());
  }
}
