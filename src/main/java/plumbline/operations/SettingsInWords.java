package plumbline.operations;

import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.people.OtherWays;

/** How the program is set up: what is configured, and never a secret. */
@Singleton
class SettingsInWords {

  private static final Pattern DATABASE = Pattern.compile("//([^/?@]+)/");

  private final Environment environment;
  private final OtherWays ways;

  SettingsInWords(Environment environment, OtherWays ways) {
    this.ways = ways;
    this.environment = environment;
  }

  /** Settings that belong together. */
  record Group(String name, List<Line> lines) {}

  /**
   * One setting.
   *
   * @param name of the environment variable
   */
  record Line(String what, String name, String value) {}

  List<Group> groups() {
    return List.of(
        new Group("Where people reach it", reached()),
        new Group("Database", database()),
        new Group("Files", files()),
        new Group("Mail", mail()),
        new Group("Signing in", signingIn()),
        new Group("Programs", programs()),
        new Group("Running it", running()));
  }

  private List<Line> reached() {
    return List.of(
        new Line("Address that people open", "PLUMBLINE_ADDRESS", text("plumbline.address")),
        new Line("Host it listens on", "PLUMBLINE_HOST", text("micronaut.server.host")),
        new Line("Port it listens on", "PLUMBLINE_PORT", text("micronaut.server.port")),
        new Line("Web server in front", "PLUMBLINE_PROXY", orNone("plumbline.proxy")));
  }

  private List<Line> database() {
    Matcher server = DATABASE.matcher(text("datasources.default.url"));
    boolean external = !System.getenv().getOrDefault("PLUMBLINE_DB_URL", "").isBlank();
    return List.of(
        new Line(
            "Server",
            "PLUMBLINE_DB_URL",
            (external ? "" : "The embedded one, ") + (server.find() ? server.group(1) : "unknown")),
        new Line("Account", "PLUMBLINE_DB_USER", "Set, with a password that is not shown"),
        new Line(
            "Most connections",
            "PLUMBLINE_DB_POOL",
            text("datasources.default.maximum-pool-size")));
  }

  private List<Line> files() {
    return List.of(
        new Line("Data folder", "PLUMBLINE_DATA", text("plumbline.data")),
        new Line("Copies of public papers", "PLUMBLINE_EXPORTS", text("plumbline.exports")),
        new Line("Virus scanner", "PLUMBLINE_CLAMD", orNone("plumbline.clamd")),
        new Line("Largest upload", "PLUMBLINE_UPLOAD_LIMIT", text("plumbline.upload-limit")),
        new Line(
            "Evidence of one person", "PLUMBLINE_UPLOAD_QUOTA", text("plumbline.upload-quota")),
        new Line("More frameworks", "PLUMBLINE_FRAMEWORKS", orNone("plumbline.frameworks")),
        new Line(
            "More definitions of statistics",
            "PLUMBLINE_STATISTICS",
            orNone("plumbline.statistics")));
  }

  private List<Line> mail() {
    if (text("plumbline.smtp.host").isBlank()) {
      return List.of(
          new Line("Mail server", "PLUMBLINE_SMTP_HOST", "None: messages are sent by hand"));
    }
    return List.of(
        new Line("Mail server", "PLUMBLINE_SMTP_HOST", text("plumbline.smtp.host")),
        new Line("Messages come from", "PLUMBLINE_SMTP_FROM", text("plumbline.smtp.from")),
        new Line(
            "Encryption",
            "PLUMBLINE_SMTP_TLS",
            text("plumbline.smtp.tls").isBlank() ? "starttls" : text("plumbline.smtp.tls")),
        new Line(
            "Account",
            "PLUMBLINE_SMTP_USER",
            text("plumbline.smtp.user").isBlank()
                ? "None"
                : "Set, with a password that is not shown"));
  }

  private List<Line> signingIn() {
    String key =
        text("plumbline.secret-key").isBlank()
            ? "Made at the first start, in secret.key of the data folder"
            : "Set, and not shown";
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("Key that seals second factors", "PLUMBLINE_SECRET_KEY", key));
    for (OtherWays.Way way : ways.all()) {
      lines.add(
          new Line(
              "Identity provider: " + way.title(),
              "PLUMBLINE_OIDC_" + way.name().toUpperCase(Locale.ROOT) + "_ISSUER",
              text("plumbline.oidc." + way.name() + ".issuer")));
    }
    if (ways.all().isEmpty()) {
      lines.add(
          new Line(
              "Identity provider",
              "PLUMBLINE_OIDC_<NAME>_ISSUER",
              "None: people sign in with a password"));
    }
    return lines;
  }

  private List<Line> programs() {
    return List.of(
        new Line(
            "Requests of a token in a minute",
            "PLUMBLINE_API_REQUESTS",
            text("plumbline.api.requests")),
        new Line("Changes among them", "PLUMBLINE_API_WRITES", text("plumbline.api.writes")));
  }

  private List<Line> running() {
    return List.of(
        new Line("Jobs on this instance", "PLUMBLINE_JOBS", text("plumbline.jobs")),
        new Line("Form of the log", "PLUMBLINE_LOG", text("plumbline.log")),
        new Line(
            "Host of the figures", "PLUMBLINE_MANAGEMENT_HOST", text("plumbline.management.host")),
        new Line(
            "Port of the figures", "PLUMBLINE_MANAGEMENT_PORT", text("plumbline.management.port")));
  }

  private String text(String property) {
    return environment.getProperty(property, String.class).orElse("");
  }

  private String orNone(String property) {
    String value = text(property);
    return value.isBlank() ? "None" : value;
  }
}
