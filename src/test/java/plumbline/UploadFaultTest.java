package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import plumbline.common.Month;
import plumbline.evidence.FileSweep;
import plumbline.faults.Times;
import plumbline.people.Viewer;
import plumbline.testing.MultipartBody;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** Uploads that break, crawl, lie about their length, or whose sender is gone (R11). */
@Timeout(600)
@Tag("faults")
class UploadFaultTest {

  private static final Path STORE = Plumbline.FILES.resolve("files");
  private static final int POSITIONS = 20;
  private static final String CONTENT =
      "One line of a file that must arrive whole.\n".repeat(5_000);

  private final MatrixDatabase database = new MatrixDatabase();
  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private final Visitor visitor = story.visit("coordinator");
  private final Set<String> acknowledged = new HashSet<>();
  private int tried;

  @Test
  void whatDoesNotArriveWholeLeavesNothingAndWhatWasAcknowledgedIsThere() throws Exception {
    story.open(coordinator, Month.of(2026, 9));
    for (int round = 0; round < Times.of("uploads", 1); round++) {
      cutAtManyPlaces();
      crawls();
      liesAboutItsLength();
      isGoneAfterTheLastByte();
      whole();
    }
    Plumbline.bean(FileSweep.class).sweep(Duration.ofSeconds(-5));

    Set<String> found = rows();
    Set<String> lost = new TreeSet<>(acknowledged);
    lost.removeAll(found);
    System.out.printf(
        "upload faults: tried=%d acknowledged=%d found=%d lost=%d%n",
        tried, acknowledged.size(), found.size(), lost.size());
    assertThat(lost).isEmpty();
    assertThat(files()).as("files and rows").isEqualTo(hashes());
    assertThat(parts()).as("parts").isEmpty();
  }

  private void cutAtManyPlaces() throws Exception {
    for (int cut = 0; cut < POSITIONS; cut++) {
      String name = next("cut");
      byte[] body = body(name);
      try (Socket socket = connect()) {
        socket.getOutputStream().write(head(body.length));
        socket.getOutputStream().write(body, 0, body.length * cut / POSITIONS);
        // Half of them vanish without a word, the others say that nothing more will come.
        socket.setSoLinger(cut % 2 == 0, 0);
      }
    }
    awaitNoParts();
    assertThat(rows()).noneMatch(title -> title.startsWith("cut"));
  }

  /** Never idle, and yet given up. */
  private void crawls() throws Exception {
    String name = next("slow");
    byte[] body = body(name);
    CountDownLatch answered = new CountDownLatch(1);
    try (Socket socket = connect()) {
      socket.getOutputStream().write(head(body.length));
      socket.getOutputStream().write(body, 0, 2_000);
      socket.getOutputStream().flush();
      Thread.ofVirtual().start(() -> drip(socket, body, answered));
      assertThat(status(socket)).isEqualTo(408);
      answered.countDown();
    }
    awaitNoParts();
    assertThat(rows()).noneMatch(title -> title.startsWith("slow"));
  }

  private static void drip(Socket socket, byte[] body, CountDownLatch answered) {
    try {
      for (int at = 2_000; !answered.await(500, TimeUnit.MILLISECONDS); at++) {
        socket.getOutputStream().write(body[at]);
        socket.getOutputStream().flush();
      }
    } catch (IOException ended) {
      // The server has given up on it.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void liesAboutItsLength() throws Exception {
    String tooLong = next("long");
    byte[] body = body(tooLong);
    try (Socket socket = connect()) {
      socket.getOutputStream().write(head(body.length + 100));
      socket.getOutputStream().write(body);
      note(tooLong, status(socket));
    }
    String tooShort = next("short");
    body = body(tooShort);
    try (Socket socket = connect()) {
      socket.getOutputStream().write(head(body.length - 100));
      socket.getOutputStream().write(body);
      int status = status(socket);
      assertThat(status).isEqualTo(400);
      note(tooShort, status);
    }
    awaitNoParts();
    assertThat(rows()).doesNotContain(tooShort);
  }

  private void isGoneAfterTheLastByte() throws Exception {
    for (int time = 0; time < 5; time++) {
      byte[] body = body(next("gone"));
      try (Socket socket = connect()) {
        socket.getOutputStream().write(head(body.length));
        socket.getOutputStream().write(body);
      }
    }
    awaitNoParts();
  }

  private void whole() throws Exception {
    for (int time = 0; time < 5; time++) {
      String name = next("whole");
      byte[] body = body(name);
      try (Socket socket = connect()) {
        socket.getOutputStream().write(head(body.length));
        socket.getOutputStream().write(body);
        note(name, status(socket));
      }
      assertThat(acknowledged).contains(name);
    }
  }

  private String next(String kind) {
    return kind + "-" + ++tried;
  }

  private void note(String name, int status) {
    if (status == 303) {
      acknowledged.add(name);
    }
  }

  private static Socket connect() throws IOException {
    URI address = Plumbline.address();
    Socket socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout(30_000);
    return socket;
  }

  private byte[] head(int length) {
    String cookies =
        visitor.cookies().getCookieStore().getCookies().stream()
            .map(HttpCookie::toString)
            .collect(Collectors.joining("; "));
    return "POST %s HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
        .formatted(story.path("/evidence/files"), cookies, MultipartBody.TYPE, length)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private byte[] body(String name) {
    Map<String, String> fields =
        Map.of(
            "csrf", visitor.csrf(),
            "submission", name + "-" + story.area().id().value(),
            "criteria", "23.E1",
            "kind", "AUDIT",
            "produced_on", "2026-09-01");
    byte[] content = (name + story.area().id().value() + CONTENT).getBytes(StandardCharsets.UTF_8);
    return MultipartBody.of(fields, Map.of(name + ".txt", content));
  }

  private static int status(Socket socket) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int one = socket.getInputStream().read();
        one > '\n';
        one = socket.getInputStream().read()) {
      line.write(one);
    }
    String text = line.toString(StandardCharsets.US_ASCII);
    return text.length() < 12 ? 0 : Integer.parseInt(text, 9, 12, 10);
  }

  /** The titles of the evidence of this area. */
  private Set<String> rows() {
    return new TreeSet<>(
        database.column("SELECT title FROM evidence WHERE area_id = " + story.area().id().value()));
  }

  private Set<String> hashes() {
    return new TreeSet<>(
        database.column(
            "SELECT sha256 FROM evidence_revision WHERE area_id = " + story.area().id().value()));
  }

  private Set<String> files() throws IOException {
    return names(STORE.resolve(String.valueOf(story.area().id().value())));
  }

  private static Set<String> parts() throws IOException {
    return names(STORE.resolve("arriving"));
  }

  private static Set<String> names(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(Files::isRegularFile)
            .map(file -> file.getFileName().toString())
            .forEach(names::add);
      }
    }
    return new TreeSet<>(names);
  }

  /** Asks for the library again and again, which the program answers beside the uploads. */
  private void awaitNoParts() throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!parts().isEmpty() && System.nanoTime() < end) {
      assertThat(visitor.get(story.path("/evidence")).status()).isEqualTo(200);
    }
    assertThat(parts()).isEmpty();
  }
}
