package plumbline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.common.PersonId;
import plumbline.people.NewGrant;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.testing.Answer;
import plumbline.testing.Caller;
import plumbline.testing.Story;
import plumbline.testing.Visitor;
import tools.jackson.databind.JsonNode;

/** What an administrator does on pages, a program of theirs does too, by the ids that it reads. */
class AdministrationByProgramTest {

  private static final String ADMINISTRATORS = "/api/v1/admin/administrators";

  private final Story story = Story.begin();
  private final Caller administrator =
      Caller.of(Visitor.signedIn(Story.administratorEmail(), Story.PASSWORD));

  @Test
  void whoeverIsMadeAdministratorIsReadListedAndTakenAwayByTheIdOfTheAnswer() {
    Map<String, String> second = Map.of("name", "Second", "email", story.email("second"));
    Answer made = administrator.post(ADMINISTRATORS, second);
    assertThat(made.status()).isEqualTo(201);
    String id = Caller.json(made).get("id").asString();
    assertThat(made.location()).isEqualTo(ADMINISTRATORS + "/" + id);
    assertThat(administrator.read(made.location()).get("state").asString()).isEqualTo("INVITED");
    assertThat(ids(administrator.read(ADMINISTRATORS))).contains(id);
    assertThat(administrator.post(ADMINISTRATORS + "/" + id + "/link", Map.of()).status())
        .isEqualTo(200);
    assertThat(administrator.post(ADMINISTRATORS + "/" + id + "/delete", Map.of()).status())
        .isEqualTo(200);
    assertThat(ids(administrator.read(ADMINISTRATORS))).doesNotContain(id);
    assertThat(administrator.get(made.location()).status()).isEqualTo(404);
  }

  @BeforeEach
  void makeTheCoordinator() {
    story.coordinator();
  }

  private static List<String> ids(JsonNode list) {
    return list.get("items").valueStream().map(item -> item.get("id").asString()).toList();
  }

  @Test
  void nationalReadersAreReadWithTheirAreas() {
    PersonId reader = story.invite("reader", NewGrant.of(Role.NATIONAL_READER));
    assertThat(administrator.read("/api/v1/admin/national-readers").get("items").valueStream())
        .anyMatch(item ->
            item.get("id").asString().equals(String.valueOf(reader.value()))
                && item.get("area").asString().equals(story.area().slug()));
  }

  @Test
  void healthAndTheChainsAreRead() {
    assertThat(administrator.read("/api/v1/admin/health").get("items").valueStream())
        .anyMatch(check -> check.get("name").asString().equals("Database"));
    Caller caller = Caller.of(story.visit("coordinator"));
    JsonNode chain = caller.read("/api/v1" + story.path("/history/verify"));
    assertThat(chain.get("holds").asBoolean()).isTrue();
    assertThat(chain.get("sound").asInt()).isPositive();
    assertThat(administrator.read("/api/v1/admin/history/verify").get("holds").asBoolean())
        .isTrue();
    assertThat(caller.get("/api/v1/admin/history/verify").status()).isEqualTo(403);
  }

  @Test
  void historiesAreReadAsFiles() {
    Caller caller = Caller.of(story.visit("coordinator"));
    Answer lines = caller.get("/api/v1" + story.path("/history/export.jsonl"));
    assertThat(lines.status()).isEqualTo(200);
    assertThat(lines.text().lines()).allMatch(line -> line.startsWith("{\"sequence\""));
    assertThat(administrator.get("/api/v1/admin/history/export.jsonl").text())
        .contains("\"kind\":\"administrator made\"");
    assertThat(administrator.get("/api/v1/admin/history/export.csv").text())
        .startsWith("sequence,");
    assertThat(caller.get("/api/v1/admin/history/export.csv").status()).isEqualTo(403);
  }

  @Test
  void aCoordinatorExemptsAPersonFromTheSecondFactorAndEndsIt() {
    Viewer person = story.cautious("careful", NewGrant.of(Role.LEAD));
    Caller caller = Caller.of(story.visit("coordinator"));
    String factor = "/api/v1" + story.path("/people/" + person.id().value() + "/factor/exemption");
    Answer without = caller.post(factor, Map.of());
    assertThat(without.status()).isEqualTo(400);
    assertThat(without.text()).contains("reason");
    assertThat(caller.post(factor, Map.of("reason", "Has no phone until January")).status())
        .isEqualTo(200);
    assertThat(caller.post(factor + "/end", Map.of()).status()).isEqualTo(200);
  }
}
