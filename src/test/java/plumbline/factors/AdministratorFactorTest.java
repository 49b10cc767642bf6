package plumbline.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plumbline.common.NotFound;
import plumbline.common.PersonId;
import plumbline.people.Administrators;
import plumbline.people.HalfWay;
import plumbline.people.People;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** Administrators who have lost their phone, and those who look after them. */
class AdministratorFactorTest {

  private static final String HERE = "/admin/administrators/";
  private static final String WORDS = "Spoke to him in the office; the phone fell into the river.";

  private final Story story = Story.begin();
  private final Visitor ada = Visitor.signedIn(Story.administratorEmail(), Story.PASSWORD);
  private final PersonId second = administrator("second");
  private final PersonId third = administrator("third");

  private PersonId administrator(String name) {
    PersonId id =
        Plumbline.bean(Administrators.class)
            .make(Story.administrator(), new People.Invitation(name, story.email(name), ""));
    String link = ada.post(path(id, "/link"), Map.of()).page().select("#link").val();
    choose(link.substring(link.indexOf("/invitations/")));
    return id;
  }

  private static void choose(String link) {
    Answer chosen = Visitor.nobody().post(link, Map.of("password", Story.PASSWORD));
    assertThat(chosen.location()).isEqualTo("/sign-in?done=password");
  }

  private static String path(PersonId person, String rest) {
    return HERE + person.value() + rest;
  }

  /** Other tests count the administrators. */
  @AfterEach
  void letGo() {
    ada.post(path(second, "/delete"), Map.of());
    ada.post(path(third, "/delete"), Map.of());
  }

  @Test
  void twoOtherAdministratorsMustAgreeThatAFactorIsLost() {
    Visitor theirs = HalfWay.visitor(second);
    Phone.setUp(theirs);
    Visitor other = HalfWay.visitor(third);
    Phone.setUp(other);
    String page =
        ada.get("/admin/administrators")
            .page()
            .select("a[href*=" + second.value() + "]")
            .attr("href");
    assertThat(page).isEqualTo(path(second, "/factor"));
    assertThat(ada.post(page + "/loss", Map.of("lost", "lost")).status()).isEqualTo(400);
    Answer said = ada.post(page + "/loss", Map.of("lost", WORDS));
    assertThat(ada.get(said.location()).text()).contains("second person must agree");
    assertThat(ada.post(page + "/loss/agree", Map.of()).status()).isEqualTo(409);
    other.open("/account");
    assertThat(other.get(page).text()).contains(WORDS, "Agree and take");
    assertThat(other.post(page + "/loss/agree", Map.of()).status()).isEqualTo(303);
    assertThat(theirs.get("/account").location()).isEqualTo("/sign-in");
    assertThat(HalfWay.visitor(second).get("/factor").text()).contains("Set up an app");
  }

  @Test
  void whatWasSaidOfAnAdministratorIsWithdrawn() {
    Phone.setUp(HalfWay.visitor(second));
    ada.post(path(second, "/factor/loss"), Map.of("lost", WORDS));
    Answer withdrawn = ada.post(path(second, "/factor/loss/withdraw"), Map.of());
    assertThat(ada.get(withdrawn.location()).text()).contains("The second factor stays");
  }

  @Test
  void noAdministratorIsExemptedHereAndAnExemptionOfBeforeIsEnded() {
    String page = path(second, "/factor");
    assertThat(ada.get(page).page().select("form[action*=exemption]")).isEmpty();
    assertThat(ada.post(page + "/exemption", Map.of("reason", WORDS)).status()).isEqualTo(404);
    Plumbline.bean(Exemptions.class).giveInSample(second);
    assertThat(ada.post(page + "/exemption/end", Map.of()).status()).isEqualTo(303);
    assertThat(HalfWay.visitor(second).get("/account").location()).isEqualTo("/factor");
  }

  @Test
  void whoIsNoAdministratorHasNoPageHere() {
    PersonId coordinator = story.coordinator().id();
    assertThat(ada.get(path(coordinator, "/factor")).status()).isEqualTo(404);
    assertThat(ada.post(path(coordinator, "/factor/loss"), Map.of("lost", WORDS)).status())
        .isEqualTo(404);
  }

  @Test
  void theOperatorLetsAnAdministratorInWhoHasLostEverything() {
    Visitor theirs = HalfWay.visitor(second);
    Phone.setUp(theirs);
    String link = Plumbline.bean(Readmissions.class).readmit(" " + story.email("SECOND") + " ");
    assertThat(theirs.get("/account").location()).isEqualTo("/sign-in");
    Map<String, String> password =
        Map.of("email", story.email("second"), "password", Story.PASSWORD);
    assertThat(Visitor.nobody().send("/sign-in", password).status())
        .as("the password of before")
        .isEqualTo(400);
    choose(link.substring(link.indexOf("/invitations/")));
    Visitor again = Visitor.signedIn(story.email("second"), Story.PASSWORD);
    assertThat(again.get("/factor").text()).contains("Set up an app");
  }

  @Test
  void theOperatorLetsNobodyElseIn() {
    story.coordinator();
    Readmissions readmissions = Plumbline.bean(Readmissions.class);
    for (String name : new String[] {"coordinator", "nobody"}) {
      assertThatThrownBy(() -> readmissions.readmit(story.email(name)))
          .isInstanceOf(NotFound.class);
    }
  }
}
