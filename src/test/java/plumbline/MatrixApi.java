package plumbline;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.testing.Answer;
import plumbline.testing.Caller;
import plumbline.testing.Plumbline;

/** What a row of the table means for a program with a token of the same person. */
final class MatrixApi {

  static final String ROOT = "/api/v1";

  private static final Set<String> READS =
      Plumbline.bean(Router.class)
          .uriRoutes()
          .filter(route -> route.getHttpMethod() == HttpMethod.GET)
          .map(route -> route.getUriMatchTemplate().toPathString())
          .filter(path -> path.startsWith(ROOT))
          .collect(Collectors.toSet());

  private final MatrixFixture fixture;
  private final Map<MatrixRole, Caller> callers = new EnumMap<>(MatrixRole.class);

  MatrixApi(MatrixFixture fixture) {
    this.fixture = fixture;
  }

  /** Makes the tokens, and uses each, so that using one again writes nothing. */
  void makeTokens() {
    for (MatrixRole role : MatrixRole.values()) {
      Caller caller =
          role == MatrixRole.ANON ? Caller.withoutToken() : Caller.of(fixture.visitor(role));
      caller.get(ROOT + "/areas");
      callers.put(role, caller);
    }
  }

  private static final Set<String> OWN =
      MatrixTable.rows().stream()
          .map(MatrixRow::path)
          .filter(path -> path.startsWith(ROOT))
          .collect(Collectors.toSet());

  /** What can be done once in its state: the page has done it, and the program comes too late. */
  private static final Map<String, MatrixOutcome> DONE_ONCE =
      Map.of("RA24", MatrixOutcome.C, "R03", MatrixOutcome.C, "C37", MatrixOutcome.N);

  /** What a program gets, after the page was asked. */
  static MatrixOutcome outcome(MatrixRow row, MatrixRole role) {
    MatrixOutcome outcome = row.outcome(role);
    return outcome == MatrixOutcome.A ? DONE_ONCE.getOrDefault(row.id(), outcome) : outcome;
  }

  /**
   * Whether programs can do this at all: it is read for them, by a row of its own or as the page is
   * read, or it is an action of a page.
   */
  static boolean isMeant(MatrixRow row) {
    String path = ROOT + row.path();
    return row.path().startsWith(ROOT)
        || (row.isRead() && READS.contains(path) && !OWN.contains(path))
        || (row.method().equals("POST") && ApiTable.paths().has(path));
  }

  /** The row at the page's address. */
  static MatrixRow page(MatrixRow row) {
    return row.path().startsWith(ROOT) ? row.at(row.path().substring(ROOT.length())) : row;
  }

  Answer send(MatrixRole role, MatrixRequest request) {
    return send(Objects.requireNonNull(callers.get(role)), request);
  }

  static Answer send(Caller caller, MatrixRequest request) {
    String path = ROOT + request.path();
    if (request.isRead()) {
      return caller.send(
          caller
              .request(path)
              .method(request.method(), HttpRequest.BodyPublishers.noBody())
              .build());
    }
    Map<String, String> fields = new LinkedHashMap<>(request.fields());
    String version = fields.remove("version");
    ApiTable.drop(fields, request.path());
    if (request.path().matches("[^?]*/files")) {
      Map<String, byte[]> file = Map.of("heron.txt", "A heron.".getBytes(StandardCharsets.UTF_8));
      return caller.upload(path, fields, file, version);
    }
    Map<String, String> headers = version == null ? Map.of() : Map.of("If-Match", version);
    return caller.post(path, fields, headers);
  }
}
