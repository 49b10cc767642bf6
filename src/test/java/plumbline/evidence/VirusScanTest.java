package plumbline.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.common.Month;
import plumbline.database.TestDatabase;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/**
 * Files are checked by a real ClamAV daemon that knows one signature: the standard file that every
 * scanner takes for a virus. Without clamd it is skipped; under continuous integration it fails.
 */
class VirusScanTest {

  private static final Path CLAMD = Path.of("/usr/sbin/clamd");

  /** In two parts, so that no scanner takes this source for one. */
  private static final byte[] EICAR =
      ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
          .getBytes(StandardCharsets.US_ASCII);

  private static Process clamd;
  private static ApplicationContext program;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    if (!Files.isExecutable(CLAMD)) {
      if (System.getenv("CI") != null) {
        throw new AssertionError("No ClamAV daemon at " + CLAMD);
      }
      abort("no ClamAV daemon at " + CLAMD);
    }
    int port = freePort();
    Path signatures = Files.createDirectories(folder.resolve("signatures"));
    Files.writeString(
        signatures.resolve("test.ndb"),
        "Standard-Test-File:0:*:" + HexFormat.of().formatHex(EICAR) + "\n");
    Path settings = folder.resolve("clamd.conf");
    Files.writeString(
        settings,
        "Foreground yes\nTCPAddr 127.0.0.1\nTCPSocket %d\nDatabaseDirectory %s\n"
            .formatted(port, signatures));
    clamd =
        new ProcessBuilder(CLAMD.toString(), "--config-file=" + settings)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("clamd.log").toFile())
            .start();
    await(port, folder.resolve("clamd.log"));
    Map<String, Object> properties = new HashMap<>(TestDatabase.properties());
    properties.put("micronaut.server.port", -1);
    properties.put("plumbline.address", "http://localhost");
    properties.put("plumbline.jobs", "off");
    properties.put("plumbline.data", Plumbline.FILES.toString());
    properties.put("plumbline.clamd", "127.0.0.1:" + port);
    program = ApplicationContext.builder().properties(properties).start();
    program.getBean(EmbeddedServer.class).start();
  }

  @AfterAll
  static void stop() {
    if (program != null) {
      program.close();
    }
    if (clamd != null) {
      clamd.destroyForcibly();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void await(int port, Path log) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (true) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException notYet) {
        if (System.nanoTime() > end || clamd.waitFor(100, TimeUnit.MILLISECONDS)) {
          throw new IllegalStateException(Files.readString(log), notYet);
        }
      }
    }
  }

  @Test
  void whatTheScannerFindsIsRefusedAndTheRestIsTaken() {
    Story story = Story.begin();
    story.open(story.coordinator(), Month.of(2026, 9));
    Visitor visitor =
        Visitor.signedIn(
            program.getBean(EmbeddedServer.class).getURI(),
            story.email("coordinator"),
            Story.PASSWORD);
    Map<String, String> form =
        Map.of("form", "file", "criteria", "23.E1", "kind", "OTHER", "produced_on", "2026-09-01");
    String path = story.path("/evidence/files");
    byte[] words = "Nothing in here.".getBytes(StandardCharsets.UTF_8);
    Answer found = visitor.upload(path, form, Map.of("minutes.txt", EICAR));
    assertThat(found.status()).as(found.text()).isEqualTo(400);
    assertThat(found.page().text())
        .contains(
            "The virus scanner found something in “minutes.txt”", "Each is checked for viruses");
    assertThat(visitor.get(story.path("/evidence")).page().text()).contains("No evidence yet");
    assertThat(visitor.upload(path, form, Map.of("clean.txt", words)).status()).isEqualTo(303);
    clamd.destroyForcibly().onExit().join();
    Answer silent = visitor.upload(path, form, Map.of("later.txt", words));
    assertThat(silent.status()).isEqualTo(400);
    assertThat(silent.page().text()).contains("“later.txt” could not be checked for viruses");
  }

  @Test
  void withoutAScannerThePageSaysSo() {
    Story story = Story.begin();
    story.open(story.coordinator(), Month.of(2026, 9));
    assertThat(story.visit("coordinator").get(story.path("/evidence/new?form=file")).page().text())
        .contains("Files are not checked for viruses here");
  }
}
