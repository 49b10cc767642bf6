package plumbline.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.PersonId;
import plumbline.database.TestDatabase;
import plumbline.factors.Exemptions;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

class AdministrationTest {

  private static final CriterionId E1 = new CriterionId("23.E1");

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();

  @Test
  void theFrontPageOfACoordinatorNamesWhatIsMissingInTheirAreaOnly() {
    Story.begin().coordinator();
    Document page = story.visit("coordinator").get("/admin").page();
    assertThat(page.select("h2").eachText()).containsExactly(story.area().name());
    assertThat(line(page, "Criteria leads")).contains("To do").contains("have no lead");
    assertThat(line(page, "Agencies")).contains("no agencies");
    assertThat(line(page, "Calendar")).contains("No month is open");
    assertThat(page.select("main a[href='/admin/settings']")).isEmpty();
  }

  @Test
  void everyLinkOfTheFrontPageOpens() {
    Visitor visitor = story.visit("coordinator");
    for (Element link : visitor.get("/admin").page().select("main a[href]")) {
      assertThat(visitor.get(link.attr("href")).status()).as(link.attr("href")).isEqualTo(200);
    }
  }

  @Test
  void everyLinkOfTheAdministratorsFrontPageOpens() {
    Visitor visitor = administrator();
    for (Element link : visitor.get("/admin").page().select("main a[href]")) {
      assertThat(visitor.get(link.attr("href")).status()).as(link.attr("href")).isEqualTo(200);
    }
  }

  @Test
  void theTableOfLeadsNamesGapsAndFillsThem() {
    Viewer lead = story.lead("lead", Set.of());
    Visitor visitor = story.visit("coordinator");
    Document before = visitor.get(story.path("/leads")).page();
    assertThat(before.select(".govuk-warning-text").text()).contains("E1,");
    Answer given = visitor.post(story.path("/leads"), chosen(lead.id(), "give"));
    assertThat(given.status()).isEqualTo(303);
    Document after = visitor.get(given.location()).page();
    assertThat(row(after)).contains("Lead of");
    assertThat(after.select(".govuk-warning-text").text()).doesNotContain("E1,");
    assertThat(now(lead).ledCriteria(story.area().id())).containsExactly(E1);

    assertThat(visitor.post(story.path("/leads"), chosen(lead.id(), "take")).status())
        .isEqualTo(303);
    assertThat(now(lead).ledCriteria(story.area().id())).isEmpty();
    assertThat(now(lead).hasRole(Role.LEAD, story.area().id())).isTrue();
  }

