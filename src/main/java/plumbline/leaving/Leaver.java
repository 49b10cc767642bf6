package plumbline.leaving;

import io.micronaut.core.annotation.Introspected;
import plumbline.common.PersonId;

/** Who leaves. */
@Introspected
record Leaver(PersonId id, String name, String jobTitle, int rolesElsewhere) {

  boolean worksElsewhere() {
    return rolesElsewhere > 0;
  }
}
