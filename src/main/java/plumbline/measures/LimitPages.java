package plumbline.measures;

import jakarta.inject.Singleton;
import java.util.List;
import plumbline.common.AreaName;
import plumbline.common.Month;
import plumbline.web.Choice;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the page of a measure's thresholds and of the days from which its limits begin anew. */
@Singleton
final class LimitPages {

  private final MeasureRepository repository;

  LimitPages(MeasureRepository repository) {
    this.repository = repository;
  }

  Page page(AreaName area, Measure measure, Form typed) {
    String base = MeasurePages.address(area, measure);
    String heading = "Thresholds and limits";
    return new Page(
            heading,
            "measures/limits",
            new LimitsPage(
                heading,
                measure.name(),
                base,
                typed.version(measure.version()),
                thresholds(area, measure, base + "/thresholds/"),
                Choice.of(Threshold.Side.values(), Threshold.Side::choice, typed.text("side")),
                Field.of(typed, "amount"),
                measure.values().example(),
                Field.of(typed, "whose"),
                Field.of(typed, "consequence"),
                Field.of(typed, "source"),
                rebases(area, measure, base + "/rebases/"),
                Field.of(typed, "starts_on"),
                Field.of(typed, "reason")))
        .withErrors(typed.errors());
  }

  private List<LimitsPage.Off> thresholds(AreaName area, Measure measure, String base) {
    return repository.thresholds(area.id(), measure.id()).stream()
        .map(each ->
            new LimitsPage.Off(
                each.words(measure.values()), each.detail(), base + each.id() + "/delete"))
        .toList();
  }

  private List<LimitsPage.Off> rebases(AreaName area, Measure measure, String base) {
    return repository.rebases(area.id(), measure.id()).stream()
        .map(each ->
            new LimitsPage.Off(
                "From " + Month.words(each.startsOn()),
                each.reason(),
                base + each.startsOn() + "/delete"))
        .toList();
  }
}
