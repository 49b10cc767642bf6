package plumbline.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plumbline.common.AreaId;
import plumbline.common.PersonId;
import plumbline.factors.Exemptions;
import plumbline.history.History;
import plumbline.people.Administrators;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Role;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** What administrators do about each other's accounts. */
class AdministratorAccountsTest {

  private static final String HERE = "/admin/administrators";

  private final Story story = Story.begin();
  private final Visitor ada = Visitor.signedIn(Story.administratorEmail(), Story.PASSWORD);
  private final PersonId second = administrator();

  private PersonId administrator() {
    PersonId id =
        Plumbline.bean(Administrators.class)
            .make(
                Story.administrator(), new People.Invitation("Second", story.email("second"), ""));
    choose(link(ada.post(HERE + "/" + id.value() + "/link", Map.of())), Story.PASSWORD);
    Plumbline.bean(Exemptions.class).giveInSample(id);
    return id;
  }

  /** Other tests count the administrators. */
  @AfterEach
  void letGo() {
    ada.post(path("/delete"), Map.of());
  }

  private String path(String rest) {
    return HERE + "/" + second.value() + rest;
  }

  private static String link(Answer answer) {
    String link = answer.page().select("#link").val();
    return link.substring(link.indexOf("/invitations/"));
  }

  private static void choose(String link, String password) {
    Answer chosen = Visitor.nobody().post(link, Map.of("password", password));
    assertThat(chosen.location()).isEqualTo("/sign-in?done=password");
  }

  private Element line() {
    return ada.get(HERE).page().expectFirst("li:contains(" + story.email("second") + ")");
  }

  @Test
  void aLinkThatACoordinatorHoldsDoesNotMakeThemAdministrator() {
    story.coordinator();
    PersonId third = story.invite("third", NewGrant.of(Role.NATIONAL_READER));
    String held = Plumbline.bean(People.class).link(Story.administrator(), story.area(), third);
    Plumbline.bean(Administrators.class)
        .make(Story.administrator(), new People.Invitation("Third", story.email("third"), ""));
    Answer tried =
        Visitor.nobody()
            .post("/invitations/" + held, Map.of("password", "three quite other words"));
    assertThat(tried.status()).isEqualTo(404);
    ada.post(HERE + "/" + third.value() + "/delete", Map.of());
  }

  @Test
  void whoIsRemovedCanSignInNoMoreAndComesBackOnlyByAnInvitation() {
    Visitor theirs = story.visit("second");
    assertThat(ada.post(path("/delete"), Map.of()).status()).isEqualTo(303);
    assertThat(theirs.get("/account").location()).isEqualTo("/sign-in");
    Map<String, String> password =
        Map.of("email", story.email("second"), "password", Story.PASSWORD);
    assertThat(Visitor.nobody().send("/sign-in", password).status()).isEqualTo(400);

    Map<String, String> again = Map.of("name", "Second", "email", story.email("second"));
    assertThat(ada.post(HERE, again).status()).isEqualTo(303);
    assertThat(Visitor.nobody().send("/sign-in", password).status()).isEqualTo(400);
    assertThat(line().text()).contains("Invited");
    choose(link(ada.post(path("/link"), Map.of())), "three quite other words");
    Visitor.signedIn(story.email("second"), "three quite other words");
  }

  @Test
  void anotherAdministratorMakesALinkForAForgottenPassword() {
    Visitor theirs = story.visit("second");
    assertThat(line().select("form[action$=/link] button").text())
        .startsWith("Make a link for a new password");
    Answer made = ada.post(path("/link"), Map.of());
    assertThat(made.text()).contains("30 minutes");
    choose(link(made), "three quite other words");
    assertThat(theirs.get("/account").location()).isEqualTo("/sign-in");
    Visitor.signedIn(story.email("second"), "three quite other words");
  }

  @Test
  void nobodyMakesALinkForThemselves() {
    String own = HERE + "/" + Story.administrator().id().value() + "/link";
    assertThat(ada.get(HERE).page().select("form[action=" + own + "]")).isEmpty();
    Answer refused = ada.post(own, Map.of());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.page().select(".govuk-error-summary a").text())
        .isEqualTo("Change your own password under Your account.");
  }

  @Test
  void anotherAdministratorSignsThemOutEverywhere() {
    Visitor theirs = story.visit("second");
    Answer done = ada.post(path("/sign-out"), Map.of());
    assertThat(ada.get(done.location()).text()).contains("signed out everywhere");
    assertThat(theirs.get("/account").location()).isEqualTo("/sign-in");
    story.visit("second");
    assertThat(
            Plumbline.bean(History.class)
                .entries(AreaId.INSTALLATION, "person " + second.value(), 9, Long.MAX_VALUE))
        .extracting(entry -> entry.kind())
        .contains("signed out");
  }

  @Test
  void whoIsNoAdministratorIsNotManagedHere() {
    String coordinator = HERE + "/" + story.coordinator().id().value();
    for (String act : List.of("/link", "/sign-out", "/delete")) {
      assertThat(ada.post(coordinator + act, Map.of()).status()).as(act).isEqualTo(404);
    }
  }
}
