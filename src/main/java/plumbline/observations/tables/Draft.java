package plumbline.observations.tables;

import java.util.List;
import plumbline.observations.Finding.Outcome;
import plumbline.observations.NewObservation;

/** A table as it is understood; nothing of it is written yet. */
record Draft(List<Row> rows) {

  /**
   * One line of it.
   *
   * @param sentence why it is refused or skipped, or what stands beside it; may be empty
   */
  record Row(TableText.Line line, List<NewObservation> figure, Outcome outcome, String sentence) {

    String said() {
      return "Line " + line.number() + ": " + sentence;
    }
  }

  List<NewObservation> figures() {
    return rows.stream().flatMap(row -> row.figure().stream()).toList();
  }

  int count(Outcome outcome) {
    return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
  }

  List<Row> refused() {
    return rows.stream().filter(row -> row.outcome() == Outcome.REFUSED).toList();
  }
}
