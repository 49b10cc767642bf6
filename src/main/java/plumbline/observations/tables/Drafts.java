package plumbline.observations.tables;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import plumbline.common.Refused;
import plumbline.observations.FigureText;
import plumbline.observations.Finding;
import plumbline.observations.Finding.Outcome;
import plumbline.observations.NewObservation;
import plumbline.observations.Observations;
import plumbline.observations.Openness;
import plumbline.observations.Place;
import plumbline.observations.Standing;
import plumbline.people.Viewer;
import plumbline.web.Form;

/** Understands a pasted table and puts it beside what is recorded. */
@Singleton
final class Drafts {

  private final Observations observations;

  Drafts(Observations observations) {
    this.observations = observations;
  }

  /**
   * @param form its fields stand for what a line leaves empty
   * @throws Refused when it is no table of values at all
   */
  Draft read(Viewer viewer, Place place, Form form, Openness openness) {
    List<Draft.Row> understood = new ArrayList<>();
    for (TableText.Line line : TableText.read(form.text(TableText.FIELD))) {
      understood.add(understood(place, line, form, openness));
    }
    return compared(viewer, place, understood);
  }

  private static Draft.Row understood(
      Place place, TableText.Line line, Form form, Openness openness) {
    String standing = line.cell(Column.STANDING);
    if (!standing.isEmpty() && !standing.equalsIgnoreCase(Standing.CURRENT.words())) {
      return new Draft.Row(
          line, List.of(), Outcome.SKIPPED, "It does not hold (" + standing + ").");
    }
    FigureText text = new FigureText(place.measure(), field -> typed(line, form, field));
    Optional<NewObservation> figure = text.read(openness);
    String wrong = text.refusals().isEmpty() ? "" : text.refusals().getFirst().words();
    return new Draft.Row(
        line,
        figure.stream().toList(),
        figure.isPresent() ? Outcome.ADDED : Outcome.REFUSED,
        wrong);
  }

  private static String typed(TableText.Line line, Form form, String field) {
    for (Column column : Column.values()) {
      if (column.field().equals(field) && !line.cell(column).isEmpty()) {
        return line.cell(column);
      }
    }
    return form.text(field);
  }

  private Draft compared(Viewer viewer, Place place, List<Draft.Row> understood) {
    List<NewObservation> figures = new Draft(understood).figures();
    Iterator<Finding> findings =
        observations
            .compare(viewer, place.areaId(), place.id(), place.measure().values(), figures)
            .iterator();
    List<Draft.Row> rows = new ArrayList<>();
    for (Draft.Row row : understood) {
      if (row.figure().isEmpty()) {
        rows.add(row);
      } else {
        Finding finding = findings.next();
        rows.add(new Draft.Row(row.line(), row.figure(), finding.outcome(), finding.sentence()));
      }
    }
    return new Draft(rows);
  }
}
