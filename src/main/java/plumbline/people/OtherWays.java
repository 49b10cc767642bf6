package plumbline.people;

import java.util.List;
import plumbline.common.PersonId;

/** Ways to sign in without a password of ours, which another package knows. */
public interface OtherWays {

  /** Those that are open to everybody; none where the operator has named none. */
  List<Way> all();

  /** The same for one person, with whether they are linked. */
  List<OwnWay> of(PersonId person);

  /** A way by its title and its name in addresses. */
  record Way(String title, String name) {}

  /** A way as a person's own account shows it: whether it is linked, and where that is changed. */
  record OwnWay(String title, String state, String path) {}
}
