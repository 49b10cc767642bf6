package plumbline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.testing.Answer;
import plumbline.testing.Caller;
import plumbline.testing.Story;
import tools.jackson.databind.JsonNode;

class ApiTest {

  private static final String AGENCIES = "/agencies";

  private final Story story = Story.begin("Api");
  private Caller caller = Caller.withoutToken();

  @BeforeEach
  void makeToken() {
    story.coordinator();
    caller = Caller.of(story.visit("coordinator"));
  }

  private String api(String rest) {
    return "/api/v1" + story.path(rest);
  }

  private JsonNode agencies() {
    return caller.read(api(AGENCIES)).get("items");
  }

  @Test
  void aChangeSaysWhereItCanBeRead() {
    Answer answer = caller.post(api(AGENCIES), Map.of("name", "A trust", "kind", "HEALTH"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(Caller.json(answer).get("location").asString()).isEqualTo(api(AGENCIES));
    assertThat(Caller.json(answer).get("page").asString()).startsWith(story.path(AGENCIES));
    assertThat(agencies().get(0).get("name").asString()).isEqualTo("A trust");
    assertThat(agencies().get(0).get("id").isString()).isTrue();
  }

  @Test
  void whatIsWrongIsNamedByField() {
    Answer answer = caller.post(api(AGENCIES), Map.of("name", "", "kind", "NONE"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = Caller.json(answer);
    assertThat(problem.get("errors")).hasSize(2);
    assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("name");
    assertThat(agencies()).isEmpty();
  }

  @Test
  void theSameKeyChangesOnceAndGivesTheSameAnswer() {
    Map<String, String> key = Map.of("Idempotency-Key", "one and only".replace(' ', '-'));
    Map<String, String> fields = Map.of("name", "A trust", "kind", "HEALTH");
    Answer first = caller.post(api(AGENCIES), fields, key);
    Answer again = caller.post(api(AGENCIES), fields, key);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(agencies()).hasSize(1);
  }

  @Test
  void aKeyOfOneThingIsNotTakenForAnother() {
    Map<String, String> key = Map.of("Idempotency-Key", "k1");
    caller.post(api(AGENCIES), Map.of("name", "A trust", "kind", "HEALTH"), key);
    Answer other = caller.post(api(AGENCIES), Map.of("name", "Another", "kind", "HEALTH"), key);
    assertThat(other.status()).isEqualTo(409);
    Answer elsewhere =
        caller.post(api("/committees"), Map.of("name", "A trust", "kind", "HEALTH"), key);
    assertThat(elsewhere.status()).isNotEqualTo(200);
    assertThat(agencies()).hasSize(1);
  }

  @Test
  void withoutAKeyNothingIsChanged() {
    for (String key : List.of("", " ", "k".repeat(81))) {
      Answer answer =
          caller.post(
              api(AGENCIES),
              Map.of("name", "A trust", "kind", "HEALTH"),
              Map.of("Idempotency-Key", key));
      assertThat(answer.status()).as(key).isEqualTo(400);
      assertThat(Caller.json(answer).get("errors").get(0).get("field").asString())
          .isEqualTo("Idempotency-Key");
    }
    assertThat(agencies()).isEmpty();
  }

  @Test
  void aChangeNamesTheVersionThatItSaw() {
    caller.post(api(AGENCIES), Map.of("name", "A trust", "kind", "HEALTH"));
    JsonNode agency = agencies().get(0);
    String path = api(AGENCIES + "/" + agency.get("id").asString());
    Map<String, String> fields = Map.of("name", "The trust", "kind", "HEALTH");
    Answer missing = caller.post(path, fields);
    assertThat(missing.status()).isEqualTo(428);
    assertThat(caller.post(path, fields, Map.of("If-Match", "*")).status()).isEqualTo(400);
    int version = agency.get("version").asInt();
    assertThat(caller.post(path, version, fields).status()).isEqualTo(200);
    Answer stale = caller.post(path, version, Map.of("name", "Its trust", "kind", "HEALTH"));
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(Caller.json(stale).get("detail").asString()).contains("Read it again");
    assertThat(agencies().get(0).get("name").asString()).isEqualTo("The trust");
  }

  @Test
  void whoIsLateIsToldTheVersionThatStands() {
    Map<String, String> plan = Map.of("kind", "IMPROVEMENT_PLAN", "title", "A plan");
    Answer made = caller.post(api("/plans"), plan);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    String path = made.location();
    assertThat(caller.post(path, 1, plan).status()).isEqualTo(200);
    Answer late = caller.post(path, 1, plan);
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.headers().firstValue("ETag")).hasValue("\"2\"");
    assertThat(Caller.json(late).get("detail").asString()).contains("at version 2");
    assertThat(caller.get(path).headers().firstValue("ETag")).hasValue("\"2\"");
  }

  @Test
  void whatWasMadeIsToldAgainUnderTheSameKey() {
    Map<String, String> key = Map.of("Idempotency-Key", "plan-1");
    Map<String, String> plan = Map.of("kind", "IMPROVEMENT_PLAN", "title", "A plan");
    Answer first = caller.post(api("/plans"), plan, key);
    Answer again = caller.post(api("/plans"), plan, key);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.location()).isEqualTo(first.location());
    assertThat(caller.read(api("/plans")).get("items")).hasSize(1);
  }

  @Test
  void theVersionOfARecordIsItsTag() {
    Answer area = caller.get(api(""));
    assertThat(area.headers().firstValue("ETag")).hasValue("\"1\"");
    Answer head =
        caller.send(
            caller
                .request(api(""))
                .method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody())
                .build());
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.bytes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "{`name`:[[[[1]]]]}; nested too deeply",
        "{`name`:{`a`:1}}; is a text, a number, true or false",
        "{`name`:`a`,`name`:`b`}; stands in the JSON twice",
        "[1,2]; one JSON object",
        "`name`; one JSON object",
        "{`name`:`a`; is not JSON",
        "{`name`:`a`}}; is not JSON",
        "{`name`:`a`} {}; behind the JSON object",
        "{`version`:1}; Send the version as If-Match",
        "{`submission`:`1`}; Send the version as If-Match",
        "{`nmae`:`a`}; no field nmae"
      })
  void hostileJsonIsOneClearProblem(String json, String words) {
    Answer answer = caller.post(api(AGENCIES), json.replace('`', '"'), Map.of());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(Caller.json(answer).get("detail").asString()).contains(words);
  }

