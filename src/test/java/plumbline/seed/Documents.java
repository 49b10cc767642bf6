package plumbline.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import plumbline.common.FrameworkVersion;
import plumbline.common.MeetingId;
import plumbline.common.Month;
import plumbline.common.PaperId;
import plumbline.papers.Audience;
import plumbline.papers.PaperKind;
import plumbline.papers.PaperReports;
import plumbline.papers.Section;
import plumbline.papers.SectionKind;
import plumbline.reports.Report;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Visitor;

/** Everything that comes out of an area in which a paper was entered, read once. */
final class Documents {

  private static final Instant MADE = Instant.parse("2018-04-03T09:00:00Z");

  /** What the papers that are replayed have no records for. */
  private static final Set<SectionKind> WITHOUT =
      Set.of(SectionKind.GOVERNANCE, SectionKind.SOURCE_NOTES);

  private final Visitor visitor;
  private final Paper.Entered entered;
  private final Paper paper;
  private final Map<String, List<Reading>> read = new HashMap<>();

  private Documents(Paper paper, Paper.Entered entered) {
    this.paper = paper;
    this.entered = entered;
    visitor = entered.story().visit("coordinator");
  }

  /** Enters a paper and opens what comes of it. */
  static Documents of(Paper paper) {
    return new Documents(paper, paper.enter());
  }

  Paper.Entered entered() {
    return entered;
  }

  FrameworkVersion framework() {
    return Objects.requireNonNull(paper.framework());
  }

  /** The readings in which a place of a rating is looked up. */
  List<Reading> of(Place place) {
    return switch (place.document()) {
      case "report" -> read.computeIfAbsent("report", name -> report());
      case "board" -> page("board", entered.area().path("/board"));
      case "criterion page" ->
          page("page of " + place.name(), entered.area().path("/criteria/" + place.name()));
      case "framework page" ->
          page("framework page", "/frameworks/" + framework().id() + "/" + framework().version());
      default -> throw new IllegalStateException("The table names no such document: " + place);
    };
  }

  /** The page and the file in which a place of a record is looked up. */
  List<Reading> of(RecordPlace place) {
    String address = entered.area().path(address(place));
    return read.computeIfAbsent(
        address,
        asked ->
            List.of(
                PageReading.of("page", get(asked).page()),
                RowReading.of(get(file(place, asked)).bytes())));
  }

  private static String file(RecordPlace place, String address) {
    return place.record().equals("measure") ? address + "/figures.csv" : address + ".csv";
  }

  private String address(RecordPlace place) {
    String key = place.key();
    return switch (place.record()) {
      case "item" -> {
        MeetingId meeting = known(entered.records().meetings(), key);
        yield "/meetings/%d/items/%d"
            .formatted(meeting.value(), known(entered.records().items(), key).value());
      }
      case "review" -> "/reviews/" + known(entered.records().reviews(), key).value();
      case "recommendation" ->
          "/recommendations/" + known(entered.records().recommendations(), key).value();
      case "recommendations" -> "/recommendations";
      case "measure" -> "/measures/" + known(entered.records().measures(), key).value();
      default -> throw new IllegalStateException("The table names no such record: " + place);
    };
  }

  private static <I> I known(Map<String, I> records, String key) {
    return Objects.requireNonNull(records.get(key), key);
  }

  private List<Reading> page(String name, String address) {
    return read.computeIfAbsent(address, asked -> List.of(PageReading.of(name, get(asked).page())));
  }

  private List<Reading> report() {
    try {
      Examples files = Examples.of(position(), MADE);
      return List.of(
          PageReading.of("report page", Jsoup.parse(new String(files.html(), UTF_8))),
          PdfReading.of(files.pdf()),
          CsvReading.of(files.csv()));
    } catch (IOException unreadable) {
      throw new IllegalStateException("The report cannot be read.", unreadable);
    }
  }

  /** The monthly position over the paper's months, as its committee would get it. */
  Report position() {
    plumbline.papers.Paper position =
        new plumbline.papers.Paper(
            new PaperId(0),
            PaperKind.MONTHLY_POSITION,
            "SEND self-evaluation: ratings and movement",
            entered.committee(),
            paper.committees().getFirst().name(),
            null,
            null,
            Audience.PUBLIC,
            Month.parse(paper.months().getFirst().month()).orElseThrow(),
            Month.parse(paper.months().getLast().month()).orElseThrow(),
            null,
            null,
            "",
            PaperKind.MONTHLY_POSITION.sections().stream()
                .filter(kind -> !WITHOUT.contains(kind))
                .map(Section::of)
                .toList(),
            null,
            false,
            1);
    return Plumbline.bean(PaperReports.class)
        .report(entered.coordinator(), entered.area(), position);
  }

  private Answer get(String address) {
    Answer answer = visitor.get(address);
    if (answer.status() != 200) {
      throw new IllegalStateException(address + " answers " + answer.status());
    }
    return answer;
  }
}
