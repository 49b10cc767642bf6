package plumbline.leaving;

import java.util.Map;
import java.util.Optional;
import plumbline.common.PersonId;

/**
 * Who takes over what.
 *
 * @param byField the successor of each part by its field; a part that nobody takes over is absent
 * @param role what stands in the place of the leaver's job title from now on; empty where it stays
 */
public record Successors(Map<String, PersonId> byField, String role) {

  public Successors {
    byField = Map.copyOf(byField);
    role = role.strip();
  }

  Optional<PersonId> of(Care.Part part) {
    return Optional.ofNullable(byField.get(part.field()));
  }
}
