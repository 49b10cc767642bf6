package plumbline.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.people.NewGrant;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.testing.Answer;
import plumbline.testing.Story;

/** The ratings of everything as one spreadsheet. */
class BoardSheetTest {

  private static final Month JANUARY = Month.of(2026, 1);
  private static final Month FEBRUARY = Month.of(2026, 2);
  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final Story STORY = Story.begin("Sheetham");
  private static final Story OTHER = Story.begin("Otherham");
  private static final Story FOREIGN = Story.begin("Foreignham");

  @BeforeAll
  static void rate() {
    rate(STORY, "The reason of January.", "The draft of February.");
    rate(OTHER, "The reason of another area.", "The draft of another area.");
    rate(FOREIGN, "The reason of a foreign area.", "The draft of a foreign area.");
    OTHER.join(STORY, "coordinator", NewGrant.of(Role.COORDINATOR));
    CommitteeId committee = STORY.committee("Scrutiny");
    STORY.person("member", NewGrant.reader(committee));
    STORY.person("national", NewGrant.of(Role.NATIONAL_READER));
  }

  private static void rate(Story story, String closed, String open) {
    Viewer coordinator = story.coordinator();
    story.open(coordinator, JANUARY);
    story.agree(coordinator, JANUARY, E1, "red", closed);
    story.close(coordinator, JANUARY);
    story.open(coordinator, FEBRUARY);
    story.agree(coordinator, FEBRUARY, E1, "amber", open);
  }

  /** The rows of the sheet as lines. */
  private static List<String> lines(String name, String address) throws IOException {
    Answer answer = STORY.visit(name).get(address);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(value -> assertThat(value).contains("ratings.xlsx"));
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.bytes()))) {
      return book.getFirstSheet().read().stream().map(BoardSheetTest::line).toList();
    }
  }

  private static String line(Row row) {
    return IntStream.range(0, 12)
        .mapToObj(cell -> row.getCellText(cell))
        .collect(Collectors.joining("|"));
  }

  @Test
  void everyRatingOfTheAreaIsARow() throws IOException {
    List<String> lines = lines("coordinator", STORY.path("/ratings.xlsx"));
    assertThat(lines.getFirst())
        .isEqualTo(
            "Area|Framework|Section|Code|Criterion|Month|Level|Letter|Stage|Movement|Reason|"
                + "Corrected");
    assertThat(lines)
        .filteredOn(line -> line.contains("The reason of January."))
        .singleElement()
        .satisfies(line ->
            assertThat(line)
                .startsWith(STORY.area().name() + "|")
                .contains("|2026-01|Red|R|Agreed|First rating|The reason of January.|"));
    assertThat(lines)
        .filteredOn(line -> line.contains("The draft of February."))
        .singleElement()
        .satisfies(line -> assertThat(line).contains("|2026-02|Amber|A|", "|Moved up|"));
    assertThat(lines.stream().skip(1)).hasSize(2 * criteria(lines, "2026-01"));
  }

  private static int criteria(List<String> lines, String month) {
    return (int) lines.stream().filter(line -> line.contains("|" + month + "|")).count();
  }

  @Test
  void everyAreaOfAPersonStandsInOneSheetAndNoOther() throws IOException {
    List<String> lines = lines("coordinator", "/ratings.xlsx");
    assertThat(String.join("\n", lines))
        .contains("The reason of January.", "The reason of another area.")
        .doesNotContain("foreign");
  }

  @Test
  void aReaderGetsWhatTheBoardGives() throws IOException {
    for (String name : List.of("member", "national")) {
      for (String address : List.of(STORY.path("/ratings.xlsx"), "/ratings.xlsx")) {
        assertThat(lines(name, address)).as(name + " " + address).hasSize(1);
      }
    }
  }
}
