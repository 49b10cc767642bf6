package plumbline.database;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import plumbline.database.DatabaseSettings.Account;
import plumbline.database.DatabaseSettings.Server;

/** The database of this program, ready to be used: the right schema, the right rights. */
public final class Database implements AutoCloseable {

  /** The version of the schema that this program was written for: its newest migration. */
  public static final int SCHEMA = 112;

  private final DatabaseSettings settings;
  private final ServerAddress address;
  private final Account program;
  private final @Nullable EmbeddedServer embedded;

  private Database(
      DatabaseSettings settings,
      ServerAddress address,
      Account program,
      @Nullable EmbeddedServer embedded) {
    this.settings = settings;
    this.address = address;
    this.program = program;
    this.embedded = embedded;
  }

  /**
   * Starts the embedded server or reaches the one in the settings, migrates where a migration
   * account is known, and checks.
   *
   * @throws StartRefused with one sentence for the operator
   */
  public static Database open(DatabaseSettings settings) {
    Server server = settings.server();
    return server == null ? openEmbedded(settings) : openServer(settings, server);
  }

  /**
   * The step that brings the schema up to date where several programs share one database.
   *
   * @throws StartRefused with one sentence for the operator
   */
  public static void migrate(DatabaseSettings settings) {
    Server server = settings.server();
    if (server != null && server.migration() == null) {
      throw new StartRefused(
          "The migrate step needs an account that may change the schema: set PLUMBLINE_DB_MIGRATION_USER and PLUMBLINE_DB_MIGRATION_PASSWORD.");
    }
    open(settings).close();
  }

  private static Database openServer(DatabaseSettings settings, Server server) {
    ServerAddress address = ServerAddress.of(server.url(), server.privateNetwork());
    prepare(new Schema(address, server.program()), server.migration());
    return new Database(settings, address, server.program(), null);
  }

  private static Database openEmbedded(DatabaseSettings settings) {
    EmbeddedServer server = EmbeddedServer.start(settings.dataFolder());
    try {
      Account program = server.accounts().program();
      prepare(new Schema(server.address(), program), server.accounts().migration());
      return new Database(settings, server.address(), program, server);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static void prepare(Schema schema, @Nullable Account migration) {
    if (migration != null) {
      schema.migrate(migration);
    }
    schema.check();
  }

  /** The settings of the connection pool under Micronaut's names; times in milliseconds. */
  public Map<String, Object> properties() {
    return Map.ofEntries(
        Map.entry("datasources.default.url", address.pooledUrl()),
        Map.entry("datasources.default.username", program.user()),
        Map.entry("datasources.default.password", program.password()),
        Map.entry("datasources.default.driver-class-name", "org.mariadb.jdbc.Driver"),
        Map.entry("datasources.default.dialect", "MYSQL"),
        Map.entry("datasources.default.maximum-pool-size", settings.poolSize()),
        Map.entry("datasources.default.minimum-idle", Math.min(2, settings.poolSize())),
        Map.entry("datasources.default.connection-timeout", 5000),
        Map.entry("datasources.default.validation-timeout", 2000),
        Map.entry("datasources.default.transaction-isolation", "TRANSACTION_READ_COMMITTED"));
  }

  /** Whether the server is a child of this program. */
  public boolean embedded() {
    return embedded != null;
  }

  /** Stops the embedded server; a server of its own goes on. */
  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
  }
}
