package plumbline.providers;

import java.util.Set;

/**
 * An identity provider that the operator has named.
 *
 * @param name what it is called in addresses, for example {@code council}
 * @param title what people call it
 * @param issuer its identifier and the address of its metadata
 * @param factors the values of {@code amr} or {@code acr} with which it vouches for two factors
 */
record Provider(
    String name,
    String title,
    String issuer,
    String clientId,
    String clientSecret,
    Set<String> factors) {

  /** The path to which it sends people back. */
  String callback() {
    return "/sign-in/with/" + name + "/callback";
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "Provider[%s, %s]".formatted(name, issuer);
  }
}
