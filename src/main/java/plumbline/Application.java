package plumbline;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import plumbline.common.NotFound;
import plumbline.database.Database;
import plumbline.database.DatabaseSettings;
import plumbline.database.StartRefused;
import plumbline.factors.Readmissions;
import plumbline.factors.Seals;
import plumbline.mail.MailSettings;
import plumbline.providers.Providers;
import plumbline.sample.Sample;
import plumbline.web.LogStyle;

/** Starts Plumbline: first its database, then the pages. */
public final class Application {

  private static final String ADMINISTRATOR_LINK = "administrator-link";

  private Application() {}

  public static void main(String[] arguments) {
    // Instants are stored in UTC whatever zone the machine is in; months are London's own business.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    try {
      LogStyle.choose(System.getenv());
      start(List.of(arguments));
    } catch (StartRefused refused) {
      System.err.println(refused.getMessage());
      System.exit(1);
    }
  }

  private static void start(List<String> arguments) {
    DatabaseSettings settings = DatabaseSettings.fromEnvironment();
    if (arguments.contains("migrate")) {
      Database.migrate(settings);
      LogStyle.tell("The database schema is up to date.");
      return;
    }
    MailSettings.fromEnvironment();
    if (arguments.contains(ADMINISTRATOR_LINK)) {
      letIn(settings, arguments);
      return;
    }
    Providers.checkEnvironment();
    boolean sample = arguments.contains("--sample");
    if (sample && settings.server() != null) {
      throw new StartRefused(
          "The sample area has people with known passwords and is not loaded into a database"
              + " server: leave out --sample, or unset PLUMBLINE_DB_URL.");
    }
    Seals.requireKeyWith(settings.server() != null);
    Database database = Database.open(settings);
    try {
      if (sample) {
        Sample.load(database.properties());
      }
      run(database, Map.of("plumbline.sample", sample));
    } catch (RuntimeException failed) {
      database.close();
      throw failed;
    }
  }

  /** Prints a link for an administrator who can get in no other way; it never stands in the log. */
  private static void letIn(DatabaseSettings settings, List<String> arguments) {
    if (arguments.size() != 2 || !arguments.getFirst().equals(ADMINISTRATOR_LINK)) {
      throw new StartRefused(
          "Say whom to let in, by e-mail address: %s name@organisation.gov.uk"
              .formatted(ADMINISTRATOR_LINK));
    }
    Map<String, Object> own = Map.of("plumbline.address", address(), "plumbline.jobs", "off");
    try (Database database = Database.open(settings);
        ApplicationContext program =
            ApplicationContext.builder()
                .banner(false)
                .properties(database.properties())
                .properties(own)
                .start()) {
      String link = program.getBean(Readmissions.class).readmit(arguments.getLast());
      System.out.println("This link works once and for 24 hours: " + link);
    } catch (NotFound nobody) {
      throw new StartRefused("No administrator has the address %s.".formatted(arguments.getLast()));
    }
  }

  private static void run(Database database, Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>(database.properties());
    properties.putAll(more);
    properties.put("plumbline.address", address());
    properties.put("plumbline.exports", exports(database));
    properties.put("plumbline.log", LogStyle.choose(System.getenv()).word());
    ApplicationContext context = builder().properties(properties).start();
    LogStyle.tell(
        "Plumbline is ready at " + context.getRequiredProperty("plumbline.address", String.class));
  }

  /** Where people open the pages: this machine unless the operator says otherwise. */
  private static String address() {
    Map<String, String> environment = System.getenv();
    return environment.getOrDefault(
        "PLUMBLINE_ADDRESS",
        "http://localhost:" + environment.getOrDefault("PLUMBLINE_PORT", "8080"));
  }

  /** Where copies of public papers go: nowhere by itself where several instances may run. */
  private static String exports(Database database) {
    String set = System.getenv().getOrDefault("PLUMBLINE_EXPORTS", "").strip();
    if (set.isEmpty()) {
      return database.embedded() ? "exports" : "off";
    }
    return set;
  }

  /** The program without its database settings, for tests that bring their own. */
  static Micronaut builder() {
    return Micronaut.build(new String[0]).mainClass(Application.class).banner(false);
  }
}
