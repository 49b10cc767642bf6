package plumbline.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.factors.Phone;
import plumbline.testing.Answer;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

class AreaPagesTest {

  private final Story story = Story.begin();
  private final Visitor administrator =
      Visitor.signedIn(Story.administratorEmail(), Story.PASSWORD);

  @Test
  void anAdministratorMakesAnAreaWhoseCoordinatorSignsIn() {
    String slug = story.area().slug() + "-more";
    Answer added = administrator.post("/areas", area(slug));
    assertThat(administrator.get(added.location()).page().select("h1").text())
        .isEqualTo("Details of the area");

    String email = story.email("founder");
    String people = "/areas/" + slug + "/people";
    administrator.post(people, Map.of("name", "Fay", "email", email, "role", "COORDINATOR"));
    String person = administrator.get(people).page().select("a:containsOwn(Fay)").attr("href");
    String link = administrator.post(person + "/link", Map.of()).page().select("#link").val();
    Visitor.nobody()
        .post(link.substring(link.indexOf("/invitations/")), Map.of("password", Story.PASSWORD));
    Visitor coordinator = Visitor.signedIn(email, Story.PASSWORD);
    Phone.setUp(coordinator);
    assertThat(coordinator.get("/areas/" + slug).status()).isEqualTo(200);
    assertThat(coordinator.get("/areas").page().select("main a").eachAttr("href"))
        .contains("/areas/" + slug + "/board", people);
    assertThat(coordinator.get("/areas/new").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab", "Wexbridge", "württemberg", "wex bridge", "-wex", "../wex"})
  void anAddressThatCannotBeOneIsRefusedAndEverythingTypedIsKept(String slug) {
    Answer refused = administrator.post("/areas", area(slug));
    assertThat(refused.status()).isEqualTo(400);
    Document page = refused.page();
    assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#slug");
    assertThat(page.select("#slug").val()).isEqualTo(slug);
    assertThat(page.select("#name").val()).isEqualTo("More & more");
    assertThat(page.select("#contact_role").val()).isEqualTo("Programme manager");
  }

  @Test
  void anAddressThatIsTakenIsRefused() {
    Answer refused = administrator.post("/areas", area(story.area().slug()));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select(".govuk-error-summary").text()).contains("choose a different");
  }

  @Test
  void detailsThatSomebodyElseChangedFirstAreNotSaved() {
    Map<String, String> change =
        Map.of("name", "Renamed", "contact_role", "Manager", "version", "1");
    assertThat(administrator.post(story.path(""), change).status()).isEqualTo(303);
    assertThat(administrator.post(story.path(""), change).status()).isEqualTo(409);
    assertThat(administrator.get(story.path("")).page().select("#name").val()).isEqualTo("Renamed");
  }

  @Test
  void theCodesByWhichStatisticsAreFoundAreKept() {
    Map<String, String> change =
        Map.of(
            "name", "Coded",
            "contact_role", "Manager",
            "version", "1",
            "ons_code", " e08000024 ",
            "neighbours", "E08000034\r\n\r\nE06000026\r\n");
    assertThat(administrator.post(story.path(""), change).status()).isEqualTo(303);
    Document page = administrator.get(story.path("")).page();
    assertThat(page.select("#ons_code").val()).isEqualTo("E08000024");
    assertThat(page.select("#neighbours").text().lines()).containsExactly("E08000034", "E06000026");
  }

  @ParameterizedTest
  @CsvSource({
    "E0800002, E08000034, ons_code, is not the code of a council",
    "E12000001, E08000034, ons_code, is not the code of a council",
    "E08000024, Kirklees, neighbours, “KIRKLEES” is not the code",
    "E08000024, E08000024, neighbours, is this area itself",
    "E08000024, E08000001 E08000002 E08000003 E08000004 E08000005 E08000006 E08000007 E08000008"
        + " E08000009 E08000010 E08000011, neighbours, There are 11 codes"
  })
  void aCodeThatCannotBeOneIsRefusedAndKept(
      String own, String neighbours, String field, String words) {
    Answer refused =
        administrator.post(
            story.path(""),
            Map.of(
                "name", "Coded",
                "contact_role", "Manager",
                "version", "1",
                "ons_code", own,
                "neighbours", neighbours));
    assertThat(refused.status()).isEqualTo(400);
    Document page = refused.page();
    assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#" + field);
    assertThat(page.select(".govuk-error-summary").text()).contains(words);
    assertThat(page.select("#ons_code").val()).isEqualTo(own);
    assertThat(page.select("#neighbours").text()).isEqualTo(neighbours);
  }

  @Test
  void anAgencyIsAddedOnceAndRenamed() {
    Map<String, String> agency = Map.of("name", "Health board", "kind", "HEALTH");
    administrator.post(story.path("/agencies"), agency);
    Answer again = administrator.post(story.path("/agencies"), agency);
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#name");
    assertThat(again.page().select("input[name=kind][checked]").val()).isEqualTo("HEALTH");

    Document page = administrator.get(story.path("/agencies")).page();
    String href = page.select("a:containsOwn(Change)").attr("href");
    Answer changed =
        administrator.post(href, Map.of("name", "Care board", "kind", "OTHER", "version", "1"));
    assertThat(administrator.get(changed.location()).page().text())
        .contains("Care board", "The agency is changed");
  }

  @Test
  void aCommitteeIsRenamedAndNeverIntoAnother() {
    story.committee("Overview panel");
    story.committee("Forum of members");
    Document page = administrator.get(story.path("/agencies")).page();
    String href = page.select("a:contains(Rename Overview panel)").attr("href");
    Answer taken = administrator.post(href, Map.of("name", "forum of members", "version", "1"));
    assertThat(taken.status()).isEqualTo(400);
    assertThat(taken.page().select("#name").val()).isEqualTo("forum of members");
    assertThat(taken.page().text()).contains("The area already has a committee of this name.");

    Answer renamed = administrator.post(href, Map.of("name", "Select committee", "version", "1"));
    assertThat(administrator.get(renamed.location()).page().text())
        .contains("Select committee", "The committee is renamed.")
        .doesNotContain("Overview panel");
    assertThat(administrator.post(href, Map.of("name", "Late", "version", "1")).status())
        .isEqualTo(409);
  }

  @Test
  void theTwoFormsOfThePageDoNotMixTheirErrors() {
    Document page = administrator.post(story.path("/committees"), Map.of("committee", " ")).page();
    assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#committee");
    Document other = administrator.post(story.path("/agencies"), Map.of()).page();
    assertThat(other.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#name", "#kind");
  }

  private static Map<String, String> area(String slug) {
    return Map.of("slug", slug, "name", "More & more", "contact_role", "Programme manager");
  }
}
