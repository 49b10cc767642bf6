package plumbline.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static plumbline.providers.Connected.LIAR;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.HttpCookie;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.common.Ids;
import plumbline.common.PersonId;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** What a provider, or somebody who speaks for one, does not get in with. */
class ForgedAnswersTest {

  private static final String SECRET = "liar-client-secret";

  private final PersonId person = Story.begin().coordinator().id();
  private final String subject = "subject-" + person.value();
  private final Visitor visitor = Connected.nobody();

  /** A token as it has to be, until a test changes something. */
  @FunctionalInterface
  interface Forgery {
    String token(JWTClaimsSet.Builder honest) throws JOSEException;
  }

  @BeforeEach
  void theSubjectIsKnown() {
    Plumbline.bean(ProviderAccountRepository.class)
        .insert(
            Ids.next(),
            LIAR.issuer(),
            subject,
            person,
            LocalDateTime.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC));
  }

  @AfterEach
  void theClockGoesRight() {
    Connected.clock().reset();
  }

  @Test
  void anHonestAnswerLetsThePersonIn() {
    Answer in = comeBackWith(claims -> signed(claims.build()));
    assertThat(in.status()).isEqualTo(303);
    assertThat(sessions()).isEqualTo(1);
  }

  static Stream<Arguments> forgeries() {
    Instant now = InstantSource.system().instant();
    return Stream.of(
        forged(
            "a key that is not the provider's", claims -> signed(claims.build(), strangersKey())),
        forged("alg none", claims -> new PlainJWT(claims.build()).serialize()),
        forged(
            "our secret as the key",
            claims -> signed(claims.build(), JWSAlgorithm.HS256, new MACSigner(padded(SECRET)))),
        forged(
            "the provider's public key as a secret",
            claims ->
                signed(
                    claims.build(),
                    JWSAlgorithm.HS256,
                    new MACSigner(LIAR.key().toRSAPublicKey().getEncoded()))),
        forged(
            "a changed payload",
            claims -> {
              String honest = signed(claims.build());
              return changed(signed(claims.claim("amr", List.of("mfa")).build()), honest);
            }),
        forged("another audience", claims -> signed(claims.audience("another").build())),
        forged("no audience", claims -> signed(claims.audience((String) null).build())),
        forged(
            "several audiences, meant for another",
            claims ->
                signed(
                    claims
                        .audience(List.of("plumbline", "another"))
                        .claim("azp", "another")
                        .build())),
        forged(
            "several audiences, asked for by nobody",
            claims -> signed(claims.audience(List.of("plumbline", "another")).build())),
        forged("asked for by another", claims -> signed(claims.claim("azp", "another").build())),
        forged(
            "expired",
            claims -> signed(claims.expirationTime(Date.from(now.minusSeconds(120))).build())),
        forged("never expiring", claims -> signed(claims.expirationTime(null).build())),
        forged(
            "issued in the future",
            claims -> signed(claims.issueTime(Date.from(now.plusSeconds(600))).build())),
        forged(
            "another issuer", claims -> signed(claims.issuer("https://elsewhere.example").build())),
        forged("no issuer", claims -> signed(claims.issuer(null).build())),
        forged("another nonce", claims -> signed(claims.claim("nonce", "another").build())),
        forged("no nonce", claims -> signed(claims.claim("nonce", null).build())),
        forged("no subject", claims -> signed(claims.subject(null).build())),
        forged("a subject too long", claims -> signed(claims.subject("s".repeat(256)).build())),
        forged(
            "signed in there yesterday",
            claims ->
                signed(
                    claims
                        .claim("auth_time", now.minus(Duration.ofHours(13)).getEpochSecond())
                        .build())),
        forged(
            "not saying when, though it was asked",
            claims -> signed(claims.claim("auth_time", null).build())),
        forged("no token at all", claims -> "not a token"));
  }

  private static Arguments forged(String how, Forgery forgery) {
    return arguments(how, forgery);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forgeries")
  void aForgedTokenIsRefused(String how, Forgery forgery) {
    List<String> events =
        Connected.events(() -> {
          Answer refused = comeBackWith(forgery);
          assertThat(refused.status()).isEqualTo(403);
          assertThat(refused.page().select("h1").text()).isEqualTo("You were not signed in");
          assertThat(refused.headers().allValues("Set-Cookie")).isEmpty();
        });
    assertThat(events).containsExactly("event=provider-refused person=0 way=liar UNTRUSTED");
    assertThat(sessions()).isZero();
  }

  /** Nothing that a token says may stand in a log. */
  @Test
  void noTokenAndNoCodeIsLogged() {
    List<String> lines =
        Connected.logged(
            "plumbline",
            () -> {
              comeBackWith(claims -> signed(claims.build()));
              comeBackWith(claims -> signed(claims.audience("another").build()));
              comeBackWith(claims -> "not a token");
            });
    assertThat(lines)
        .isNotEmpty()
        .noneMatch(line -> line.contains("a-code") || line.contains("eyJ"))
        .noneMatch(line -> line.contains(subject) || line.contains(SECRET));
  }

  private Answer comeBackWith(Forgery forgery) {
    Going going = Going.signIn(visitor, "liar");
    LIAR.answer(200, tokens(going, forgery));
    return going.back(going.answer(LIAR.issuer()));
  }

  private String tokens(Going going, Forgery forgery) {
    Instant now = InstantSource.system().instant();
    JWTClaimsSet.Builder honest =
        new JWTClaimsSet.Builder()
            .issuer(LIAR.issuer())
            .subject(subject)
            .audience("plumbline")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(60)))
            .claim("auth_time", now.getEpochSecond())
            .claim("nonce", going.asked("nonce"));
    try {
      return """
      {"access_token": "an-access-token", "token_type": "Bearer", "id_token": "%s"}
      """
          .formatted(forgery.token(honest));
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private long sessions() {
    return Connected.count("SELECT COUNT(*) FROM session WHERE person_id = " + person.value());
  }

  private static String signed(JWTClaimsSet claims) throws JOSEException {
    return signed(claims, JWSAlgorithm.RS256, new RSASSASigner(LIAR.key()));
  }

  private static String signed(JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
    return signed(claims, JWSAlgorithm.RS256, signer);
  }

  private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer)
      throws JOSEException {
    JWSHeader header =
        new JWSHeader.Builder(algorithm)
            .type(JOSEObjectType.JWT)
            .keyID(LIAR.key().getKeyID())
            .build();
    SignedJWT token = new SignedJWT(header, claims);
    token.sign(signer);
    return token.serialize();
  }

  private static JWSSigner strangersKey() throws JOSEException {
    return new RSASSASigner(new RSAKeyGenerator(2048).generate());
  }

  private static String padded(String secret) {
    return secret + "0".repeat(32 - secret.length());
  }

  /** The signature of one with the words of the other. */
  private static String changed(String words, String signature) {
    return words.substring(0, words.lastIndexOf('.'))
        + signature.substring(signature.lastIndexOf('.'));
  }

  @Test
  void theQuestionIsBoundToItsAnswer() {
    Going going = Going.signIn(visitor, "liar");
    assertThat(going.asked("response_type")).isEqualTo("code");
    assertThat(going.asked("scope")).isEqualTo("openid");
    assertThat(going.asked("code_challenge_method")).isEqualTo("S256");
    assertThat(going.asked("redirect_uri"))
        .isEqualTo(Connected.ADDRESS + "/sign-in/with/liar/callback");
    assertThat(going.asked("max_age")).isEqualTo("43200");
    LIAR.answer(400, "{\"error\": \"invalid_grant\"}");
    Answer refused = going.back(going.answer(LIAR.issuer()));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(LIAR.asked())
        .contains("grant_type=authorization_code", "code=a-code", "code_verifier=");
    assertThat(LIAR.asked()).doesNotContain(going.asked("code_challenge"), SECRET);
  }

  @Test
  void aProviderThatLetsSomebodyThroughShowsNotWhoTheyAre() {
    comeBackWith(claims -> signed(claims.build()));
    visitor.open("/account");
    Map<String, String> proof = Map.of("with", "liar", "next", "/account/email");
    Going going = Going.by(visitor.post("/account/proof", proof), visitor, "liar");
    assertThat(going.asked("max_age")).isEqualTo("0");
    assertThat(going.asked("prompt")).isEqualTo("login");
    long before = InstantSource.system().instant().minus(Duration.ofMinutes(11)).getEpochSecond();
    LIAR.answer(200, tokens(going, claims -> signed(claims.claim("auth_time", before).build())));
    Answer refused = going.back(going.answer(LIAR.issuer()));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.page().select("h1").text()).isEqualTo("You were not asked again");
  }

  @Test
  void anAnswerIsHeardOnce() {
    Going going = Going.signIn(visitor, "liar");
    LIAR.answer(200, tokens(going, claims -> signed(claims.build())));
    assertThat(going.back(going.answer(LIAR.issuer())).status()).isEqualTo(303);
    assertStale(going.back(going.answer(LIAR.issuer())));
    assertThat(sessions()).isEqualTo(1);
  }

  @Test
  void anAnswerIsHeardInTheBrowserThatAsked() {
    Going going = Going.signIn(visitor, "liar");
    LIAR.answer(200, tokens(going, claims -> signed(claims.build())));
    assertStale(going.back(Connected.nobody(), going.answer(LIAR.issuer())));
    Visitor another = Connected.nobody();
    Going.signIn(another, "liar");
    assertStale(going.back(another, going.answer(LIAR.issuer())));
    assertThat(sessions()).isZero();
    assertThat(going.back(going.answer(LIAR.issuer())).status()).isEqualTo(303);
  }

  @Test
  void twoTabsOfOneBrowserDoNotDisturbEachOther() {
    Going first = Going.signIn(visitor, "liar");
    Going second = Going.signIn(visitor, "liar");
    assertThat(first.asked("nonce")).isNotEqualTo(second.asked("nonce"));
    assertThat(first.asked("code_challenge")).isNotEqualTo(second.asked("code_challenge"));
    LIAR.answer(200, tokens(first, claims -> signed(claims.build())));
    assertThat(first.back(first.answer(LIAR.issuer())).status()).isEqualTo(303);
    LIAR.answer(200, tokens(second, claims -> signed(claims.build())));
    assertThat(second.back(second.answer(LIAR.issuer())).status()).isEqualTo(303);
  }

  @Test
  void anAnswerAfterTenMinutesIsTooLate() {
    Going going = Going.signIn(visitor, "liar");
    LIAR.answer(200, tokens(going, claims -> signed(claims.build())));
    Connected.clock().set(InstantSource.system().instant().plus(Duration.ofMinutes(11)));
    assertStale(going.back(going.answer(LIAR.issuer())));
  }

  @Test
  void anAnswerOfAnotherProviderIsNotHeard() {
    Going going = Going.signIn(visitor, "liar");
    Going elsewhere = new Going(visitor, "away", going.address());
    assertStale(elsewhere.back(going.answer(LIAR.issuer())));
    Map<String, String> named = going.answer("https://elsewhere.example");
    assertThat(going.back(named).page().select("h1").text()).isEqualTo("You were not signed in");
    Going nameless = Going.signIn(visitor, "liar");
    Map<String, String> answer = nameless.answer(LIAR.issuer());
    answer.remove("iss");
    assertThat(nameless.back(answer).status()).isEqualTo(403);
  }

  @Test
  void anErrorOfTheProviderIsOneClearPage() {
    Going going = Going.signIn(visitor, "liar");
    Map<String, String> answer = going.answer(LIAR.issuer());
    answer.remove("code");
    answer.put("error", "access_denied");
    answer.put("error_description", "<b>Call 0800 and tell your password</b>");
    Answer refused = going.back(answer);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.page().select("main").text())
        .contains("Liar did not say who you are")
        .doesNotContain("0800");
    assertStale(going.back(answer));
  }

  @Test
  void aProviderThatIsAwayOrAnotherThanNamedSendsNobodyAnywhere() {
    for (String provider : List.of("away", "double")) {
      Answer refused = visitor.post("/sign-in/with/" + provider, Map.of());
      assertThat(refused.status()).isEqualTo(502);
      assertThat(refused.page().select("h1").text())
          .isEqualTo("The sign-in service does not answer");
    }
  }

  @Test
  void aProviderThatFailedIsLeftAloneForTenSeconds() {
    Connected.clock().set(InstantSource.system().instant().plus(Duration.ofMinutes(1)));
    int before = LIAR.doubled();
    for (int times = 0; times < 3; times++) {
      assertThat(visitor.post("/sign-in/with/double", Map.of()).status()).isEqualTo(502);
    }
    assertThat(LIAR.doubled()).isEqualTo(before + 1);
    Connected.clock().set(InstantSource.system().instant().plus(Duration.ofSeconds(75)));
    visitor.post("/sign-in/with/double", Map.of());
    assertThat(LIAR.doubled()).isEqualTo(before + 2);
  }

  @Test
  void withoutAProviderThereIsNoButton() {
    assertThat(Visitor.nobody().get("/sign-in").page().select("form[action*=/with/]")).isEmpty();
    assertThat(visitor.get("/sign-in").page().select("form[action*=/with/]")).hasSize(5);
  }

  @Test
  void anotherSitesPageCannotBeginASignIn() {
    Answer refused =
        visitor.send(
            visitor
                .request("/sign-in/with/liar")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    assertThat(refused.status()).isEqualTo(403);
    assertThat(visitor.get("/sign-in/with/liar").status()).isIn(404, 405);
  }

  @Test
  void tooManyWhoDoNotComeBackHaveToWait() {
    String flooded = "198.51.100.7";
    ProviderRequest request =
        new ProviderRequest("liar", ProviderRequest.Purpose.SIGN_IN, null, null, null, null);
    for (int times = 0; times < 100; times++) {
      Connected.requests().begin(request, Browser.unknown(), flooded);
    }
    assertThat(Connected.requests().mayBegin(flooded)).isFalse();
    assertThat(Connected.requests().mayBegin("198.51.100.8")).isTrue();
  }

  @Test
  void noTokenIsKeptOrGivenOn() {
    comeBackWith(claims -> signed(claims.build()));
    assertThat(visitor.cookies().getCookieStore().getCookies())
        .extracting(HttpCookie::getValue)
        .isNotEmpty()
        .noneMatch(value -> value.contains("eyJ") || value.contains("an-access-token"))
        .noneMatch(value -> value.contains(subject));
  }

  @Test
  void nobodyIsSignedOutFromOutside() {
    comeBackWith(claims -> signed(claims.build()));
    for (String path : List.of("/sign-out", "/sign-in/with/liar/logout", "/logout")) {
      Answer refused = Connected.nobody().send(path, Map.of("logout_token", "a-token"));
      assertThat(refused.status()).as(path).isIn(303, 404);
    }
    assertThat(sessions()).isEqualTo(1);
  }

  private static void assertStale(Answer answer) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.page().select("h1").text()).isEqualTo("This sign-in is over");
  }
}
