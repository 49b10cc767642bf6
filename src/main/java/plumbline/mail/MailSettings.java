package plumbline.mail;

import java.util.Map;
import java.util.TreeMap;
import plumbline.database.StartRefused;

/**
 * The mail server that takes messages on, or none. The connection is encrypted and the server's
 * name checked unless the server is this machine or a setting says that the network is private.
 *
 * @param host empty where there is no mail server
 * @param from the address that messages come from
 */
public record MailSettings(
    String host, int port, String user, String password, String from, Security security) {

  private static final String PREFIX = "PLUMBLINE_SMTP_";

  /** How the connection is kept from others. */
  public enum Security {
    STARTTLS(587),
    TLS(465),
    NONE(25);

    private final int port;

    Security(int port) {
      this.port = port;
    }
  }

  /**
   * Reads the environment.
   *
   * @throws StartRefused with one sentence for the operator
   */
  public static MailSettings fromEnvironment() {
    Map<String, String> values = new TreeMap<>();
    System.getenv()
        .forEach((name, value) -> {
          if (name.startsWith(PREFIX)) {
            values.put(
                name.substring(PREFIX.length())
                    .toLowerCase(java.util.Locale.ROOT)
                    .replace('_', '-'),
                value);
          }
        });
    return of(values);
  }

  /**
   * Reads host, port, user, password, from, tls and private-network.
   *
   * @throws StartRefused with one sentence for the operator
   */
  static MailSettings of(Map<String, String> values) {
    String host = text(values, "host");
    if (host.isEmpty()) {
      return new MailSettings("", 0, "", "", "", Security.STARTTLS);
    }
    Security security = security(text(values, "tls"));
    boolean isPrivate =
        host.matches("localhost|127\\.[0-9.]+|\\[?::1]?")
            || text(values, "private-network").equals("true");
    if (security == Security.NONE && !isPrivate) {
      throw new StartRefused(
          "PLUMBLINE_SMTP_TLS is none, and %s is another machine: set it to starttls or tls, or set PLUMBLINE_SMTP_PRIVATE_NETWORK to true."
              .formatted(host));
    }
    String from = text(values, "from");
    if (!from.matches("[^\\s@<>\"(),;:\\[\\]]+@[A-Za-z0-9.-]+")) {
      throw new StartRefused(
          "PLUMBLINE_SMTP_FROM must be the address that messages come from, like plumbline@example.gov.uk.");
    }
    String user = text(values, "user");
    String password = values.getOrDefault("password", "");
    if (user.isEmpty() != password.isEmpty()) {
      throw new StartRefused(
          "PLUMBLINE_SMTP_USER and PLUMBLINE_SMTP_PASSWORD must be set both, or neither.");
    }
    return new MailSettings(
        host, port(text(values, "port"), security), user, password, from, security);
  }

  private static String text(Map<String, String> values, String name) {
    return values.getOrDefault(name, "").strip();
  }

  private static Security security(String tls) {
    return switch (tls) {
      case "", "starttls" -> Security.STARTTLS;
      case "tls" -> Security.TLS;
      case "none" -> Security.NONE;
      default -> throw new StartRefused("PLUMBLINE_SMTP_TLS must be starttls, tls or none.");
    };
  }

  private static int port(String port, Security security) {
    if (port.isEmpty()) {
      return security.port;
    }
    if (!port.matches("[1-9][0-9]{0,4}") || Integer.parseInt(port) > 65_535) {
      throw new StartRefused("PLUMBLINE_SMTP_PORT must be a number from 1 to 65535.");
    }
    return Integer.parseInt(port);
  }

  public boolean isSet() {
    return !host.isEmpty();
  }

  /** What follows the @ in the address that messages come from. */
  String domain() {
    return from.substring(from.indexOf('@') + 1);
  }

  /** Never the password. */
  @Override
  public String toString() {
    return "MailSettings[%s:%d, %s]".formatted(host, port, security);
  }
}
