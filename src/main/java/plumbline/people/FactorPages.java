package plumbline.people;

import java.net.URI;
import java.util.Set;

/** The pages that are open to a session of one factor: the second factor's, and the way out. */
final class FactorPages {

  static final URI FIRST = URI.create("/factor");

  private static final Set<String> OPEN =
      Set.of("/factor", "/factor/new", "/factor/recovery", "/sign-out");

  private FactorPages() {}

  static boolean isOne(String path) {
    return OPEN.contains(path);
  }
}
