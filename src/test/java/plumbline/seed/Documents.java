package plumbline.seed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import plumbline.common.FrameworkVersion;
import plumbline.common.MeetingId;
import plumbline.testing.Answer;
import plumbline.testing.Visitor;

/** Everything that comes out of an area in which a paper was entered, read once. */
final class Documents {

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

  private Answer get(String address) {
    Answer answer = visitor.get(address);
    if (answer.status() != 200) {
      throw new IllegalStateException(address + " answers " + answer.status());
    }
    return answer;
  }
}
