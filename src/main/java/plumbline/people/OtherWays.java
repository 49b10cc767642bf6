package plumbline.people;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.PersonId;

/** Ways to sign in without a password of ours, which another package knows. */
public interface OtherWays {

  /** Those that are open to everybody; none where the operator has named none. */
  List<Way> all();

  /** The same for one person, with whether they are linked. */
  List<OwnWay> of(PersonId person);

  /** Those that are linked with this person. */
  List<Way> linked(PersonId person);

  /** Sends the person of this session where they show once more who they are. */
  HttpResponse<?> prove(HttpRequest<?> request, PersonId person, String way, Errand errand);

  /**
   * What is gone on with once somebody has shown who they are.
   *
   * @param path a page to open, or where the form goes
   * @param form the fields of a form as they were sent; nothing for a page
   */
  record Errand(String path, @Nullable String form) {}

  /** A way by its title and its name in addresses. */
  record Way(String title, String name) {}

  /** A way as a person's own account shows it: whether it is linked, and where that is changed. */
  record OwnWay(String title, String state, String path) {}
}
