package plumbline.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a page that gives a role: what there is to choose from, and what was chosen. */
record RoleFields(
    List<Option> roles,
    String role,
    String roleError,
    List<Option> agencies,
    String agency,
    String agencyError,
    List<Option> committees,
    String committee,
    String committeeError,
    List<Group> groups,
    List<String> criteria,
    String criteriaError) {

  /** One thing to choose. */
  record Option(String value, String text, @Nullable Hint hint) {

    static Option of(String value, String text) {
      return new Option(value, text, null);
    }
  }

  /** What stands under a choice. */
  record Hint(String text) {}

  /** The criteria of one section of the framework. */
  record Group(String id, String title, List<Option> criteria) {}

  /** Whether something of it was filled in or refused, so that it must be seen. */
  boolean isTouched() {
    return !(role + roleError + agencyError + committeeError + criteriaError).isEmpty();
  }
}
