package plumbline.seed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import plumbline.common.ItemId;
import plumbline.common.MeetingId;
import plumbline.common.RecommendationId;
import plumbline.common.ReviewId;
import plumbline.testing.Answer;
import plumbline.testing.Visitor;

/** What comes out of an area about the records of a paper on scrutiny, read once. */
final class ScrutinyDocuments {

  private final Visitor visitor;
  private final ScrutinyPaper.Entered entered;
  private final Map<String, List<Reading>> read = new HashMap<>();

  ScrutinyDocuments(ScrutinyPaper.Entered entered) {
    this.entered = entered;
    visitor = entered.story().visit("coordinator");
  }

  /** The page and the file in which a place is looked up. */
  List<Reading> of(RecordPlace place) {
    return read.computeIfAbsent(address(place), this::read);
  }

  private String address(RecordPlace place) {
    String key = place.key();
    return switch (place.record()) {
      case "item" -> {
        MeetingId meeting = known(entered.records().meetings(), key);
        ItemId item = known(entered.records().items(), key);
        yield "/meetings/" + meeting.value() + "/items/" + item.value();
      }
      case "review" -> {
        ReviewId review = known(entered.records().reviews(), key);
        yield "/reviews/" + review.value();
      }
      case "recommendation" -> {
        RecommendationId id = known(entered.records().recommendations(), key);
        yield "/recommendations/" + id.value();
      }
      case "recommendations" -> "/recommendations";
      default -> throw new IllegalStateException("The table names no such record: " + place);
    };
  }

  private static <I> I known(Map<String, I> records, String key) {
    return Objects.requireNonNull(records.get(key), key);
  }

  private List<Reading> read(String address) {
    return List.of(
        PageReading.of("page", get(address).page()), RowReading.of(get(address + ".csv").bytes()));
  }

  private Answer get(String address) {
    Answer answer = visitor.get(entered.area().path(address));
    if (answer.status() != 200) {
      throw new IllegalStateException(address + " answers " + answer.status());
    }
    return answer;
  }
}
