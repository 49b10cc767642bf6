package plumbline.testing;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls the API with a token that somebody made on the page. */
public final class Caller {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Visitor visitor = Visitor.nobody();
  private final String secret;

  private Caller(String secret) {
    this.secret = secret;
  }

  /** A program that has no token. */
  public static Caller withoutToken() {
    return new Caller("");
  }

  public static Caller with(String secret) {
    return new Caller(secret);
  }

  /** A program that may do whatever this person may, everywhere. */
  public static Caller of(Visitor person) {
    return with(secret(person, List.of(), List.of()));
  }

  /** A program that may only this, in these areas. */
  public static Caller of(Visitor person, List<String> areas, List<String> permissions) {
    return with(secret(person, areas, permissions));
  }

  /** Makes a token on the page, and reads it there; without areas or permissions, with all. */
  public static String secret(Visitor person, List<String> areas, List<String> permissions) {
    Answer page = person.get("/account/tokens/new");
    StringJoiner body = new StringJoiner("&");
    add(body, "name", "Test");
    add(body, "days", "1");
    add(body, "csrf", person.csrf());
    add(body, "submission", "k" + System.nanoTime());
    for (Element box : page.page().select("input[type=checkbox]")) {
      List<String> chosen = box.attr("name").equals("areas") ? areas : permissions;
      boolean everything = areas.isEmpty() && permissions.isEmpty();
      if (everything || chosen.contains(box.val())) {
        add(body, box.attr("name"), box.val());
      }
    }
    return person.sendBody("/account/tokens", body.toString()).value("secret");
  }

  private static void add(StringJoiner body, String name, String value) {
    body.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  public String secret() {
    return secret;
  }

  public Answer get(String path) {
    return visitor.send(request(path).GET().build());
  }

  /** Reads a resource that is there. */
  public JsonNode read(String path) {
    Answer answer = get(path);
    if (answer.status() != 200) {
      throw new AssertionError(path + ": " + answer.status() + " " + answer.text());
    }
    return json(answer);
  }

  /** Does something, under a key that is new. */
  public Answer post(String path, Map<String, ?> fields) {
    return post(path, fields, Map.of());
  }

  /** Changes what stands at this version. */
  public Answer post(String path, int version, Map<String, ?> fields) {
    return post(path, fields, Map.of("If-Match", "\"" + version + "\""));
  }

  public Answer post(String path, Map<String, ?> fields, Map<String, String> headers) {
    return post(path, JSON.writeValueAsString(fields), headers);
  }

  public Answer post(String path, String json, Map<String, String> headers) {
    HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
    headers.forEach(request::setHeader);
    return visitor.send(request.POST(HttpRequest.BodyPublishers.ofString(json)).build());
  }

  /** Sends a form with files; a version of nothing is not sent. */
  public Answer upload(
      String path,
      Map<String, String> fields,
      Map<String, byte[]> files,
      @Nullable String version) {
    HttpRequest.Builder request = request(path).header("Content-Type", MultipartBody.TYPE);
    if (version != null) {
      request.header("If-Match", version);
    }
    return visitor.send(
        request
            .POST(HttpRequest.BodyPublishers.ofByteArray(MultipartBody.of(fields, files)))
            .build());
  }

  /** A request with the token, and a key of its own. */
  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(Plumbline.address() + path))
            .header("Accept", "application/json, */*;q=0.1")
            .header("Idempotency-Key", "c" + System.nanoTime());
    return secret.isEmpty() ? request : request.header("Authorization", "Bearer " + secret);
  }

  public Answer send(HttpRequest request) {
    return visitor.send(request);
  }

  public static JsonNode json(Answer answer) {
    return JSON.readTree(answer.text());
  }
}
