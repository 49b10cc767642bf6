package plumbline.papers.sections;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import plumbline.common.Month;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;
import plumbline.ratings.Movement;
import plumbline.scrutiny.Compared;
import plumbline.scrutiny.Moved;

/** What moved since the committee last met, the worst named first, and what else is rated now. */
@Singleton
@Order(40)
final class MovedSinceSentence implements Sentence {

  private final Meantime meantime;

  MovedSinceSentence(Meantime meantime) {
    this.meantime = meantime;
  }

  @Override
  public Set<SectionKind> about() {
    return Set.of(SectionKind.MOVED_SINCE);
  }

  @Override
  public String words(Contents contents) {
    return meantime
        .met(contents)
        .map(met -> words(met, meantime.moved(contents), Meantime.months(contents)))
        .orElse("");
  }

  /** {@code months} says which months can be read here. */
  static String words(LocalDate met, Compared compared, String months) {
    String since = "Since the committee last met, on " + Month.words(met) + ", ";
    if (!compared.isNews()) {
      return since + "no " + months + " has been closed.";
    }
    if (compared.from() == null) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    part(parts, compared, Movement.DOWN, "criterion moved down", "criteria moved down");
    part(parts, compared, Movement.UP, "criterion moved up", "criteria moved up");
    if (parts.isEmpty()) {
      parts.add("no criterion moved up or down");
    }
    part(
        parts,
        compared,
        Movement.NO_LONGER_RATED,
        "criterion is no longer rated",
        "criteria are no longer rated");
    part(
        parts,
        compared,
        Movement.FIRST,
        "criterion has its first rating",
        "criteria have their first rating");
    return since + String.join(", and ", parts) + ".";
  }

  private static void part(
      List<String> parts, Compared compared, Movement kind, String one, String many) {
    List<String> names =
        compared.moved().stream()
            .filter(moved -> moved.kind() == kind)
            .map(MovedSinceSentence::name)
            .toList();
    if (!names.isEmpty()) {
      parts.add("%s (%s)".formatted(Count.of(names.size(), one, many), Count.named(names)));
    }
  }

  /** "E1 Needs found in time, up from red"; what has a direction says where it came from. */
  private static String name(Moved moved) {
    String label = moved.code() + " " + moved.title();
    return moved.direction().isEmpty() ? label : label + ", " + moved.movement();
  }
}
