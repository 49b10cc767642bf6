package plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import plumbline.testing.Browsers;
import plumbline.testing.Story;
import plumbline.testing.Window;

/** An administrator imports a published file, wrong at first, and gives an area its code. */
class StatisticsWalkTest {

  private static final String HEADING =
      "time_period,time_identifier,geographic_level,country_code,region_code,new_la_code,la_name,"
          + "ehcplans,mainstream_total\n";

  @Test
  void anAdministratorImportsAPublishedFile() {
    try (Window window = Browsers.window()) {
      window.signIn(Story.administratorEmail(), Story.PASSWORD);
      window.open("/statistics/new");
      window.press("Import the file");
      assertThat(window.errors()).hasSize(1);
      window.look("statistics-new-errors");
      importFile(window, "x,202425,1\n");
      window.page().waitForSelector("text=Not taken");
      window.look("statistics-failed");
      window.open("/statistics/new");
      importFile(window, "E06760001,202425,12\n");
      window.page().waitForSelector("text=Values taken");
      window.look("statistics-taken");
      window.open("/statistics");
      window.look("statistics");
      window.open(Story.begin().path(""));
      window.fill("Area code (optional)", "E08000024");
      window.look("area-codes");
    }
  }

  private static void importFile(Window window, String row) {
    String[] cells = row.strip().split(",");
    String line =
        "%s,Academic year,Local authority,E92000001,E12000009,%s,Anywhere,%s,x\n"
            .formatted(cells[1], cells[0], cells[2]);
    window.fill("Year of the release", "2025");
    window
        .page()
        .setInputFiles(
            "#files",
            new FilePayload(
                "caseload.csv", "text/csv", (HEADING + line).getBytes(StandardCharsets.UTF_8)));
    window.press("Import the file");
  }
}
