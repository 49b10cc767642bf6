package plumbline.people;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.Ids;
import plumbline.common.Refused;
import plumbline.web.Form;

/** The part of a form that gives a role. */
final class GrantForm {

  private GrantForm() {}

  /** The role; nothing, with the reason in the form, when it lacks what belongs to it. */
  static Optional<NewGrant> read(Form form) {
    try {
      return Optional.of(grant(form));
    } catch (Refused refused) {
      form.refuse(refused);
      return Optional.empty();
    }
  }

  private static NewGrant grant(Form form) {
    Long agency = number(form, "agency");
    Long committee = number(form, "committee");
    return new NewGrant(
        role(form),
        agency == null ? null : new AgencyId(agency),
        committee == null ? null : new CommitteeId(committee),
        criteria(form));
  }

  private static Role role(Form form) {
    try {
      return Role.valueOf(form.text("role"));
    } catch (IllegalArgumentException none) {
      throw new Refused("role", "Choose what this person does for the area.");
    }
  }

  private static Set<CriterionId> criteria(Form form) {
    try {
      return form.all("criteria").stream().map(CriterionId::new).collect(Collectors.toSet());
    } catch (IllegalArgumentException malformed) {
      throw new Refused("criteria", "Choose criteria from the list.");
    }
  }

  private static @Nullable Long number(Form form, String field) {
    String text = form.text(field);
    return text.matches(Ids.FORM) ? Long.valueOf(text) : null;
  }
}
