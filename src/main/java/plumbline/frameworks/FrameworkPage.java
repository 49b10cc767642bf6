package plumbline.frameworks;

import static plumbline.frameworks.Crosswalk.Relation.EQUAL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.common.CriterionId;
import plumbline.common.Month;

/**
 * One framework as its page shows it: the tree laid out as headings in the order of the document.
 *
 * @param colours the levels of the scale with the names of their colours
 */
record FrameworkPage(
    String title,
    int version,
    int count,
    Framework.Source source,
    String date,
    String scale,
    List<Mark> colours,
    List<Heading> headings,
    String digest) {

  /** A level as the style sheet draws it. */
  record Mark(String colour, String letter, String word, String description) {}

  /**
   * A section.
   *
   * @param top whether it stands in no other section
   */
  record Heading(
      boolean top,
      String anchor,
      @Nullable String printed,
      String title,
      @Nullable String leadIn,
      List<Line> criteria) {}

  /** A criterion, and what it is continued by or continues in other frameworks. */
  record Line(String anchor, Criterion criterion, List<Relative> relatives) {}

  /** A criterion of another framework that means the same or a part of it. */
  record Relative(String relation, String text, String href) {}

  static FrameworkPage of(Framework framework, Frameworks all) {
    List<Heading> headings = new ArrayList<>();
    framework.sections().forEach(section -> add(true, section, framework, all, headings));
    return new FrameworkPage(
        framework.title(),
        framework.version().version(),
        framework.criteria().size(),
        framework.source(),
        date(framework.source().date()),
        framework.scale().name(),
        framework.scale().levels().stream().map(FrameworkPage::mark).toList(),
        headings,
        framework.digest());
  }

  static String href(Framework framework) {
    return "/frameworks/" + framework.version().id() + "/" + framework.version().version();
  }

  private static Mark mark(Level level) {
    return new Mark(level.colour().key(), level.letter(), level.word(), level.description());
  }

  private static void add(
      boolean top, Section section, Framework framework, Frameworks all, List<Heading> headings) {
    headings.add(
        new Heading(
            top,
            "s-" + section.id(),
            section.printed(),
            section.title(),
            section.leadIn(),
            section.criteria().stream().map(each -> line(framework, each, all)).toList()));
    section.sections().forEach(inner -> add(false, inner, framework, all, headings));
  }

  private static Line line(Framework framework, Criterion criterion, Frameworks all) {
    String own = framework.version().id();
    CriterionId id = criterion.id();
    List<Relative> relatives =
        all.crosswalks().stream()
            .flatMap(crosswalk ->
                Stream.concat(
                    crosswalk.to().equals(own) ? earlier(crosswalk, id, all) : Stream.empty(),
                    crosswalk.from().equals(own) ? later(crosswalk, id, all) : Stream.empty()))
            .toList();
    return new Line(anchor(id.value()), criterion, relatives);
  }

  private static Stream<Relative> earlier(Crosswalk crosswalk, CriterionId id, Frameworks all) {
    return crosswalk.predecessors(id).stream()
        .flatMap(link ->
            relative(
                link.relation() == EQUAL ? "Continues" : "Continues a part of",
                newest(crosswalk.from(), all),
                link.from()));
  }

  private static Stream<Relative> later(Crosswalk crosswalk, CriterionId id, Frameworks all) {
    return crosswalk.successors(id).stream()
        .flatMap(link ->
            relative(
                link.relation() == EQUAL ? "Continued by" : "Continued in part by",
                newest(crosswalk.to(), all),
                link.to()));
  }

  private static Stream<Relative> relative(
      String relation, Optional<Framework> framework, CriterionId id) {
    return framework.stream()
        .flatMap(found ->
            found.criterion(id).stream()
                .map(criterion ->
                    new Relative(
                        relation,
                        "%s %s (%s)"
                            .formatted(criterion.printed(), criterion.title(), found.shortTitle()),
                        href(found) + "#" + anchor(id.value()))));
  }

  private static Optional<Framework> newest(String id, Frameworks all) {
    return all.all().stream()
        .filter(framework -> framework.version().id().equals(id))
        .max(Comparator.comparing(framework -> framework.version().version()));
  }

  /** As precise as the source is: a day, a month or a year. */
  private static String date(String text) {
    return switch (text.length()) {
      case 10 -> Month.words(LocalDate.parse(text));
      case 7 -> Month.parse(text).map(Month::words).orElse(text);
      default -> text;
    };
  }

  private static String anchor(String id) {
    return "c-" + id;
  }
}
