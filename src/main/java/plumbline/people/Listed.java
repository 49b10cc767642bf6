package plumbline.people;

import io.micronaut.core.annotation.Introspected;
import java.util.Arrays;
import java.util.stream.Collectors;
import plumbline.common.PersonId;

/** A person as the list of an area shows them; roles as the database joins them. */
@Introspected
record Listed(
    PersonId id, String name, String email, String jobTitle, PersonState state, String roles) {

  /** "Coordinator, Lead". */
  String roleWords() {
    return Arrays.stream(roles.split(","))
        .map(role -> Role.valueOf(role).words())
        .collect(Collectors.joining(", "));
  }
}
