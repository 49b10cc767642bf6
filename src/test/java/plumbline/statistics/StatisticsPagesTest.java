package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import plumbline.testing.Answer;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

class StatisticsPagesTest {

  private static final String FILES = "/statistics/files";
  private static final String LEAD =
      "time_period,time_identifier,geographic_level,country_code,region_code,new_la_code,la_name,";

  private final Visitor administrator =
      Visitor.signedIn(Story.administratorEmail(), Story.PASSWORD);

  private static byte[] plans(String area, String values) {
    String text =
        LEAD
            + "ehcplans,mainstream_total,elective_home_education,neet\n"
            + "201617,Academic year,Local authority,E92000001,E12000009,"
            + area
            + ",Anywhere,"
            + values
            + "\n201617,Academic year,School,E92000001,E12000009,,,5,5,5,5\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Answer upload(String release, byte[] bytes) {
    return administrator.upload(FILES, Map.of("release", release), Map.of("plans.csv", bytes));
  }

  /** The page of the import when it has been read to its end. */
  private Document read(Answer begun) throws InterruptedException {
    assertThat(begun.status()).as(begun.text()).isEqualTo(303);
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    Answer page = administrator.get(begun.location());
    while (page.headers().firstValue("Refresh").isPresent() && System.nanoTime() < end) {
      Thread.sleep(50);
      page = administrator.get(begun.location());
    }
    return page.page();
  }

  @Test
  void aFileIsReadInTheBackgroundAndSaysWhatWasTakenAndWhatWasNot() throws Exception {
    byte[] file = plans("E06700001", "10,5,x,low");
    Document page = read(upload("2018", file));
    assertThat(page.select("h1").text()).isEqualTo("Import of plans.csv");
    assertThat(page.select(".govuk-tag").text()).isEqualTo("Taken");
    assertThat(page.select("dl").text()).contains("Rows read 2", "Values taken 1");
    assertThat(page.select("table").text())
        .contains("Rows of a level that is not compared: “school” 1")
        .contains("Values marked “x”: not available 1")
        .contains("Values marked “low”: too low to print 1");

    Document index = administrator.get("/statistics").page();
    assertThat(index.select("main").text()).contains("EHC plans in place", "2018", "plans.csv");

    Answer again = upload("2018", file);
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.page().select("#files-error").text())
        .contains("was taken already as the release of 2018", "Nothing is changed");
  }

  @Test
  void aFileWithAWrongLineFailsAndNamesIt() throws Exception {
    Document page = read(upload("2018", plans("Devon", "1,2,3,4")));
    assertThat(page.select(".govuk-tag").text()).isEqualTo("Not taken");
    assertThat(page.select(".govuk-inset-text").text())
        .contains("Line 2, column new_la_code: “Devon” is not the code", "Nothing was taken");
  }

  @Test
  void aFormThatIsNotCompleteIsRefusedAndKept() {
    Answer refused = administrator.upload(FILES, Map.of("release", "25"), Map.of());
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select("#release").val()).isEqualTo("25");
    assertThat(refused.page().select("#release-error").text()).contains("Enter a year from 2010");
    assertThat(
            administrator
                .upload(FILES, Map.of("release", "2025"), Map.of("", new byte[0]))
                .page()
                .select("#files-error")
                .text())
        .contains("Choose the file.");
    Answer other = upload("2025", "school,pupils\n1,2\n".getBytes(StandardCharsets.UTF_8));
    assertThat(other.status()).isEqualTo(400);
    assertThat(other.page().select("#release").val()).isEqualTo("2025");
    assertThat(other.page().select(".govuk-error-summary").text())
        .contains("This is none of the files that can be read here");
  }

  @Test
  void aFileThatIsTooLargeIsRefusedInOneSentence() {
    Answer refused = upload("2025", new byte[4_000_000]);
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.page().select("#files-error").text())
        .contains("“plans.csv” is larger than 3 MB");
  }

  @Test
  void whoeverIsNoAdministratorReadsAndImportsNothing() {
    Story story = Story.begin();
    story.coordinator();
    Visitor visitor = story.visit("coordinator");
    Document page = visitor.get("/statistics").page();
    assertThat(page.select("h1").text()).isEqualTo("Published statistics");
    assertThat(page.select("main a[href=/statistics/new]")).isEmpty();
    assertThat(visitor.get("/statistics/new").status()).isEqualTo(403);
    assertThat(visitor.get("/statistics/7").status()).isEqualTo(404);
  }
}
