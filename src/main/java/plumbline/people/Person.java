package plumbline.people;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;
import plumbline.common.PersonId;

/** A person who signs in, or is invited to. */
@MappedEntity("person")
record Person(
    @Id PersonId id,
    String email,
    String name,
    String jobTitle,
    PersonState state,
    @Nullable String passwordHash,
    int accessVersion,
    int version) {

  /** What the history keeps: never the password. */
  record Kept(PersonId id, String email, String name, String jobTitle, PersonState state) {

    Kept with(String newEmail) {
      return new Kept(id, newEmail, name, jobTitle, state);
    }

    Kept in(PersonState newState) {
      return new Kept(id, email, name, jobTitle, newState);
    }
  }

  Kept kept() {
    return new Kept(id, email, name, jobTitle, state);
  }
}
