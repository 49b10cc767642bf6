package plumbline.measures;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import plumbline.areas.Partners;
import plumbline.common.AgencyId;
import plumbline.common.AreaName;
import plumbline.people.Viewer;
import plumbline.statistics.StandardMeasure;
import plumbline.statistics.StandardMeasures;
import plumbline.web.Choice;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the form for a measure: new, perhaps out of a published one, or as it stands. */
@Singleton
final class MeasurePages {

  private final Partners partners;
  private final StandardMeasures standards;

  MeasurePages(Partners partners, StandardMeasures standards) {
    this.partners = partners;
    this.standards = standards;
  }

  /** What stands in the fields before anything is typed. */
  private record Filled(
      String standard,
      String name,
      String definition,
      String numerator,
      String denominator,
      String unit,
      String counted,
      String better,
      String exceptionsRule,
      String source,
      String owner,
      @Nullable AgencyId agency,
      String target,
      String targetWords,
      String key) {

    static final Filled NOTHING =
        new Filled("", "", "", "", "", "", "", "", "", "", "", null, "", "", "");

    static Filled of(StandardMeasure standard) {
      return new Filled(
          standard.key(),
          standard.name(),
          standard.definition(),
          standard.numerator(),
          standard.denominator(),
          standard.unit().toUpperCase(Locale.ROOT),
          standard.counted(),
          standard.better().toUpperCase(Locale.ROOT),
          standard.exceptionsRule(),
          standard.source(),
          "",
          null,
          "",
          "",
          "");
    }

    static Filled of(Measure measure) {
      BigDecimal target = measure.target();
      return new Filled(
          measure.standard(),
          measure.name(),
          measure.definition(),
          measure.numerator(),
          measure.denominator(),
          measure.unit().name(),
          measure.counted(),
          measure.better().name(),
          measure.exceptionsRule(),
          measure.source(),
          measure.ownerRole(),
          measure.agencyId(),
          target == null ? "" : measure.values().words(target),
          measure.targetWords(),
          measure.measureKey());
    }
  }

  /** What the two forms do not share. */
  private record Head(
      String heading, String back, String backWords, String action, boolean isNew, int version) {}

  /**
   * @param standard the key of the published measure to start from, or anything else
   */
  Page newOne(Viewer viewer, AreaName area, String standard, Form typed) {
    Filled filled = standards.find(standard).map(Filled::of).orElse(Filled.NOTHING);
    String all = area.path("/measures");
    return page(
        viewer, area, new Head("Add a measure", all, "Measures", all, true, 0), filled, typed);
  }

  Page edit(Viewer viewer, AreaName area, Measure measure, Form typed) {
    String address = address(area, measure);
    int version = typed.version(measure.version());
    Head head = new Head("Change the measure", address, measure.name(), address, false, version);
    return page(viewer, area, head, Filled.of(measure), typed);
  }

  static String address(AreaName area, Measure measure) {
    return area.path("/measures/" + measure.id().value());
  }

  private Page page(Viewer viewer, AreaName area, Head head, Filled filled, Form typed) {
    String standard = typed.text("standard", filled.standard());
    String unit = chosen(typed, "unit", filled.unit(), Unit.values(), Unit::words);
    String better = chosen(typed, "better", filled.better(), Better.values(), Better::words);
    MeasureEditPage page =
        new MeasureEditPage(
            head.heading(),
            head.back(),
            head.backWords(),
            head.action(),
            head.isNew(),
            head.version(),
            head.isNew() ? standards(standard) : List.of(),
            standard,
            standards.find(standard).map(StandardMeasure::name).orElse(""),
            Field.of(typed, "name", filled.name()),
            Field.of(typed, "definition", filled.definition()),
            Field.of(typed, "numerator", filled.numerator()),
            Field.of(typed, "denominator", filled.denominator()),
            choices(Unit.values(), Unit::words, unit),
            typed.error("unit"),
            Field.of(typed, "counted", filled.counted()),
            choices(Better.values(), Better::words, better),
            typed.error("better"),
            Field.of(typed, "exceptions_rule", filled.exceptionsRule()),
            Field.of(typed, "source", filled.source()),
            Field.of(typed, "owner", filled.owner()),
            agencies(viewer, area, filled, typed),
            typed.error("agency"),
            Field.of(typed, "target", filled.target()),
            Field.of(typed, "target_words", filled.targetWords()),
            Field.of(typed, "key", filled.key()));
    return new Page(head.heading(), "measures/edit", page).withErrors(typed.errors());
  }

  private List<Choice> standards(String chosen) {
    List<Choice> all =
        standards.all().stream().map(each -> Choice.of(each.key(), each.name(), chosen)).toList();
    return all.isEmpty() ? all : Choice.orNone("None: a measure of our own", all, chosen);
  }

  /** With a choice of nothing only while nothing is chosen. */
  private static <E extends Enum<E>> List<Choice> choices(
      E[] all, Function<E, String> words, String chosen) {
    List<Choice> choices = Choice.of(all, words, chosen);
    boolean isChosen = choices.stream().anyMatch(Choice::selected);
    return isChosen ? choices : Choice.orNone("Choose one", choices, "");
  }

  private static <E extends Enum<E>> String chosen(
      Form typed, String field, String standing, E[] all, Function<E, String> words) {
    Optional<E> now = Arrays.stream(all).filter(each -> each.name().equals(standing)).findFirst();
    typed.beside(field, standing, now.map(words).orElse(""));
    return typed.text(field, standing);
  }

  private List<Choice> agencies(Viewer viewer, AreaName area, Filled filled, Form typed) {
    AgencyId agency = filled.agency();
    String standing = agency == null ? "" : String.valueOf(agency.value());
    String chosen = typed.text("agency", standing);
    List<Choice> all =
        partners.agencies(viewer, area.id()).stream()
            .map(each -> Choice.of(String.valueOf(each.id().value()), each.name(), chosen))
            .toList();
    String now =
        all.stream()
            .filter(each -> each.value().equals(standing))
            .map(Choice::text)
            .findFirst()
            .orElse("The area itself");
    typed.beside("agency", standing, now);
    return Choice.orNone("The area itself", all, chosen);
  }
}