  @Test
  void tenMegabytesAreTooMany() {
    Answer answer =
        caller.post(api(AGENCIES), "{\"name\":\"" + "x".repeat(10 << 20) + "\"}", Map.of());
    assertThat(answer.status()).isEqualTo(413);
    assertThat(Caller.json(answer).get("status").asInt()).isEqualTo(413);
  }

  @Test
  void aFormIsNoJson() {
    Answer answer =
        caller.send(
            caller
                .request(api(AGENCIES))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("name=A&kind=HEALTH"))
                .build());
    assertThat(answer.status()).isEqualTo(415);
    assertThat(agencies()).isEmpty();
  }

  @Test
  void anotherSitesPageCannotUseTheApi() {
    Map<String, String> fields = Map.of("name", "A trust", "kind", "HEALTH");
    Answer answer =
        caller.post(api(AGENCIES), fields, Map.of("Origin", "https://elsewhere.example"));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(agencies()).isEmpty();
  }

  @Test
  void aPageIsNoResource() {
    assertThat(caller.get(api("/board")).status()).isEqualTo(404);
    assertThat(caller.get(api("/agencies/new")).status()).isEqualTo(404);
    assertThat(caller.get("/api/v1/about").status()).isEqualTo(404);
    assertThat(caller.get("/api/v2/areas").status()).isIn(303, 404);
  }
}
