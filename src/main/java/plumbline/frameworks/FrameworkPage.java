package plumbline.frameworks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.common.CriterionId;

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
  record Relative(String words, String text, String href) {}

  static FrameworkPage of(Framework framework, Frameworks all) {
    List<Heading> headings = new ArrayList<>();
    framework.sections().forEach(section -> add(true, section, framework, all, headings));
    return new FrameworkPage(
        framework.title(),
        framework.version().version(),
        framework.criteria().size(),
        framework.source(),
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
        .flatMap(
            link -> relative("Continues", link.relation(), crosswalk.from(), link.from(), all));
  }

  private static Stream<Relative> later(Crosswalk crosswalk, CriterionId id, Frameworks all) {
    return crosswalk.successors(id).stream()
        .flatMap(link -> relative("Continued by", link.relation(), crosswalk.to(), link.to(), all));
  }

  private static Stream<Relative> relative(
      String verb, Crosswalk.Relation relation, String framework, CriterionId id, Frameworks all) {
    String words = relation == Crosswalk.Relation.EQUAL ? verb : verb + ", in part,";
    return newest(framework, all)
        .flatMap(other ->
            other
                .criterion(id)
                .map(criterion ->
                    new Relative(
                        words,
                        criterion.printed()
                            + " "
                            + criterion.title()
                            + " ("
                            + other.shortTitle()
                            + ")",
                        href(other) + "#" + anchor(id.value()))))
        .stream();
  }

  private static Optional<Framework> newest(String id, Frameworks all) {
    return all.all().stream()
        .filter(framework -> framework.version().id().equals(id))
        .max(Comparator.comparing(framework -> framework.version().version()));
  }

  private static String anchor(String id) {
    return "c-" + id;
  }
}
