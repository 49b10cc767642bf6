package plumbline.database;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import plumbline.database.DatabaseSettings.Account;

/** The two accounts of the embedded server, with passwords made at the first start. */
record ServerAccounts(Account program, Account migration) {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  /** Reads the passwords from the file, or makes them and writes it. */
  static ServerAccounts in(Path file) {
    Properties stored = read(file);
    Account program = account("plumbline", stored);
    Account migration = account("plumbline_migration", stored);
    if (stored.size() < 2) {
      DataFolder.writeSecret(
          file,
          List.of(
              "# Passwords of the embedded database; whoever reads them can read and change it.",
              program.user() + "=" + program.password(),
              migration.user() + "=" + migration.password()));
    }
    return new ServerAccounts(program, migration);
  }

  private static Properties read(Path file) {
    Properties stored = new Properties();
    if (!Files.exists(file)) {
      return stored;
    }
    try (Reader reader = Files.newBufferedReader(file)) {
      refuseWhenOthersMayRead(file);
      stored.load(reader);
      return stored;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuseWhenOthersMayRead(Path file) throws IOException {
    if (DataFolder.hasOwners(file)
        && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw new StartRefused(
          "The database's passwords in %s can be read by other users of this machine: run chmod 600 on that file."
              .formatted(file));
    }
  }

  private static Account account(String user, Properties stored) {
    String password = stored.getProperty(user, "");
    return new Account(user, password.isEmpty() ? newPassword() : password);
  }

  private static String newPassword() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * The statements that the server runs before it listens, at every start: the schema and exactly
   * these accounts, whatever was lost or half done before.
   */
  List<String> statements() {
    return List.of(
        "CREATE DATABASE IF NOT EXISTS plumbline CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;",
        "DROP USER IF EXISTS root@localhost, root@'127.0.0.1', root@'::1', ''@localhost;",
        "CREATE USER IF NOT EXISTS %s;".formatted(named(program)),
        "CREATE USER IF NOT EXISTS %s;".formatted(named(migration)),
        "ALTER USER %s IDENTIFIED BY '%s';".formatted(named(program), program.password()),
        "ALTER USER %s IDENTIFIED BY '%s';".formatted(named(migration), migration.password()),
        "GRANT ALL ON plumbline.* TO %s WITH GRANT OPTION;".formatted(named(migration)));
  }

  private static String named(Account account) {
    return "'%s'@'127.0.0.1'".formatted(account.user());
  }
}
