package plumbline.database;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the data lie: the data folder, the size of the connection pool, and the database server; no
 * server means the embedded one.
 */
public record DatabaseSettings(Path dataFolder, int poolSize, @Nullable Server server) {

  private static final String URL = "PLUMBLINE_DB_URL";
  private static final String USER = "PLUMBLINE_DB_USER";
  private static final String PASSWORD = "PLUMBLINE_DB_PASSWORD";
  private static final String MIGRATION_USER = "PLUMBLINE_DB_MIGRATION_USER";
  private static final String MIGRATION_PASSWORD = "PLUMBLINE_DB_MIGRATION_PASSWORD";
  private static final String PRIVATE_NETWORK = "PLUMBLINE_DB_PRIVATE_NETWORK";
  private static final String POOL = "PLUMBLINE_DB_POOL";
  private static final int USUAL_POOL = 10;

  /** An account of the database server. */
  public record Account(String user, String password) {

    @Override
    public String toString() {
      return user;
    }
  }

  /**
   * A database server of its own; without a migration account this program only checks the schema
   * and never changes it.
   */
  public record Server(
      String url, Account program, @Nullable Account migration, boolean privateNetwork) {

    public Server {
      if (migration != null && migration.user().equals(program.user())) {
        throw new StartRefused(
            "%s and %s are both %s: give migrations an account of their own, so that the program's account cannot change the schema."
                .formatted(USER, MIGRATION_USER, program.user()));
      }
    }
  }

  /** The embedded server with its data in this folder. */
  public static DatabaseSettings embedded(Path dataFolder) {
    return new DatabaseSettings(dataFolder, USUAL_POOL, null);
  }

  /**
   * Read from system properties ({@code plumbline.db.url}) and, where there is none, from the
   * environment ({@code PLUMBLINE_DB_URL}).
   */
  public static DatabaseSettings fromEnvironment() {
    return from(name -> {
      String property = name.toLowerCase(Locale.ROOT).replace('_', '.');
      return Objects.requireNonNullElseGet(
          System.getProperty(property), () -> Objects.requireNonNullElse(System.getenv(name), ""));
    });
  }

  static DatabaseSettings from(Function<String, @Nullable String> variable) {
    Function<String, String> text =
        name -> Objects.requireNonNullElse(variable.apply(name), "").strip();
    String folder = text.apply("PLUMBLINE_DATA");
    return new DatabaseSettings(
        Path.of(folder.isEmpty() ? "data" : folder), poolSize(text.apply(POOL)), server(text));
  }

  private static int poolSize(String text) {
    if (text.isEmpty()) {
      return USUAL_POOL;
    }
    if (!text.matches("[1-9][0-9]{0,2}")) {
      throw new StartRefused(
          "%s is \"%s\": set it to a number of connections from 1 to 999, or leave it out for %d."
              .formatted(POOL, text, USUAL_POOL));
    }
    return Integer.parseInt(text);
  }

  private static @Nullable Server server(Function<String, String> text) {
    String url = text.apply(URL);
    if (url.isEmpty()) {
      requireNothingWithoutUrl(text);
      return null;
    }
    String migrationUser = text.apply(MIGRATION_USER);
    return new Server(
        url,
        new Account(required(text, USER), required(text, PASSWORD)),
        migrationUser.isEmpty()
            ? null
            : new Account(migrationUser, required(text, MIGRATION_PASSWORD)),
        Boolean.parseBoolean(text.apply(PRIVATE_NETWORK)));
  }

  /** Otherwise a forgotten address would quietly start an empty embedded database. */
  private static void requireNothingWithoutUrl(Function<String, String> text) {
    for (String name : new String[] {USER, MIGRATION_USER}) {
      if (!text.apply(name).isEmpty()) {
        throw new StartRefused(
            "%s is set but %s is not: set the address of the database, or neither for the embedded one."
                .formatted(name, URL));
      }
    }
  }

  private static String required(Function<String, String> text, String name) {
    String value = text.apply(name);
    if (value.isEmpty()) {
      throw new StartRefused(
          "%s is not set: a database server needs a user and a password for each account."
              .formatted(name));
    }
    return value;
  }
}
