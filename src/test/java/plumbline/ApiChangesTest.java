package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plumbline.testing.Answer;
import plumbline.testing.Caller;
import tools.jackson.databind.JsonNode;

/**
 * What every operation says of versions and of what it makes, tried on the things of the matrix.
 */
class ApiChangesTest {

  private static final MatrixFixture FIXTURE = MatrixFixture.SHARED;
  private static final String ANOTHER = "900000";

  private final MatrixRequests requests = new MatrixRequests(FIXTURE);
  private final Map<MatrixRole, Caller> callers = new EnumMap<>(MatrixRole.class);

  @Test
  void whoSawAnotherVersionIsToldSoAndChangesNothing() {
    assertThat(faults(ANOTHER, 412)).isEmpty();
  }

  @Test
  void whoNamesNoVersionIsAskedForItAndChangesNothing() {
    assertThat(faults("", 428)).isEmpty();
  }

  private List<String> faults(String version, int wanted) {
    Map<MatrixRow, MatrixRequest> asked = new LinkedHashMap<>();
    rows("412").forEach(row -> asked.put(row, request(row, version)));
    assertThat(asked).hasSizeGreaterThan(40);
    List.of(MatrixRole.COORD, MatrixRole.ADMIN).forEach(this::caller);
    Set<String> before = FIXTURE.database().fingerprint();
    List<String> faults = new ArrayList<>();
    asked.forEach((row, request) -> {
      Answer answer = MatrixApi.send(caller(role(row)), request);
      if (answer.status() != wanted) {
        faults.add(row + " is " + answer.status() + " " + answer.text());
      }
    });
    assertThat(FIXTURE.database().fingerprint()).isEqualTo(before);
    return faults;
  }

  private MatrixRequest request(MatrixRow row, String version) {
    MatrixRequest plain = requests.of(row, role(row), "POST", true);
    Map<String, String> fields = new LinkedHashMap<>(plain.fields());
    fields.remove("version");
    if (!version.isEmpty()) {
      fields.put("version", version);
    }
    return new MatrixRequest("by program", "POST", plain.path(), fields, Map.of());
  }

  @Test
  void whatIsMadeIsFoundWhereItsLocationSays() {
    List<String> faults = new ArrayList<>();
    Set<String> tried = new TreeSet<>();
    rows("201")
        .filter(row -> tried.add(row.path()))
        .forEach(row -> {
          Caller caller = caller(role(row));
          Answer answer = MatrixApi.send(caller, requests.of(row, role(row), "POST", true));
          String location = answer.location();
          if (answer.status() != 201
              || !location.matches(template(row).replaceAll("\\{\\w+}", "[^/]+"))
              || !Caller.json(answer).get("location").asString().equals(location)
              || caller.get(location).status() != 200) {
            faults.add(row + " is " + answer.status() + " " + location + " " + answer.text());
          }
        });
    assertThat(faults).isEmpty();
    // Of published files the matrix has none that would be taken.
    assertThat(tried).hasSize(18);
  }

  private static String template(MatrixRow row) {
    return operation(row).at("/responses/201/headers/Location/description").asString();
  }

  @Test
  void aRecordWithAVersionIsReadWithItsTag() {
    List<String> faults = new ArrayList<>();
    Set<String> tried = new TreeSet<>();
    for (MatrixRow row : MatrixTable.rows()) {
      MatrixRow page = MatrixApi.page(row);
      // A framework never changes: its version is part of its name.
      if (MatrixApi.isMeant(row)
          && !page.path().startsWith("/frameworks")
          && row.outcome(MatrixRole.COORD) == MatrixOutcome.A
          && operation(page).at(PROPERTIES).has("version")
          && tried.add(page.path())) {
        MatrixRequest request = requests.of(page, MatrixRole.COORD, "GET", false);
        Answer answer = MatrixApi.send(caller(MatrixRole.COORD), request);
        String tag = "\"" + Caller.json(answer).get("version").asString() + "\"";
        if (!answer.headers().firstValue("ETag").orElse("").equals(tag)) {
          faults.add(row + " has the tag " + answer.headers().firstValue("ETag"));
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(tried).hasSizeGreaterThan(8);
  }

  private static final String PROPERTIES =
      "/responses/200/content/application~1json/schema/properties";

  /** The rows of actions that may answer so, for whoever may act. */
  private static Stream<MatrixRow> rows(String status) {
    return MatrixTable.rows().stream()
        .filter(row -> row.method().equals("POST"))
        .filter(row -> operation(row).path("responses").has(status))
        .filter(row -> row.outcome(role(row)) == MatrixOutcome.A);
  }

  private static JsonNode operation(MatrixRow row) {
    return ApiTable.paths()
        .path(MatrixApi.ROOT + row.path())
        .path(row.method().toLowerCase(Locale.ROOT));
  }

  private static MatrixRole role(MatrixRow row) {
    return row.outcome(MatrixRole.COORD) == MatrixOutcome.A ? MatrixRole.COORD : MatrixRole.ADMIN;
  }

  /** A program of this person, which has called before: the first call notes the day. */
  private Caller caller(MatrixRole role) {
    return callers.computeIfAbsent(
        role,
        one -> {
          Caller caller = Caller.of(FIXTURE.visitor(one));
          caller.read(MatrixApi.ROOT + "/areas");
          return caller;
        });
  }
}
