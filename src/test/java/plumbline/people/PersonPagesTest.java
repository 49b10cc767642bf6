package plumbline.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.testing.Answer;
import plumbline.testing.Caller;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

class PersonPagesTest {

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private Visitor visitor = Visitor.nobody();

  @BeforeEach
  void signsIn() {
    visitor = story.visit("coordinator");
  }

  @Test
  void anInvitedPersonChoosesAPasswordAndSignsIn() {
    Answer invited = visitor.post(people(), form("NATIONAL_READER", Map.of()));
    assertThat(invited.status()).isEqualTo(303);
    Document list = visitor.get(invited.location()).page();
    assertThat(list.select(".govuk-notification-banner").text()).contains("make a sign-in link");
    String person = list.select("a:containsOwn(Nora Newcomer)").attr("href");
    assertThat(list.text()).contains("Invited, has not signed in yet");

    String link = link(person);
    Visitor newcomer = Visitor.nobody();
    assertThat(newcomer.get(link).page().text()).contains("Nora Newcomer");
    assertThat(newcomer.post(link, Map.of("password", Story.PASSWORD)).location())
        .isEqualTo("/sign-in?done=password");
    Visitor.signedIn(story.email("newcomer"), Story.PASSWORD);
  }

  @Test
  void aLinkWorksOnceAndANewOneEndsTheOlder() {
    visitor.post(people(), form("NATIONAL_READER", Map.of()));
    String person = address("Nora Newcomer");
    String first = link(person);
    String second = link(person);
    assertThat(Visitor.nobody().get(first).status()).isEqualTo(404);
    Visitor.nobody().post(second, Map.of("password", Story.PASSWORD));
    Answer again = Visitor.nobody().post(second, Map.of("password", "another good one"));
    assertThat(again.status()).isEqualTo(404);
    assertThat(again.page().select("h1").text()).isEqualTo("This link no longer works");
    Visitor.signedIn(story.email("newcomer"), Story.PASSWORD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | role | Choose what this person does for the area.",
        "ADMINISTRATOR | role | An administrator is not made here; choose a role of the area.",
        "CONTRIBUTOR | agency | Choose the agency that this person speaks for.",
        "SCRUTINY_READER | committee | Choose the committee that this person belongs to.",
      })
  void aRoleThatLacksSomethingIsRefusedAndKeepsWhatWasTyped(
      String role, String field, String sentence) {
    Answer refused = visitor.post(people(), form(role, Map.of("job_title", "Reader <b>")));
    assertThat(refused.status()).isEqualTo(400);
    Document page = refused.page();
    assertThat(page.title()).startsWith("Error: ");
    assertThat(page.select(".govuk-error-summary a").eachText()).containsExactly(sentence);
    assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#" + field);
    assertThat(page.getElementById(field)).isNotNull();
    assertThat(page.select("#name").val()).isEqualTo("Nora Newcomer");
    assertThat(page.select("#job_title").val()).isEqualTo("Reader <b>");
    assertThat(page.select("input[name=role][checked]").eachAttr("value"))
        .isEqualTo(role.isEmpty() || role.equals("ADMINISTRATOR") ? List.of() : List.of(role));
  }

  @Test
  void everythingThatIsMissingIsSaidAtOnce() {
    Document page = visitor.post(people(), Map.of()).page();
    assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#name", "#email", "#role");
  }

