package plumbline.reports.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.charts.Histogram;
import plumbline.charts.SamplePictures;
import plumbline.reports.Block;
import plumbline.reports.EveryBlock;
import plumbline.reports.Report;
import plumbline.reports.pdf.SampleReports;
import plumbline.testing.RunsBeside;

@RunsBeside
class JsonReportTest {

  @Test
  void aReportWithEveryBlockIsReadAsItWasWritten() throws IOException {
    Report report = EveryBlock.report();
    assertThat(read(json(report))).isEqualTo(report);
    assertThat(json(read(json(report)))).isEqualTo(json(report));
  }

  @Test
  void everyChartIsReadAsItWasWritten() throws IOException {
    List<Block> blocks = new ArrayList<>();
    SamplePictures.all().values().forEach(picture -> blocks.add(new Block.Chart(picture)));
    Report report = SampleReports.report(blocks);
    assertThat(read(json(report))).isEqualTo(report);
  }

  @Test
  void hardTextsAreReadAsTheyWereWritten() throws IOException {
    for (String text :
        List.of(EveryBlock.LONG, EveryBlock.UNBROKEN, "\u0000 😀 שלום", "=1", "\"\\ \u2028")) {
      Report report = EveryBlock.everywhere(text);
      assertThat(read(json(report))).isEqualTo(report);
    }
    Report empty = SampleReports.report();
    assertThat(read(json(empty))).isEqualTo(empty);
  }

  /** Files that were kept must be read for ever: these names never change. */
  @Test
  void theNamesOfFieldsStay() throws IOException {
    String text = json(EveryBlock.report()).replaceAll("\\s+", " ");
    assertThat(text)
        .startsWith(
            "{ \"model\" : 1, \"title\" : \"Preparation for inspection: trend of ratings\", \"subtitle\" : ")
        .contains(
            "\"language\" : \"en-GB\", \"madeAt\" : \"2018-04-03T09:00:00Z\", \"blocks\" : [ {",
            "{ \"block\" : \"heading\", \"level\" : 3, \"text\" : \"How long it took\" }",
            "{ \"block\" : \"words\", \"label\" : \"Reason\", \"text\" : ",
            "{ \"block\" : \"facts\", \"facts\" : [ { \"term\" : \"Months shown\", \"description\" : ",
            "{ \"block\" : \"table\", \"caption\" : \"Ratings by criterion\", \"columns\" : [ \"Criterion\"",
            "{ \"row\" : \"band\", \"title\" : ",
            "{ \"row\" : \"cells\", \"cells\" : [ { \"cell\" : \"text\", \"text\" : ",
            "{ \"cell\" : \"quantity\", \"value\" : 54.50, \"text\" : \"54.5%\" }",
            "{ \"cell\" : \"day\", \"day\" : \"2018-03-12\", \"text\" : \"12 March 2018\" }",
            "{ \"cell\" : \"mark\", \"tone\" : \"AMBER\", \"letter\" : \"A\", \"word\" : \"Amber\", \"note\" : \"\" }",
            "{ \"block\" : \"chart\", \"picture\" : { \"picture\" : \"process\", \"title\" : ",
            "\"values\" : { \"words\" : \"between\", \"before\" : \"\", \"after\" : \"%\" }",
            "{ \"block\" : \"notes\", \"notes\" : [ { \"number\" : 1, \"text\" : \"EHC plans",
            "\"href\" : \"https://plumbline.example.org/",
            "\"picture\" : { \"picture\" : \"histogram\"",
            "\"period\" : { \"basis\" : \"");
  }

  @Test
  void fieldsOfNewerProgramsArePassedOver() throws IOException {
    String json =
        """
        {"model": 1, "title": "T", "subtitle": "", "author": "A", "language": "en-GB",
         "madeAt": "2018-04-03T09:00:00Z", "later": {"a": [1]},
         "blocks": [{"block": "paragraph", "text": "x", "later": 1}]}
        """;
    assertThat(read(json).blocks()).containsExactly(new Block.Paragraph("x"));
  }

  @Test
  void whatCannotBeReadIsRefusedInOneSentence() {
    assertThatIOException()
        .isThrownBy(() -> read("{\"model\": 2}"))
        .withMessage(
            "This report is of model 2 and this program reads up to 1: open it with a newer one.");
    for (String json : List.of("{}", "[]", "{\"model\": \"1\"}", "{\"model\": 0}")) {
      assertThatIOException()
          .isThrownBy(() -> read(json))
          .withMessage("This file is no report: it does not say its model.");
    }
    for (String json :
        List.of(
            "",
            "{",
            "{\"model\": 1}",
            "{\"model\": 1, \"title\": \"T\", \"blocks\": [{\"block\": \"java.lang.Object\"}]}")) {
      assertThatIOException()
          .isThrownBy(() -> read(json))
          .withMessageStartingWith("This file is no");
    }
  }

  @Test
  void wordsThatAreNoDataAreNotKept() {
    var picture =
        new Histogram("Waits", "Cases", "Days", List.of(), null, amount -> amount.toString());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> json(SampleReports.report(new Block.Chart(picture))))
        .withMessage("The chart \"Waits\" cannot be kept: its words for values are not data.");
  }

  private static String json(Report report) throws IOException {
    var out = new ByteArrayOutputStream();
    JsonReport.write(report, out);
    return out.toString(UTF_8);
  }

  private static Report read(String json) throws IOException {
    return JsonReport.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
  }
}
