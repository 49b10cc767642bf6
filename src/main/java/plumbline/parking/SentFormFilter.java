package plumbline.parking;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;
import plumbline.common.PersonId;

/**
 * Takes a kept form away once the page it was written on has taken it. Sending it twice would do no
 * harm, so this needs no part in that page's transaction.
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
    Optional<Long> id = request.getParameters().get(PARKED, Long.class);
    if (id.isPresent() && response.code() == HttpStatus.SEE_OTHER.getCode()) {
      request
          .getUserPrincipal()
          .map(person -> new PersonId(Long.parseLong(person.getName())))
          .ifPresent(person -> parked.sent(person, id.get()));
    }
  }
}
