package plumbline.database;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.Driver;
import org.mariadb.jdbc.HostAddress;
import org.mariadb.jdbc.export.SslMode;
import plumbline.database.DatabaseSettings.Account;

/** The address of the schema as a JDBC URL, known to be safe to send a password to. */
record ServerAddress(String url, Configuration configuration) {

  /** What every connection of the program needs; the instants are UTC wherever the program runs. */
  private static final String POOLED =
      "useServerPrepStmts=true&prepStmtCacheSize=250"
          + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&preserveInstants=true"
          + "&connectTimeout=2000&socketTimeout=15000"
          + "&allowLocalInfile=false&allowMultiQueries=false";

  /** Refuses an address that is no MariaDB schema, or that is remote and not protected. */
  static ServerAddress of(String url, boolean privateNetwork) {
    Configuration configuration = parse(url);
    if (configuration == null || configuration.database() == null) {
      throw new StartRefused(
          "PLUMBLINE_DB_URL is \"%s\": write it as jdbc:mariadb://host:3306/schema."
              .formatted(url));
    }
    if (!privateNetwork && !isProtected(configuration)) {
      throw new StartRefused(
          "PLUMBLINE_DB_URL names another machine without TLS that checks who answers: add sslMode=verify-full to it, or set PLUMBLINE_DB_PRIVATE_NETWORK=true where nobody else can reach that network.");
    }
    return new ServerAddress(url, configuration);
  }

  private static @Nullable Configuration parse(String url) {
    try {
      return Configuration.parse(url);
    } catch (SQLException e) {
      throw new StartRefused(
          "PLUMBLINE_DB_URL is not an address that the MariaDB driver understands: %s"
              .formatted(Objects.requireNonNullElse(e.getMessage(), "no reason given")),
          e);
    }
  }

  private static boolean isProtected(Configuration configuration) {
    SslMode mode = configuration.sslMode();
    return mode == SslMode.VERIFY_FULL
        || mode == SslMode.VERIFY_CA
        || configuration.addresses().stream().allMatch(ServerAddress::isThisMachine);
  }

  private static boolean isThisMachine(HostAddress address) {
    try {
      return InetAddress.getByName(address.host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  String pooledUrl() {
    return url + (url.contains("?") ? "&" : "?") + POOLED;
  }

  String schema() {
    return Objects.requireNonNull(configuration.database());
  }

  Connection connect(Account account) throws SQLException {
    return Driver.connect(configuration.clone(account.user(), account.password()));
  }

  /** An account that holds no right on the schema yet can connect only without naming it. */
  Connection connectOutside(Account account) throws SQLException {
    return Driver.connect(
        configuration.toBuilder()
            .database(null)
            .user(account.user())
            .password(account.password())
            .build());
  }
}
