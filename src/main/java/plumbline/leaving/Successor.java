package plumbline.leaving;

import io.micronaut.core.annotation.Introspected;
import plumbline.common.PersonId;

/** Somebody else of the area who can take over. */
@Introspected
record Successor(PersonId id, String name, String jobTitle, boolean invited) {

  String words() {
    String title = jobTitle.isBlank() ? name : name + ", " + jobTitle;
    return invited ? title + " (invited)" : title;
  }
}
