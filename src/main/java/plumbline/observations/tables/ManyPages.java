package plumbline.observations.tables;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.common.Sha256;
import plumbline.measures.Measure;
import plumbline.observations.About;
import plumbline.observations.FigureText;
import plumbline.observations.Finding.Outcome;
import plumbline.observations.NewObservation;
import plumbline.observations.Openness;
import plumbline.observations.Place;
import plumbline.observations.entry.Audiences;
import plumbline.people.Viewer;
import plumbline.periods.Basis;
import plumbline.periods.Exceptions;
import plumbline.web.Choice;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the page of many values, empty or with what was found in a table. */
@Singleton
final class ManyPages {

  private static final int SHOWN = 300;
  private static final List<String> COMMON =
      List.of(TableText.FIELD, "basis", "exceptions", "source", "page", "source_day");

  private final Audiences audiences;

  ManyPages(Audiences audiences) {
    this.audiences = audiences;
  }

  /** Which table this is, with what holds for all of its lines; who may read them is no part. */
  static String digest(Place place, Form form) {
    String usual = FigureText.usual(place.measure()).name();
    return Sha256.of(
        COMMON.stream()
            .map(field -> form.text(field, field.equals("exceptions") ? usual : ""))
            .collect(Collectors.joining("\0")));
  }

  Page blank(Viewer viewer, Place place, Form typed) {
    return page(viewer, place, typed, new Draft(List.of()));
  }

  Page page(Viewer viewer, Place place, Form typed, Draft draft) {
    Exceptions usual = FigureText.usual(place.measure());
    int added = draft.count(Outcome.ADDED);
    boolean maySave = added > 0 && draft.refused().isEmpty() && typed.isGood();
    ManyPage page =
        new ManyPage(
            place.measure().name(),
            place.path("/figures"),
            place.path("/figures"),
            Field.of(typed, TableText.FIELD),
            Field.of(typed, "files"),
            common(typed, usual),
            audiences.page(viewer, place, typed, Openness.PARTNERSHIP),
            found(draft, added),
            maySave ? digest(place, typed) : "",
            added == 1 ? "Record 1 figure" : "Record %,d figures".formatted(added),
            rows(place.measure(), draft),
            draft.rows().size() > SHOWN
                ? "%,d more lines are understood and not shown."
                    .formatted(draft.rows().size() - SHOWN)
                : "");
    return new Page("Record many figures", "observations/many", page).withErrors(typed.errors());
  }

  private static ManyPage.Common common(Form typed, Exceptions usual) {
    String basis = typed.text("basis");
    return new ManyPage.Common(
        Choice.orNone("As the words say", Choice.of(Basis.values(), Basis::words, basis), basis),
        Choice.of(Exceptions.values(), Exceptions::words, typed.text("exceptions", usual.name())),
        usual != Exceptions.NOT_APPLICABLE,
        Field.of(typed, "source"),
        Field.of(typed, "page"),
        Field.of(typed, "source_day"));
  }

  private static String found(Draft draft, int added) {
    if (draft.rows().isEmpty()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    parts.add(added == 1 ? "1 line is new" : "%,d lines are new".formatted(added));
    int skipped = draft.count(Outcome.SKIPPED);
    if (skipped > 0) {
      parts.add(skipped == 1 ? "1 is skipped" : "%,d are skipped".formatted(skipped));
    }
    int refused = draft.refused().size();
    if (refused > 0) {
      parts.add(refused == 1 ? "1 cannot be taken" : "%,d cannot be taken".formatted(refused));
    }
    return String.join(", ", parts) + ". Nothing is saved yet.";
  }

  /** What is wrong comes first, because the rest may not fit on the page. */
  private static List<ManyPage.Row> rows(Measure measure, Draft draft) {
    Stream<Draft.Row> right = draft.rows().stream().filter(row -> row.outcome() != Outcome.REFUSED);
    return Stream.concat(draft.refused().stream(), right)
        .limit(SHOWN)
        .map(row -> row(measure, row))
        .toList();
  }

  private static ManyPage.Row row(Measure measure, Draft.Row row) {
    String line = String.valueOf(row.line().number());
    return row.figure().stream()
        .findFirst()
        .map(figure ->
            new ManyPage.Row(
                line,
                figure.period().words(),
                figure.amount().words(measure.values()),
                kind(figure),
                outcome(row),
                tone(row)))
        .orElseGet(() ->
            new ManyPage.Row(
                line,
                row.line().cell(Column.PERIOD),
                row.line().cell(Column.VALUE),
                "",
                outcome(row),
                tone(row)));
  }

  private static String kind(NewObservation figure) {
    return Stream.of(
            figure.whom().about() == About.AREA ? "" : figure.whom().words(),
            figure.kind().category(),
            figure.kind().isForecast() ? "forecast" : "",
            figure.kind().exceptions() == Exceptions.NOT_APPLICABLE
                ? ""
                : figure.kind().exceptions().words())
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String outcome(Draft.Row row) {
    return switch (row.outcome()) {
      case ADDED -> row.sentence().isEmpty() ? "New" : "New. " + row.sentence();
      case SKIPPED -> "Skipped. " + row.sentence();
      case REFUSED -> "Not taken. " + row.sentence();
    };
  }

  private static String tone(Draft.Row row) {
    return row.outcome() == Outcome.REFUSED ? "wrong" : "";
  }
}
