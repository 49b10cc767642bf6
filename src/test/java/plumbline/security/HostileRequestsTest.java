package plumbline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.common.Month;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** Requests that only an attacker sends. */
class HostileRequestsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/.git/config",
        "/.env",
        "/WEB-INF/web.xml",
        "/env",
        "/beans",
        "/loggers",
        "/routes",
        "/threaddump",
        "/heapdump",
        "/metrics",
        "/prometheus",
        "/swagger-ui",
        "/assets/",
        "/assets/../application.properties",
        "/assets/%2e%2e/application.properties"
      })
  void nothingOfTheMachineIsServed(String path) {
    Answer answer = Visitor.nobody().get(path);
    assertThat(answer.status()).as(path).isIn(303, 400, 404);
    assertThat(answer.text()).doesNotContain("micronaut.application", "[core]", "jdbc:");
  }

  /** One request to a server in front, two to the one behind it. */
  @ParameterizedTest
  @CsvSource({
    "'Content-Length: 6|Transfer-Encoding: chunked', '0||GET'",
    "'Content-Length: 4|Content-Length: 40', 'a=bc'",
    "'Transfer-Encoding: xchunked|Content-Length: 4', 'a=bc'",
    "'Transfer-Encoding: chunked', 'zz|a=b|0||'",
    "'Content-Length: +4', 'a=bc'",
    "'Content-Length: -1', 'a=bc'"
  })
  void aBodyOfUncertainLengthIsRefused(String headers, String body) throws IOException {
    String request =
        "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n"
            + headers.replace("|", "\r\n")
            + "\r\n\r\n"
            + body.replace("|", "\r\n");
    assertThat(raw(request)).startsWith("HTTP/1.1 400");
  }

  @Test
  void noOtherSiteMayReadAnAnswer() throws IOException {
    String answer =
        raw(
            "OPTIONS /sign-in HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\n"
                + "Access-Control-Request-Method: POST\r\nConnection: close\r\n\r\n");
    assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("access-control-allow-origin");
    String page =
        raw(
            "GET /about HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\n"
                + "Connection: close\r\n\r\n");
    assertThat(page.toLowerCase(Locale.ROOT)).doesNotContain("access-control-allow-origin");
  }

  /** A link in a letter goes to the configured address, whatever the request says of itself. */
  @Test
  void anAddressThatARequestNamesIsNotPrinted() throws IOException {
    String answer =
        raw(
            "GET /areas/x/board HTTP/1.1\r\nHost: evil.example\r\n"
                + "X-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\n"
                + "Connection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 303").doesNotContain("evil.example");
  }

  /** Nobody gets more attempts by naming another sender each time. */
  @Test
  void aForgedSenderIsNotBelieved() {
    int status = 0;
    for (int attempt = 0; attempt < 12 && status != 429; attempt++) {
      Visitor visitor = Visitor.nobody();
      HttpRequest.Builder request =
          visitor
              .request("/sign-in")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("X-Forwarded-For", "203.0.113." + attempt)
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "email=forged-sender%40example.org&password=guessed-number-" + attempt));
      status = visitor.send(request.build()).status();
    }
    assertThat(status).isEqualTo(429);
  }

  @Test
  void signingOutClearsTheBrowser() {
    Story story = Story.begin();
    story.coordinator();
    Answer answer = story.visit("coordinator").post("/sign-out", Map.of());
    assertThat(answer.headers().firstValue("Clear-Site-Data").orElse(""))
        .contains("\"cache\"", "\"storage\"");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("plumbline=;") && cookie.contains("Max-Age=0"));
  }

  /** Text is decoded once: what looks encoded was typed so. */
  @Test
  void whatLooksEncodedComesBackAsItWasTyped() {
    Story story = Story.begin();
    story.coordinator();
    Visitor coordinator = story.visit("coordinator");
    String typed = "%2527 %252e%252e &lt;b&gt; &amp;amp; {{7*7}} ${7*7} \\u0041";
    Answer made = coordinator.post(story.path("/committees"), Map.of("committee", typed));
    assertThat(made.status()).as(made.text()).isEqualTo(303);
    assertThat(coordinator.get(story.path("/agencies")).page().text()).contains(typed);
  }

  /** What stands where the id of a criterion should is the caller's mistake, and noted as none. */
  @ParameterizedTest
  @ValueSource(strings = {"%27", "%20", "..%2f", "23.E1%27%20OR%201%3D1", "%00", "%F0%9F%98%80"})
  void whatIsNoIdOfACriterionIsNotFound(String id) {
    Story story = Story.begin();
    story.open(story.coordinator(), Month.of(2026, 10));
    Visitor coordinator = story.visit("coordinator");
    assertThat(coordinator.get(story.path("/criteria/" + id)).status()).isIn(400, 404);
    assertThat(coordinator.get(story.path("/criteria/" + id + "/history")).status()).isIn(400, 404);
    assertThat(coordinator.get(story.path("/rounds/2026-10/agencies/" + id)).status())
        .isIn(400, 404);
    assertThat(coordinator.get(story.path("/rounds/2026-10/rate?record=" + id)).status())
        .isEqualTo(200);
    assertThat(coordinator.get(story.path("/rounds/2026-10/rate?record=")).status()).isEqualTo(200);
  }

  /** Ids and codes are compared as ASCII, and a database that cannot says so with an error. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/history/record?of=",
        "/history?kind=",
        "/evidence?criterion=",
        "/evidence/new?criterion=",
        "/evidence-requests?criterion=",
        "/actions/new?criterion=",
        "/board?section=",
        "/recommendations?show=",
        "/measures?by="
      })
  void aSignThatNoIdHasIsNoFaultOfOurs(String address) {
    Story story = Story.begin();
    story.open(story.coordinator(), Month.of(2026, 10));
    Answer answer = story.visit("coordinator").get(story.path(address + "%F0%9F%98%80"));
    assertThat(answer.status()).isIn(200, 400, 404);
  }

  private static String raw(String request) throws IOException {
    URI address = Plumbline.address();
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
