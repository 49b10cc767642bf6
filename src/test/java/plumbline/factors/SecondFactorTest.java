package plumbline.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.common.PersonId;
import plumbline.common.Sha256;
import plumbline.database.TestDatabase;
import plumbline.people.HalfWay;
import plumbline.people.NewGrant;
import plumbline.people.Role;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.SecondInstance;
import plumbline.testing.SecurityEvents;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** Signing in with two factors, over HTTP. */
class SecondFactorTest {

  private final Story story = Story.begin();
  private final PersonId person = story.cautious("coordinator", NewGrant.of(Role.COORDINATOR)).id();
  private final Visitor visitor = half();

  private Visitor half() {
    return HalfWay.visitor(person);
  }

  private static Answer code(Visitor visitor, String code) {
    return visitor.post("/factor", Map.of("code", code));
  }

  @Test
  void aPersonWithoutAFactorIsLedToSetOneUp() {
    Map<String, String> password =
        Map.of("email", story.email("coordinator"), "password", Story.PASSWORD);
    assertThat(Visitor.nobody().send("/sign-in", password).location()).isEqualTo("/factor");
    assertThat(visitor.get("/factor").page().select("a[href=/factor/new]").text())
        .isEqualTo("Set up an app");
    assertThat(code(visitor, "123456").location()).isEqualTo("/factor");
    assertThat(visitor.get("/account").location()).isEqualTo("/factor");
    Answer page = visitor.open("/factor/new");
    assertThat(page.page().select("svg.app-qr path").attr("d")).startsWith("M4 4h1v1h-1z");
    Answer finished = Phone.reading(page.page()).finish(visitor, page);
    assertThat(finished.page().select(".app-codes li")).hasSize(10);
    assertThat(visitor.get("/account").status()).isEqualTo(200);
  }

  @Test
  void theNextSignInAsksForTheCode() {
    Phone phone = Phone.setUp(visitor);
    Visitor next = half();
    assertThat(next.get("/factor").text()).contains("authenticator app");
    assertThat(next.get("/factor/new").location()).isEqualTo("/factor");
    assertThat(code(next, "000000").status()).isEqualTo(400);
    assertThat(next.get("/account").location()).isEqualTo("/factor");
    assertThat(code(next, phone.code(1)).location()).isEqualTo("/account");
    assertThat(next.get("/account").status()).isEqualTo(200);
  }

  @Test
  void theSecondFactorBeginsASessionWithANewToken() {
    String before = visitor.cookie("plumbline");
    Phone.setUp(visitor);
    assertThat(visitor.cookie("plumbline")).isNotEqualTo(before);
    assertThat(Visitor.carrying(before, "/account").get("/factor").location())
        .isEqualTo("/sign-in");
  }

  @Test
  void aCodeIsTakenOnce() {
    Phone phone = Phone.setUp(visitor);
    String code = phone.code(1);
    assertThat(code(half(), code).status()).isEqualTo(303);
    assertThat(code(half(), code).status()).isEqualTo(400);
    assertThat(code(half(), phone.code()).status()).as("an older one").isEqualTo(400);
  }

  @Test
  void aCodeThatAnotherInstanceTookIsNotTakenAgain() {
    Phone phone = Phone.setUp(visitor);
    String code = phone.code(1);
    try (SecondInstance other = SecondInstance.start(Map.of())) {
      String session = half().cookie("plumbline");
      Visitor there = Visitor.carrying(other.address(), session, "/factor");
      assertThat(code(there, code).status()).isEqualTo(303);
      assertThat(code(half(), code).status()).isEqualTo(400);
    }
  }

  @Test
  void ofTwoThatSendACodeAtOnceOneIsTaken() throws InterruptedException {
    Phone phone = Phone.setUp(visitor);
    List<Visitor> both = List.of(half(), half());
    List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
    String code = phone.code(1);
    List<Thread> threads =
        both.stream()
            .map(each -> Thread.ofVirtual().start(() -> answers.add(code(each, code).status())))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(answers).containsExactlyInAnyOrder(303, 400);
  }

  @Test
  void afterFiveWrongCodesNoneIsLookedAtForAQuarterOfAnHour() {
    Phone phone = Phone.setUp(visitor);
    Visitor guesser = half();
    for (int guess = 0; guess < Factors.WRONG_CODES; guess++) {
      assertThat(code(guesser, "000000").status()).isEqualTo(400);
    }
    Answer refused = code(guesser, phone.code(1));
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("900");
    Plumbline.clock().set(Plumbline.clock().instant().plus(Duration.ofMinutes(16)));
    try {
      assertThat(code(half(), phone.code()).status()).isEqualTo(303);
    } finally {
      Plumbline.clock().reset();
    }
  }

