package plumbline.seed;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plumbline.testing.Answer;
import plumbline.testing.Visitor;

/** Everything that comes out of an area, read once. */
final class Documents {

  private final Visitor visitor;
  private final Paper.Entered entered;
  private final Paper paper;
  private final Map<String, List<Reading>> read = new HashMap<>();

  Documents(Paper paper, Paper.Entered entered) {
    this.paper = paper;
    this.entered = entered;
    visitor = entered.story().visit("coordinator");
  }

  /** The readings in which a place is looked up. */
  List<Reading> of(Place place) {
    return switch (place.document()) {
      case "report" -> read.computeIfAbsent("report", name -> report());
      case "board" -> page("board", entered.area().path("/board"));
      case "criterion page" ->
          page("page of " + place.name(), entered.area().path("/criteria/" + place.name()));
      case "framework page" ->
          page(
              "framework page",
              "/frameworks/" + paper.framework() + "/" + paper.frameworkVersion());
      default -> throw new IllegalStateException("The table names no such document: " + place);
    };
  }

  private List<Reading> page(String name, String address) {
    return read.computeIfAbsent(address, asked -> List.of(PageReading.of(name, get(asked).page())));
  }

  private List<Reading> report() {
    try {
      return List.of(
          PageReading.of("report page", get(reportAddress("")).page()),
          PdfReading.of(get(reportAddress(".pdf")).bytes()),
          CsvReading.of(get(reportAddress(".csv")).bytes()));
    } catch (IOException unreadable) {
      throw new IllegalStateException("The report cannot be read.", unreadable);
    }
  }

  private String reportAddress(String suffix) {
    return entered.area().path("/reports/trend" + suffix)
        + "?from=%s&to=%s"
            .formatted(paper.months().getFirst().month(), paper.months().getLast().month());
  }

  byte[] report(String suffix) {
    return get(reportAddress(suffix)).bytes();
  }

  private Answer get(String address) {
    Answer answer = visitor.get(address);
    if (answer.status() != 200) {
      throw new IllegalStateException(address + " answers " + answer.status());
    }
    return answer;
  }
}
