package plumbline.tokens;

import java.util.Set;
import plumbline.common.AreaName;
import plumbline.people.Permission;

/**
 * What a token is to be.
 *
 * @param days for how long it works; today is the first
 */
record NewToken(
    String name, Set<AreaName> areas, boolean administers, Set<Permission> permissions, int days) {

  static final int LONGEST = 365;

  NewToken {
    areas = Set.copyOf(areas);
    permissions = Set.copyOf(permissions);
  }
}
