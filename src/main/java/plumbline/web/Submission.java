package plumbline.web;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.http.HttpResponse;
import java.net.URI;
import java.time.LocalDateTime;
import plumbline.common.PersonId;

/**
 * A form that was sent.
 *
 * @param location the page that the person sees next
 * @param made the address of the record that it made, or empty
 */
@MappedEntity("submission")
record Submission(
    PersonId personId,
    @Id String id,
    String digest,
    String location,
    String made,
    LocalDateTime at) {

  Submission making(String address) {
    return new Submission(personId, id, digest, location, address, at);
  }

  HttpResponse<?> answer() {
    return HttpResponse.seeOther(URI.create(location)).setAttribute(Submissions.MADE, made);
  }
}