  @Test
  void aRecoveryCodeLetsInOnceAndThePageSaysHowManyAreLeft() {
    Answer page = visitor.open("/factor/new");
    List<String> codes =
        Phone.reading(page.page()).finish(visitor, page).page().select(".app-codes li").eachText();
    Map<String, String> first =
        Map.of("code", " " + codes.getFirst().toUpperCase(Locale.ROOT) + " ");
    Visitor without = half();
    assertThat(without.post("/factor/recovery", first).status()).isEqualTo(303);
    assertThat(without.get("/account/factor").text()).contains("9 of your recovery codes are left");
    assertThat(half().post("/factor/recovery", first).status()).isEqualTo(400);
    assertThat(new HashSet<>(codes)).hasSize(10);
    assertThat(codes).allMatch(code -> code.matches("([a-z2-7]{4}-){5}[a-z2-7]{4}"));
  }

  @Test
  void recoveryCodesAreKeptAsSaltedHashes() throws SQLException {
    Answer page = visitor.open("/factor/new");
    List<String> codes =
        Phone.reading(page.page()).finish(visitor, page).page().select(".app-codes li").eachText();
    List<String> hashes = column("SELECT code_hash FROM recovery_code WHERE person_id = ");
    assertThat(new HashSet<>(hashes)).hasSize(10);
    List<String> salts = column("SELECT salt FROM recovery_code WHERE person_id = ");
    assertThat(new HashSet<>(salts)).hasSize(10);
    assertThat(codes).allMatch(code -> code.replace("-", "").length() * 5 >= 112);
    String first = codes.getFirst().replace("-", "").toUpperCase(Locale.ROOT);
    assertThat(salts).anyMatch(salt -> hashes.contains(Sha256.of(salt + first)));
  }

  @Test
  void newRecoveryCodesEndTheOlderOnes() {
    Answer page = visitor.open("/factor/new");
    List<String> older =
        Phone.reading(page.page()).finish(visitor, page).page().select(".app-codes li").eachText();
    visitor.open("/account");
    Answer renewed = visitor.post("/account/factor/codes", Map.of());
    List<String> newer = renewed.page().select(".app-codes li").eachText();
    assertThat(newer).hasSize(10).doesNotContainAnyElementsOf(older);
    assertThat(half().post("/factor/recovery", Map.of("code", older.getLast())).status())
        .isEqualTo(400);
    assertThat(half().post("/factor/recovery", Map.of("code", newer.getLast())).status())
        .isEqualTo(303);
  }

  @Test
  void aSeedOfWhichOneBitWasChangedIsRefusedAndLogged() throws SQLException {
    Phone phone = Phone.setUp(visitor);
    String sealed = column("SELECT sealed_seed FROM factor WHERE person_id = ").getFirst();
    byte[] bytes = Base64.getDecoder().decode(sealed);
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    bytes[20] ^= 1;
    execute(
        "UPDATE factor SET sealed_seed = '%s' WHERE person_id = %d"
            .formatted(Base64.getEncoder().encodeToString(bytes), person.value()));
    try (SecurityEvents events = SecurityEvents.listening()) {
      assertThat(code(half(), phone.code(1)).status()).isEqualTo(400);
      assertThat(events.lines())
          .anyMatch(line -> line.contains("second-factor-broken person=" + person.value()));
    }
  }

  @Test
  void anotherAppIsSetUpOnlyByWhoShowsOnceMoreWhoTheyAre() {
    Phone.setUp(visitor);
    Plumbline.clock().set(Plumbline.clock().instant().plus(Duration.ofMinutes(11)));
    try {
      Answer asked = visitor.open("/factor/new");
      assertThat(asked.page().select("h1").text()).isEqualTo("Confirm that it is you");
      assertThat(asked.text()).doesNotContain("app-seed");
      Answer unproved = visitor.post("/account/factor/codes", Map.of());
      assertThat(unproved.page().select("h1").text()).isEqualTo("Confirm that it is you");
      assertThat(proof("not the password").status()).isEqualTo(400);
      assertThat(proof(Story.PASSWORD).location()).isEqualTo("/factor/new");
      Answer page = visitor.open("/factor/new");
      assertThat(Phone.reading(page.page()).finish(visitor, page).page().select(".app-codes li"))
          .hasSize(10);
    } finally {
      Plumbline.clock().reset();
    }
  }

  private Answer proof(String password) {
    return visitor.post("/account/proof", Map.of("proof", password, "next", "/factor/new"));
  }

  @Test
  void theQuestionWhoOneIsLeadsNowhereElse() {
    Phone.setUp(visitor);
    visitor.open("/account");
    assertThat(
            visitor
                .post("/account/proof", Map.of("proof", Story.PASSWORD, "next", "//evil.example"))
                .location())
        .isEqualTo("/account");
  }

  private List<String> column(String query) throws SQLException {
    try (var connection = connect();
        var rows = connection.createStatement().executeQuery(query + person.value())) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(rows.getString(1));
      }
      return column;
    }
  }

  private static void execute(String statement) throws SQLException {
    try (var connection = connect()) {
      connection.createStatement().executeUpdate(statement);
    }
  }

  private static Connection connect() throws SQLException {
    var account = TestDatabase.program();
    return DriverManager.getConnection(TestDatabase.url(), account.user(), account.password());
  }
}