  @Test
  void aJobTitleThatIsTooLongIsRefused() {
    Answer refused =
        visitor.post(people(), form("NATIONAL_READER", Map.of("job_title", "x".repeat(201))));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select(".govuk-error-summary a").attr("href"))
        .isEqualTo("#job_title");
  }

  @Test
  void anAgencyOfAnotherAreaIsRefused() {
    Answer refused = visitor.post(people(), form("CONTRIBUTOR", Map.of("agency", "4711")));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#agency");
  }

  @Test
  void theSameFormSentTwiceInvitesOnePerson() {
    Map<String, String> form = form("NATIONAL_READER", Map.of("submission", "twice"));
    assertThat(visitor.post(people(), form).location())
        .isEqualTo(visitor.post(people(), form).location());
    assertThat(visitor.get(people()).page().select("a:containsOwn(Nora Newcomer)")).hasSize(1);
    assertThat(roles(address("Nora Newcomer"))).hasSize(1);
  }

  @Test
  void aLeadIsGivenCriteriaByTheirPrintedCodes() {
    visitor.post(people(), form("LEAD", Map.of("criteria", "23.E1")));
    assertThat(visitor.get(address("Nora Newcomer")).page().select(".app-roles__item").text())
        .startsWith("Lead E1");
  }

  @Test
  void theLastCoordinatorStaysUntilThereIsAnother() {
    String own = people() + "/" + coordinator.id().value();
    String delete = visitor.get(own).page().select(".app-roles form").attr("action");
    Answer refused = visitor.post(delete, Map.of());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#roles");
    assertThat(visitor.post(own + "/disable", Map.of()).status()).isEqualTo(409);

    story.person("second", NewGrant.of(Role.COORDINATOR));
    assertThat(visitor.post(delete, Map.of()).status()).isEqualTo(303);
    assertThat(visitor.get(people()).location()).isEqualTo("/sign-in");
  }

  @Test
  void whoeverLosesTheirLastRoleCanSignInNoMore() {
    story.person("second", NewGrant.of(Role.NATIONAL_READER));
    Story other = Story.begin();
    other.join(story, "second", NewGrant.of(Role.NATIONAL_READER));
    Visitor second = story.visit("second");
    String person = address("Second of");
    assertThat(takeAway(visitor, person).status()).isEqualTo(303);
    assertThat(second.get("/account").status()).as("works elsewhere").isEqualTo(200);
    Visitor administrator = Visitor.signedIn(Story.administratorEmail(), Story.PASSWORD);
    String there = other.path(person.substring(person.indexOf("/people")));
    assertThat(takeAway(administrator, there).status()).isEqualTo(303);
    assertThat(second.get("/account").location()).isEqualTo("/sign-in");
    Map<String, String> password =
        Map.of("email", story.email("second"), "password", Story.PASSWORD);
    assertThat(Visitor.nobody().send("/sign-in", password).status()).isEqualTo(400);
  }

  private static Answer takeAway(Visitor by, String person) {
    return by.post(by.get(person).page().select(".app-roles form").attr("action"), Map.of());
  }

  @Test
  void nobodyMakesALinkForThemselves() {
    String own = people() + "/" + coordinator.id().value();
    assertThat(visitor.get(own).page().select("form[action$=/link]")).isEmpty();
    Answer refused = visitor.post(own + "/link", Map.of());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.page().select(".govuk-error-summary a").text())
        .isEqualTo("Change your own password under Your account.");
    assertThat(refused.page().select("#link").text()).contains("Change your own password");
    assertThat(Caller.of(visitor).post("/api/v1" + own + "/link", Map.of(), Map.of()).status())
        .isEqualTo(409);
  }

  @Test
  void whatIsRefusedStandsBesideItsOwnForm() {
    Story.begin().join(story, "coordinator", NewGrant.of(Role.NATIONAL_READER));
    String own = people() + "/" + coordinator.id().value();
    for (String act : List.of("link", "sign-out", "disable")) {
      Answer refused = visitor.post(own + "/" + act, Map.of());
      assertThat(refused.status()).as(act).isEqualTo(409);
      Document page = refused.page();
      assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#" + act);
      assertThat(page.select("#" + act + " .govuk-error-message")).as(act).hasSize(1);
    }
  }

  @Test
  void anInvitationThatWentAstrayIsWithdrawn() {
    Story without = Story.begin();
    Visitor administrator = Visitor.signedIn(Story.administratorEmail(), Story.PASSWORD);
    for (String way : List.of("/disable", "/leave", "/roles")) {
      long astray = without.invite("astray" + way.length(), NewGrant.of(Role.COORDINATOR)).value();
      String person = without.path("/people/" + astray);
      String path =
          way.equals("/roles")
              ? administrator.get(person).page().select(".app-roles form").attr("action")
              : person + way;
      assertThat(administrator.post(path, Map.of("to_all", "nobody")).status())
          .as(way)
          .isEqualTo(303);
    }
  }

  @Test
  void whoeverIsStoppedIsSignedOutAtOnce() {
    story.person("second", NewGrant.of(Role.NATIONAL_READER));
    Visitor second = story.visit("second");
    visitor.post(address("Second of") + "/disable", Map.of());
    assertThat(second.get("/account").location()).isEqualTo("/sign-in");
  }

  private String people() {
    return story.path("/people");
  }

  private String address(String name) {
    return visitor.get(people()).page().select("a:containsOwn(" + name + ")").attr("href");
  }

  private List<String> roles(String person) {
    return visitor.get(person).page().select(".app-roles__item").eachText();
  }

  /** The path of a new link for the person. */
  private String link(String person) {
    String link = visitor.post(person + "/link", Map.of()).page().select("#link").val();
    return link.substring(link.indexOf("/invitations/"));
  }

  private Map<String, String> form(String role, Map<String, String> more) {
    Map<String, String> form = new HashMap<>();
    form.put("name", "Nora Newcomer");
    form.put("email", story.email("newcomer"));
    form.put("role", role);
    form.putAll(more);
    return form;
  }
}
