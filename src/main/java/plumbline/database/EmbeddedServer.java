package plumbline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * MariaDB as a child process of this program, on the loopback address: started again when it dies,
 * stopped with the program.
 */
final class EmbeddedServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration STOP = Duration.ofSeconds(30);

  private final DataFolder folder;
  private final ServerCommand command;
  private final ServerAccounts accounts;
  private final int port;
  private final Thread hook = new Thread(this::stop, "mariadb-stop");
  private volatile boolean stopping;
  private volatile @Nullable Process process;

  private EmbeddedServer(DataFolder folder, ServerCommand command, ServerAccounts accounts)
      throws IOException {
    this.folder = folder;
    this.command = command;
    this.accounts = accounts;
    this.port = freePort();
  }

  /** Starts the server on the data in this folder, which is held until the server is closed. */
  static EmbeddedServer start(Path dataFolder) {
    DataFolder folder = DataFolder.open(dataFolder);
    try {
      DataFolder.createFolder(folder.temporary());
      ServerCommand command = new ServerCommand(folder, ServerBinaries.in(folder.mariadb()));
      OrphanServer.stop(folder.processId(), command.dataOption());
      ServerAccounts accounts = ServerAccounts.in(folder.passwords());
      command.installOnce();
      EmbeddedServer server = new EmbeddedServer(folder, command, accounts);
      server.begin();
      return server;
    } catch (IOException e) {
      folder.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  ServerAccounts accounts() {
    return accounts;
  }

  ServerAddress address() {
    return ServerAddress.of("jdbc:mariadb://127.0.0.1:" + port + "/plumbline", false);
  }

  /** The process id of the server that runs now. */
  long processId() {
    Process running = process;
    return running == null ? -1 : running.pid();
  }

  private void begin() {
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      launch();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
    Thread.ofPlatform().daemon().name("mariadb-watch").start(this::watch);
  }

  private synchronized void launch() {
    if (stopping) {
      return;
    }
    Path statements = folder.run().resolve("accounts.sql");
    DataFolder.writeSecret(statements, accounts.statements());
    try {
      Process started = command.start(port, statements);
      process = started;
      Files.writeString(folder.processId(), Long.toString(started.pid()));
      awaitReady(started);
      Files.deleteIfExists(statements);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefused("The start was interrupted: start again.", e);
    }
  }

  private void awaitReady(Process started) throws InterruptedException {
    long end = System.nanoTime() + START.toNanos();
    while (!answers()) {
      boolean ended = started.waitFor(20, TimeUnit.MILLISECONDS);
      if (ended || stopping || System.nanoTime() > end) {
        started.destroy();
        throw new StartRefused(
            "The embedded MariaDB did not start: the reason is in the last lines of %s."
                .formatted(folder.log()));
      }
    }
  }

  private boolean answers() {
    try (Connection connection = address().connect(accounts.migration())) {
      return connection.isValid(1);
    } catch (SQLException e) {
      LOG.trace("Not ready yet", e);
      return false;
    }
  }

  private void watch() {
    while (!stopping) {
      try {
        awaitEnd();
        if (!stopping) {
          LOG.error(
              "The database server ended by itself and is started again: see {}", folder.log());
          launch();
        }
      } catch (StartRefused | UncheckedIOException e) {
        LOG.error("The database server is down, next attempt in a second", e);
        pause();
      }
    }
  }

  private void awaitEnd() {
    Process running = process;
    if (running != null) {
      running.onExit().join();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops the server, which writes out what it holds, and frees the folder. */
  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.trace("The program is ending, and its hook stops the server", e);
    }
  }

  private void stop() {
    stopping = true;
    synchronized (this) {
      Process running = process;
      if (running != null) {
        end(running);
      }
      folder.close();
    }
  }

  private static void end(Process running) {
    running.destroy();
    try {
      if (!running.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        LOG.error("The database server did not stop within {} and is killed", STOP);
        running.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
