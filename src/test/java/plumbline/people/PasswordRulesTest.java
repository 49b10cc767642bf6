package plumbline.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** Which passwords are taken, and how they are kept. */
class PasswordRulesTest {

  private static final PasswordRules RULES = Plumbline.bean(PasswordRules.class);
  private static final Passwords PASSWORDS = Plumbline.bean(Passwords.class);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "three random words",
        "qjxkvbzmwpth",
        "correct horse battery staple",
        "ÄÖÜ ключ 密码 mixed",
        "92617450385174"
      })
  void anyCharactersMakeAGoodPassword(String password) {
    assertThat(RULES.fault(password, "nora@example.org", "Nora Newcomer")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passwordpassword",
        "Password12345!",
        "123456789012",
        "qwertyuiopasdf",
        "aaaaaaaaaaaa",
        "iloveyou2026",
        "November2026!",
        "letmein letmein",
        "P@ssw0rd2026"
      })
  void whatIsTriedFirstIsRefused(String password) {
    assertThat(RULES.fault(password, "nora@example.org", "Nora Newcomer")).contains("tried first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plumbline forever yes", "nora newcomer 97x", "nora.n-pass-word-x"})
  void whatIsKnownOfTheProductAndThePersonIsRefused(String password) {
    assertThat(RULES.fault(password, "nora.n@example.org", "Nora Newcomer"))
        .contains("not your name");
  }

  @Test
  void theNamesOfTheAreaAndItsAgenciesAreRefused() {
    Story story = Story.begin("Grimblewick");
    story.agency("Foxhollow Trust");
    Person person =
        Plumbline.bean(PersonRepository.class).find(story.coordinator().id()).orElseThrow();
    assertThat(RULES.fault("grimblewick2026", person)).contains("tried first");
    assertThat(RULES.fault("FoxhollowTrust1", person)).contains("tried first");
    assertThat(RULES.fault("grimblewick2026", "x@example.org", "X")).isEmpty();
  }

  @Test
  void twelveAndAHundredAndTwentyEightCharactersAreTheLimits() {
    String long128 = "lamp river ".repeat(11) + "orchard";
    assertThat(long128).hasSize(128);
    assertThat(RULES.fault(long128, "", "")).isEmpty();
    assertThat(RULES.fault(long128 + "s", "", "")).contains("at most 128");
    assertThat(RULES.fault("vkx qzp wjb", "", "")).contains("at least 12");
    assertThat(RULES.fault("vkx qzp wjbt", "", "")).isEmpty();
  }

  @Test
  void everyByteAndTheCaseOfEveryLetterCount() {
    String first = "x".repeat(72) + "a";
    Optional<String> hash = Optional.of(PASSWORDS.hash(first));
    assertThat(PASSWORDS.matches(first, hash, true)).isTrue();
    assertThat(PASSWORDS.matches("x".repeat(72) + "b", hash, true)).isFalse();
    assertThat(PASSWORDS.matches("x".repeat(72) + "A", hash, true)).isFalse();
  }

  @Test
  void passwordsAreKeptWithArgon2idAndWhatOwaspAsksForAtLeast() {
    assertThat(PASSWORDS.hash("three random words")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void aHashOfWeakerParametersIsMadeAnewAtTheNextSignIn() {
    Story story = Story.begin();
    PersonRepository people = Plumbline.bean(PersonRepository.class);
    Person person = people.find(story.coordinator().id()).orElseThrow();
    String weak =
        Password.hash(Story.PASSWORD)
            .addRandomSalt(16)
            .with(Argon2Function.getInstance(4096, 1, 1, 32, Argon2.ID))
            .getResult();
    people.update(person.id(), PersonState.ACTIVE, weak, person.version());
    Visitor.signedIn(story.email("coordinator"), Story.PASSWORD);
    assertThat(people.find(person.id()).orElseThrow().passwordHash())
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    Visitor.signedIn(story.email("coordinator"), Story.PASSWORD);
  }

  @Test
  void aPasswordOfYearsAgoStillSignsIn() {
    Story story = Story.begin();
    story.coordinator();
    Plumbline.clock().set(Plumbline.clock().instant().plus(Duration.ofDays(3 * 365)));
    try {
      Visitor.signedIn(story.email("coordinator"), Story.PASSWORD);
    } finally {
      Plumbline.clock().reset();
    }
  }

  @Test
  void passwordFieldsHideWhatIsTypedAndHelpPasswordManagers() {
    Story story = Story.begin();
    story.coordinator();
    Document page = story.visit("coordinator").get("/account").page();
    for (Element field : page.select("#current, #password")) {
      assertThat(field.attr("type")).isEqualTo("password");
      assertThat(field.hasAttr("onpaste")).isFalse();
      assertThat(field.hasAttr("maxlength")).isFalse();
    }
    assertThat(page.select("#current").attr("autocomplete")).isEqualTo("current-password");
    assertThat(page.select("#password").attr("autocomplete")).isEqualTo("new-password");
    assertThat(page.select("input[name=others]").hasAttr("checked")).isTrue();
    Document signIn = Visitor.nobody().get("/sign-in").page();
    assertThat(signIn.select("#password").attr("type")).isEqualTo("password");
    assertThat(signIn.text()).doesNotContainIgnoringCase("secret question");
  }

  @Test
  void whoChangesThePasswordChoosesWhetherToStaySignedInElsewhere() {
    Story story = Story.begin();
    story.coordinator();
    Visitor here = story.visit("coordinator");
    Visitor there = story.visit("coordinator");
    Map<String, String> change = Map.of("current", Story.PASSWORD, "password", "three other words");
    assertThat(here.post("/account/password", change).status()).isEqualTo(303);
    assertThat(there.get("/account").status()).isEqualTo(200);
  }
}
