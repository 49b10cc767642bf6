package plumbline.providers;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;
import plumbline.database.DatabaseSettings.Account;
import plumbline.database.TestDatabase;
import plumbline.testing.Browsers;
import plumbline.testing.Plumbline;
import plumbline.testing.TestClock;
import plumbline.testing.Visitor;
import plumbline.testing.Window;
import plumbline.web.SecurityLog;

/** An instance of the program beside that of all tests, to which providers are connected. */
final class Connected {

  static final URI ADDRESS = URI.create("http://localhost:" + freePort());
  static final URI KEYCLOAK = URI.create("http://localhost:" + freePort());
  static final LyingProvider LIAR = LyingProvider.start();

  private static final ApplicationContext CONTEXT = start();

  private Connected() {}

  private static ApplicationContext start() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("micronaut.server.port", ADDRESS.getPort());
    settings.put("plumbline.address", ADDRESS.toString());
    connect(settings, "council", "Newtown Council", KEYCLOAK + "/realms/council");
    connect(settings, "health", "Newtown Health", KEYCLOAK + "/realms/health");
    connect(settings, "liar", "Liar", LIAR.issuer());
    connect(settings, "double", "Double", LIAR.issuer() + "/double");
    connect(settings, "away", "Away", "http://localhost:" + freePort());
    return Plumbline.start(settings);
  }

  private static void connect(
      Map<String, Object> settings, String name, String title, String issuer) {
    String prefix = "plumbline.oidc." + name + ".";
    settings.put(prefix + "issuer", issuer);
    settings.put(prefix + "title", title);
    settings.put(prefix + "client-id", "plumbline");
    settings.put(prefix + "client-secret", name + "-client-secret");
  }

  static Visitor nobody() {
    return Visitor.nobody(ADDRESS);
  }

  static Window window() {
    return Browsers.window(List.of(ADDRESS, KEYCLOAK, URI.create(LIAR.issuer())));
  }

  static TestClock clock() {
    return CONTEXT.getBean(TestClock.class);
  }

  static ProviderRequests requests() {
    return CONTEXT.getBean(ProviderRequests.class);
  }

  /** Keycloak's few people are used by every test. */
  static void unlinkAll() {
    update("DELETE FROM provider_account");
  }

  static void update(String statement) {
    Account account = TestDatabase.program();
    try (Connection connection =
            DriverManager.getConnection(TestDatabase.url(), account.user(), account.password());
        Statement prepared = connection.createStatement()) {
      prepared.executeUpdate(statement);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** How many rows a query counts. */
  static long count(String query) {
    Account account = TestDatabase.program();
    try (Connection connection =
            DriverManager.getConnection(TestDatabase.url(), account.user(), account.password());
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The lines that the log of this name gets while the work is done. */
  static List<String> logged(String name, Runnable work) {
    Logger logger = (Logger) LoggerFactory.getLogger(name);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    Level level = logger.getLevel();
    logger.setLevel(Level.INFO);
    logger.addAppender(lines);
    try {
      work.run();
    } finally {
      logger.detachAppender(lines);
      logger.setLevel(level);
    }
    return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  static List<String> events(Runnable work) {
    return logged(SecurityLog.NAME, work).stream()
        .filter(line -> line.startsWith("event="))
        .toList();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
