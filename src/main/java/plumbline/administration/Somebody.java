package plumbline.administration;

import io.micronaut.core.annotation.Introspected;
import plumbline.common.PersonId;
import plumbline.people.PersonState;

/** A person to be chosen or listed. */
@Introspected
record Somebody(PersonId id, String name, String email, String jobTitle, PersonState state) {

  String words() {
    return jobTitle.isBlank() ? name : name + ", " + jobTitle;
  }
}
