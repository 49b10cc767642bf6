package plumbline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

class FiguresTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Set<String> NO_ROUTE =
      Set.of(
          "NOT_FOUND",
          "UNMATCHED_URI",
          "UNAUTHORIZED",
          "BAD_REQUEST",
          "REDIRECTION",
          "root",
          "unmatched",
          "/");

  @Test
  void theFiguresAreServedToThisMachineOnly() throws Exception {
    InetSocketAddress address = address();
    assertThat(address.getAddress().isLoopbackAddress()).isTrue();
    assertThat(address.getPort()).isNotEqualTo(Plumbline.address().getPort());
    assertThat(figures())
        .contains("plumbline_sessions ")
        .contains("plumbline_jobs_late ")
        .contains("plumbline_mail_failed ")
        .contains("jvm_memory_used_bytes")
        .contains("hikaricp_connections_pending");
  }

  /** ASVS 13.4.5. */
  @ParameterizedTest
  @ValueSource(strings = {"/metrics", "/prometheus", "/beans", "/env", "/loggers", "/info"})
  void thePortOfThePagesKnowsNoneOfThem(String path) {
    Visitor administrator = Visitor.signedIn(Story.administratorEmail(), Story.PASSWORD);
    assertThat(administrator.get(path).status()).isEqualTo(404);
    assertThat(Visitor.nobody().get(path).text()).doesNotContain("plumbline_");
  }

  @Test
  void onlyTemplatesOfRoutesAreLabels() throws Exception {
    Story story = Story.begin();
    story.coordinator();
    Visitor visitor = story.visit("coordinator");
    visitor.get(story.path("/board"));
    visitor.get(story.path("/people"));
    visitor.get("/areas/made-up-by-somebody/board");
    visitor.get("/made-up-by-somebody");
    String figures = figures();
    Set<String> templates =
        Plumbline.bean(Router.class)
            .uriRoutes()
            .map(route -> route.getUriMatchTemplate().toString())
            .collect(Collectors.toSet());
    List<String> labels = labels(figures);
    assertThat(labels).contains("/areas/{area}/board");
    assertThat(labels)
        .allMatch(label -> templates.contains(label) || NO_ROUTE.contains(label), "is a template");
    assertThat(figures)
        .doesNotContain(story.area().slug())
        .doesNotContain("made-up-by-somebody")
        .doesNotContain("@")
        .doesNotContain(String.valueOf(story.area().id().value()));
  }

  @Test
  void aMethodThatSomebodyMakesUpIsNoNewLabelForEver() throws Exception {
    for (int number = 0; number < 20; number++) {
      Visitor.nobody()
          .send(
              Visitor.nobody()
                  .request("/about")
                  .method("BREW" + number, HttpRequest.BodyPublishers.noBody())
                  .build());
    }
    assertThat(
            Pattern.compile("method=\"([^\"]*)\"")
                .matcher(figures())
                .results()
                .map(found -> found.group(1))
                .distinct())
        .hasSizeLessThanOrEqualTo(11);
  }

  @Test
  void nothingElseIsServedThere() throws Exception {
    assertThat(status("GET", "/")).isEqualTo(404);
    assertThat(status("GET", "/areas")).isEqualTo(404);
    assertThat(status("POST", "/metrics")).isEqualTo(404);
  }

  @Test
  void aPortThatIsTakenKeepsNoPageFromBeingServed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      FiguresListener listener =
          new FiguresListener(
              new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
              "127.0.0.1",
              String.valueOf(taken.getLocalPort()));
      listener.open();
      assertThat(listener.address()).isNull();
      listener.close();
    }
  }

  private static List<String> labels(String figures) {
    return Pattern.compile("uri=\"([^\"]*)\"")
        .matcher(figures)
        .results()
        .map((MatchResult found) -> found.group(1))
        .distinct()
        .toList();
  }

  private static String figures() throws IOException, InterruptedException {
    return CLIENT.send(request("GET", "/metrics"), HttpResponse.BodyHandlers.ofString()).body();
  }

  private static int status(String method, String path) throws IOException, InterruptedException {
    return CLIENT.send(request(method, path), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static HttpRequest request(String method, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address().getPort() + path))
        .method(method, HttpRequest.BodyPublishers.noBody())
        .build();
  }

  private static InetSocketAddress address() {
    return Objects.requireNonNull(Plumbline.bean(FiguresListener.class).address());
  }
}