  @Test
  void takingWhatSomebodyDoesNotLeadIsRefusedAndKeepsWhatWasTicked() {
    Viewer lead = story.lead("lead", Set.of());
    Answer refused =
        story.visit("coordinator").post(story.path("/leads"), chosen(lead.id(), "take"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select(".govuk-error-summary a").text())
        .isEqualTo("This person leads none of the criteria that you chose.");
    assertThat(refused.page().select("input[name=criteria][checked]").val()).isEqualTo("23.E1");
  }

  @Test
  void theReadersOfEachCommitteeAreListedAndAdded() {
    CommitteeId committee = story.committee("Scrutiny committee");
    story.person("councillor", NewGrant.reader(committee));
    Viewer clerk = story.person("clerk", NewGrant.of(Role.NATIONAL_READER));
    Visitor visitor = story.visit("coordinator");
    Document page = visitor.get(story.path("/readers")).page();
    assertThat(page.select("section:has(h2:containsOwn(Scrutiny)) .app-roles__item").eachText())
        .singleElement()
        .asString()
        .startsWith("Councillor of");
    Answer given =
        visitor.post(
            story.path("/readers"),
            Map.of(
                "person",
                String.valueOf(clerk.id().value()),
                "reads",
                String.valueOf(committee.value())));
    assertThat(given.status()).isEqualTo(303);
    assertThat(now(clerk).committees(story.area().id())).containsExactly(committee);
  }

  @Test
  void aNationalReaderIsGivenSeveralAreasAtOnce() {
    Story other = Story.begin();
    Visitor visitor = administrator();
    String email = story.email("regional");
    String body =
        "name=Regional+adviser&email=%s&areas=%s&areas=%s&submission=s%d&csrf=%s"
            .formatted(
                email, story.area().slug(), other.area().slug(), System.nanoTime(), visitor.csrf());
    assertThat(visitor.sendBody("/admin/national-readers", body).status()).isEqualTo(303);
    assertThat(
            visitor
                .get("/admin/national-readers")
                .page()
                .select("tr:has(th:contains(" + email + ")) td a")
                .eachText())
        .hasSize(2);
  }

  @Test
  void theLastAdministratorStaysAndAnotherCanBeMade() {
    Visitor visitor = administrator();
    String own = "/admin/administrators/" + Story.administrator().id().value() + "/delete";
    Answer refused = visitor.post(own, Map.of());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.page().select(".govuk-error-summary a").text())
        .contains("last administrator who can sign in");

    Map<String, String> second = Map.of("name", "Second", "email", story.email("second"));
    assertThat(visitor.post("/admin/administrators", second).status()).isEqualTo(303);
    assertThat(visitor.post(own, Map.of()).status()).as("invited only").isEqualTo(409);
    Document page = visitor.get("/admin/administrators").page();
    String base =
        page.select("li:contains(" + story.email("second") + ") form[action$=/link]")
            .attr("action");
    String link = visitor.post(base, Map.of()).page().select("#link").val();
    String path = link.substring(link.indexOf("/invitations/"));
    assertThat(Visitor.nobody().post(path, Map.of("password", Story.PASSWORD)).status())
        .isEqualTo(303);
    PersonId made = new PersonId(Long.parseLong(base.replaceAll(".*/(\\d+)/link", "$1")));
    Plumbline.bean(Exemptions.class).giveInSample(made);
    Visitor another = story.visit("second");
    assertThat(another.get("/admin/health").status()).isEqualTo(200);
    assertThat(another.post(base.replace("/link", "/delete"), Map.of()).location()).isEqualTo("/");
    assertThat(another.get("/admin/health").location()).isEqualTo("/sign-in");
  }

  @Test
  void anAdministratorWhoCoordinatesAnAreaIsNotStoppedThereWhileTheLast() {
    Plumbline.bean(People.class)
        .invite(
            Story.administrator(),
            story.area().id(),
            new People.Invitation("Ada", Story.administratorEmail(), ""),
            NewGrant.of(Role.COORDINATOR));
    PersonId ada = Story.administrator().id();
    Answer refused =
        administrator().post(story.path("/people/" + ada.value() + "/disable"), Map.of());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.page().select(".govuk-error-summary a").text())
        .contains("last administrator");
    assertThat(
            administrator()
                .post(story.path("/people/" + ada.value() + "/leave"), all("nobody"))
                .status())
        .isEqualTo(303);
  }

  @Test
  void whoIsStoppedInOneAreaLeavesNoOtherAreaWithoutACoordinator() {
    Story other = Story.begin();
    other.join(story, "coordinator", NewGrant.of(Role.COORDINATOR));
    story.person("second", NewGrant.of(Role.COORDINATOR));
    Answer refused =
        administrator()
            .post(story.path("/people/" + coordinator.id().value() + "/disable"), Map.of());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.page().select(".govuk-error-summary a").text())
        .contains("last coordinator who can sign in of " + other.area().name());
  }

  @Test
  void theSettingsNameWhatIsConfiguredAndNoSecret() {
    String text = administrator().get("/admin/settings").page().text();
    assertThat(text)
        .contains("PLUMBLINE_DB_POOL")
        .contains("None: messages are sent by hand")
        .contains("127.0.0.1")
        .doesNotContain(TestDatabase.program().password())
        .doesNotContain(TestDatabase.migration().password());
  }

  private static Map<String, String> all(String who) {
    return Map.of("to_all", who);
  }

  private static Map<String, String> chosen(PersonId person, String act) {
    return Map.of("person", String.valueOf(person.value()), "criteria", "23.E1", "act", act);
  }

  private static String row(Document page) {
    return page.select("tr:has(input[value=23.E1])").text();
  }

  private static String line(Document page, String what) {
    return page.select(".govuk-summary-list__row:has(dt:containsOwn(" + what + "))").text();
  }

  private static Viewer now(Viewer then) {
    return Plumbline.bean(People.class).viewer(then.id());
  }

  private static Visitor administrator() {
    return Visitor.signedIn(Story.administratorEmail(), Story.PASSWORD);
  }
}
