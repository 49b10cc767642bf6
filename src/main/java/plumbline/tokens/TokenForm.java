package plumbline.tokens;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.common.AreaName;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;

/** The form of a new token: nothing can be chosen that the person does not have. */
final class TokenForm {

  private TokenForm() {}

  /** The token as chosen; nothing, with what is wrong noted in the form, when it cannot be made. */
  static Optional<NewToken> read(Form form, Viewer viewer) {
    String name = form.line("name", "Say what the token is for, for example “Monthly figures”.");
    Set<AreaName> areas =
        viewer.areas().stream()
            .filter(area -> form.all("areas").contains(area.slug()))
            .collect(Collectors.toSet());
    boolean administers = form.has("administers") && viewer.administers();
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    viewer.permissions().stream()
        .filter(permission -> form.all("permissions").contains(permission.name()))
        .forEach(permissions::add);
    if (areas.isEmpty() && !administers) {
      form.refuse("areas", "Choose where the token may be used.");
    }
    if (areas.size() < Set.copyOf(form.all("areas")).size()
        || permissions.size() < Set.copyOf(form.all("permissions")).size()) {
      form.refuse("permissions", "Choose only areas and rights that you have yourself.");
    }
    int days = days(form);
    return form.isGood()
        ? Optional.of(new NewToken(name, areas, administers, permissions, days))
        : Optional.empty();
  }

  private static int days(Form form) {
    String days = form.text("days").strip();
    int number = days.matches("\\d{1,3}") ? Integer.parseInt(days) : 0;
    if (number < 1 || number > NewToken.LONGEST) {
      form.refuse("days", "Enter for how many days it shall work, from 1 to 365.");
    }
    return number;
  }
}
