package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** What every answer carries, whatever it is. */
class ResponseHeadersTest {

  private static final List<String> ON_EVERYTHING =
      List.of(
          "Content-Security-Policy",
          "Referrer-Policy",
          "Cross-Origin-Opener-Policy",
          "Cross-Origin-Resource-Policy",
          "Permissions-Policy",
          "X-Request-Id");

  @ParameterizedTest
  @CsvSource({
    "GET, /sign-in, 200",
    "GET, /about, 200",
    "GET, /health, 200",
    "GET, /, 303",
    "GET, /nowhere, 404",
    "GET, /assets/nothing.css, 404",
    "GET, /frameworks/x/y, 303",
    "GET, //, 400",
    "DELETE, /sign-in, 405",
    "TRACE, /sign-in, 405",
    "TRACE, /, 405",
    "PUT, /about, 405",
    "OPTIONS, /about, 405"
  })
  void everyAnswerCarriesThem(String method, String path, int status) {
    Visitor visitor = Visitor.nobody();
    Answer answer =
        visitor.send(
            visitor.request(path).method(method, HttpRequest.BodyPublishers.noBody()).build());
    assertThat(answer.status()).isEqualTo(status);
    assertCarries(answer);
  }

  @Test
  void filesAndStyleSheetsCarryThemToo() {
    MatrixScene scene = new MatrixScene(Optional.empty());
    scene.open(MatrixScene.PUBLISHED);
    scene.agree(MatrixScene.PUBLISHED, MatrixScene.K1, "red", "x");
    scene.close(MatrixScene.PUBLISHED);
    String paper = scene.story().path("/publications/" + scene.publish(scene.committee()));
    Visitor visitor = scene.story().visit(MatrixRole.COORD.person());
    List<String> files =
        List.of(
            paper,
            paper + "/page",
            paper + ".pdf",
            paper + ".csv",
            scene.story().path("/board.csv"),
            scene.story().path("/board"));
    for (String file : files) {
      Answer answer = visitor.get(file);
      assertThat(answer.status()).as(file).isEqualTo(200);
      assertCarries(answer);
      assertThat(answer.headers().firstValue("Cache-Control")).as(file).hasValue("no-store");
    }
    assertCarries(visitor.get("/assets/" + MatrixFixture.styleSheet()));
    assertCarries(visitor.get("/areas/new"));
  }

  @Test
  void aFormThatIsTooLargeGetsAPageWithThem() {
    Story.begin();
    Answer answer = Visitor.nobody().send("/sign-in", Map.of("email", "x".repeat(5 * 1024 * 1024)));
    assertThat(answer.status()).isEqualTo(413);
    assertCarries(answer);
  }

  /** What a browser never sends, and a scanner does. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /%zz HTTP/1.1",
        "GET /areas/%00/board HTTP/1.1",
        "GET /areas/<script>/board HTTP/1.1",
        "GET /../../etc/passwd HTTP/1.1",
        "GET http://evil.example/ HTTP/1.1"
      })
  void anAddressThatNoBrowserSendsIsNoFaultOfOurs(String line) {
    URI address = Plumbline.address();
    String request = line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer.split(" ")[1]).as(line).matches("[34]\\d\\d");
      assertThat(answer.toLowerCase(java.util.Locale.ROOT))
          .contains("content-security-policy:", "x-content-type-options: nosniff")
          .doesNotContain("evil.example", "exception", "<script>");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void assertCarries(Answer answer) {
    assertThat(answer.headers().map().keySet())
        .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
        .containsAll(ON_EVERYTHING);
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }
}
