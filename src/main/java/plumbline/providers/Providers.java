package plumbline.providers;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.convert.format.MapFormat;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.common.NotFound;
import plumbline.database.StartRefused;
import plumbline.web.WebSettings;

/** The identity providers of this installation: those that the settings name, or none. */
@Singleton
public final class Providers {

  private static final String PREFIX = "PLUMBLINE_OIDC_";
  private static final Pattern SETTING =
      Pattern.compile("([a-z][a-z0-9]{0,29})\\.(issuer|client-id|client-secret|title|factor)");

  private final List<Provider> all;

  @Inject
  Providers(
      @Property(name = "plumbline.oidc")
          @MapFormat(transformation = MapFormat.MapTransformation.FLAT)
          Map<String, String> settings) {
    this.all = of(settings);
  }

  /**
   * Reads the environment, only to refuse it early.
   *
   * @throws StartRefused with one sentence for the operator
   */
  public static void checkEnvironment() {
    Map<String, String> settings = new TreeMap<>();
    System.getenv()
        .forEach((name, value) -> {
          if (name.startsWith(PREFIX)) {
            String setting = name.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
            settings.put(setting.replaceFirst("_", ".").replace('_', '-'), value);
          }
        });
    of(settings);
  }

  /**
   * Reads name.issuer, name.client-id, name.client-secret, name.title and name.factor of each.
   *
   * @throws StartRefused with one sentence for the operator
   */
  static List<Provider> of(Map<String, String> settings) {
    Set<String> names = new TreeSet<>();
    for (String setting : settings.keySet()) {
      Matcher known = SETTING.matcher(setting);
      if (known.matches()) {
        names.add(known.group(1));
      }
    }
    List<Provider> providers = new ArrayList<>();
    for (String name : names) {
      Provider provider = provider(name, settings);
      if (providers.stream().anyMatch(other -> other.issuer().equals(provider.issuer()))) {
        throw new StartRefused(
            variable(name, "issuer") + " names the same issuer as another: leave one of them out.");
      }
      providers.add(provider);
    }
    return List.copyOf(providers);
  }

  private static Provider provider(String name, Map<String, String> settings) {
    String title = text(name, "title", settings);
    String factors = text(name, "factor", settings);
    return new Provider(
        name,
        title.isEmpty() ? name : title,
        issuer(name, required(name, "issuer", settings)),
        required(name, "client-id", settings),
        required(name, "client-secret", settings),
        Set.of((factors.isEmpty() ? "mfa" : factors).split("[,\\s]+")));
  }

  /** Its keys decide who comes in, so they are fetched from nowhere where others could answer. */
  private static String issuer(String name, String issuer) {
    URI address;
    try {
      address = URI.create(issuer);
    } catch (IllegalArgumentException malformed) {
      throw new StartRefused(variable(name, "issuer") + " is not an address.");
    }
    boolean isPlain = address.getRawQuery() == null && address.getRawFragment() == null;
    if (!isPlain || issuer.length() > 255 || !isSafe(address)) {
      throw new StartRefused(
          variable(name, "issuer") + " must be an https address without anything after its path.");
    }
    return issuer;
  }

  /** Whether nobody on the way can read or change what is said there. */
  static boolean isSafe(URI address) {
    return ("https".equals(address.getScheme()) && address.getHost() != null)
        || ("http".equals(address.getScheme()) && WebSettings.isLoopback(address.getHost()));
  }

  private static String required(String name, String setting, Map<String, String> settings) {
    String text = text(name, setting, settings);
    if (text.isEmpty()) {
      throw new StartRefused(
          variable(name, setting) + " must be set, or nothing of this provider.");
    }
    return text;
  }

  private static String text(String name, String setting, Map<String, String> settings) {
    return settings.getOrDefault(name + "." + setting, "").strip();
  }

  private static String variable(String name, String setting) {
    return PREFIX + (name + "_" + setting.replace('-', '_')).toUpperCase(Locale.ROOT);
  }

  List<Provider> all() {
    return all;
  }

  /**
   * The provider of this name.
   *
   * @throws NotFound when there is none
   */
  Provider find(String name) {
    return all.stream()
        .filter(provider -> provider.name().equals(name))
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}
