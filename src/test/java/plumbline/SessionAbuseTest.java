package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.common.PersonId;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Role;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** Cookies and one-time links in the hands of somebody who should not have them. */
class SessionAbuseTest {

  private static final HttpClient BARE = HttpClient.newHttpClient();
  private static final Story STORY = Story.begin();
  private static final String EMAIL = STORY.email("coordinator");
  private static final People PEOPLE = Plumbline.bean(People.class);

  static {
    STORY.coordinator();
  }

  @Test
  void theCookieOfASessionThatEndedIsWorthNothing() {
    Visitor visitor = STORY.visit("coordinator");
    String cookie = session(visitor);
    assertThat(get("/account", "plumbline=" + cookie).statusCode()).isEqualTo(200);
    visitor.post("/sign-out", Map.of());
    assertThat(location(get("/account", "plumbline=" + cookie))).isEqualTo("/sign-in");
  }

  @Test
  void signingInTakesOverNoTokenThatWasThereBefore() {
    String planted = "a".repeat(64);
    HttpResponse<String> answer = signIn("plumbline=" + planted);
    String given = cookie(answer, "plumbline");
    assertThat(given).doesNotContain(planted);
    assertThat(location(get("/account", "plumbline=" + planted))).isEqualTo("/sign-in");
    Visitor visitor = STORY.visit("coordinator");
    String before = session(visitor);
    signIn("plumbline=" + before);
    assertThat(location(get("/account", "plumbline=" + before))).isEqualTo("/sign-in");
  }

  @Test
  void ofTwoCookiesOfOneNameNotBothAreTried() {
    String cookie = session(STORY.visit("coordinator"));
    String planted = "plumbline=" + "a".repeat(64);
    List<String> places =
        List.of(
            location(get("/account", planted + "; plumbline=" + cookie)),
            location(get("/account", "plumbline=" + cookie + "; " + planted)));
    assertThat(places).containsExactlyInAnyOrder("", "/sign-in");
  }

  @Test
  void cookiesAreForThisServiceAloneAndNotForScripts() {
    HttpResponse<String> answer = signIn("");
    assertThat(cookie(answer, "plumbline"))
        .contains("Path=/")
        .contains("HTTPOnly")
        .contains("SameSite=Lax")
        .doesNotContain("Domain");
    assertThat(cookie(get("/account", ""), "plumbline-return"))
        .contains("HTTPOnly")
        .contains("SameSite=Lax");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "https:evil.example",
        "https://evil.example/",
        "\\\\evil.example",
        "/\\evil.example",
        "/%09/evil.example",
        "evil.example"
      })
  void signingInLeadsToAPageOfOurs(String wanted) {
    HttpResponse<String> answer = signIn("plumbline-return=" + wanted);
    assertThat(answer.statusCode()).isEqualTo(303);
    URI base = URI.create(Plumbline.address() + "/sign-in");
    assertThat(base.resolve(location(answer)).getAuthority()).isEqualTo(base.getAuthority());
    assertThat(location(answer)).doesNotStartWith("//").startsWith("/");
  }

  @Test
  void openingALinkUsesNothingUpAndUsingItUsesItOnce() {
    String path = link("invited-once");
    for (int time = 0; time < 3; time++) {
      assertThat(Visitor.nobody().get(path).status()).isEqualTo(200);
    }
    Map<String, String> password = Map.of("password", Story.PASSWORD);
    assertThat(Visitor.nobody().send(path, password).status()).isEqualTo(303);
    assertThat(Visitor.nobody().send(path, password).status()).isEqualTo(404);
    assertThat(Visitor.nobody().get(path).status()).isEqualTo(404);
  }

  @Test
  void anInvitationOfYesterdayIsWorthNothing() {
    String path = link("invited-yesterday");
    Plumbline.clock().set(Plumbline.clock().instant().plus(Duration.ofHours(25)));
    try {
      assertThat(Visitor.nobody().get(path).status()).isEqualTo(404);
      assertThat(Visitor.nobody().send(path, Map.of("password", Story.PASSWORD)).status())
          .isEqualTo(404);
    } finally {
      Plumbline.clock().reset();
    }
  }

  @Test
  void theNeighbourOfATokenIsWorthNothing() {
    String path = link("invited-neighbour");
    char last = path.charAt(path.length() - 1);
    String neighbour = path.substring(0, path.length() - 1) + (last == '0' ? '1' : '0');
    assertThat(Visitor.nobody().get(neighbour).status()).isEqualTo(404);
    assertThat(Visitor.nobody().get(path.toUpperCase(java.util.Locale.ROOT)).status())
        .isEqualTo(404);
  }

  @Test
  void aResetChangesItsOwnPersonAndEndsAllTheirSessions() {
    PersonId forgetful = STORY.person("forgetful", NewGrant.of(Role.NATIONAL_READER)).id();
    Visitor theirs = STORY.visit("forgetful");
    Visitor other = STORY.visit("coordinator");
    String path = "/invitations/" + PEOPLE.link(Story.administrator(), STORY.area(), forgetful);
    Answer used = other.post(path, Map.of("password", "four quite new words"));
    assertThat(used.status()).isEqualTo(303);
    assertThat(theirs.get("/account").location()).isEqualTo("/sign-in");
    assertThat(other.get("/account").text()).contains(EMAIL);
    Visitor.signedIn(STORY.email("forgetful"), "four quite new words");
  }

  private static String link(String name) {
    PersonId id = STORY.invite(name, NewGrant.of(Role.NATIONAL_READER));
    return "/invitations/" + PEOPLE.link(Story.administrator(), STORY.area(), id);
  }

  private static String session(Visitor visitor) {
    return visitor.cookies().getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("plumbline"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse<String> signIn(String cookie) {
    String form = "email=" + encoded(EMAIL) + "&password=" + encoded(Story.PASSWORD);
    return send(
        request("/sign-in", cookie)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form + "&csrf=" + csrf(cookie))));
  }

  private static String csrf(String cookie) {
    var token = org.jsoup.Jsoup.parse(get("/account", cookie).body());
    var field = token.selectFirst("input[name=csrf]");
    return field == null ? "" : field.val();
  }

  private static HttpResponse<String> get(String path, String cookie) {
    return send(request(path, cookie).GET());
  }

  private static HttpRequest.Builder request(String path, String cookie) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Plumbline.address() + path));
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return BARE.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static String cookie(HttpResponse<String> answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(value -> value.startsWith(name + "="))
        .findFirst()
        .orElseThrow();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
