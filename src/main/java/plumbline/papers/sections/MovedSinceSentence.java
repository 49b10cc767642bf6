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
import plumbline.scrutiny.Compared;
import plumbline.scrutiny.Moved;

/** What moved since the committee last met, the worst named first. */
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
    return meantime.met(contents).map(met -> words(met, meantime.moved(contents))).orElse("");
  }

  private static String words(LocalDate met, Compared compared) {
    String since = "Since the committee last met, on " + Month.words(met) + ", ";
    if (!compared.isNews()) {
      return since + "no month has been closed.";
    }
    if (compared.from() == null) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    part(parts, compared, "down", "moved down");
    part(parts, compared, "up", "moved up");
    return since + (parts.isEmpty() ? "no criterion moved" : String.join(", and ", parts)) + ".";
  }

  private static void part(List<String> parts, Compared compared, String direction, String verb) {
    List<String> names =
        compared.moved().stream()
            .filter(moved -> moved.direction().equals(direction))
            .map(MovedSinceSentence::name)
            .toList();
    if (!names.isEmpty()) {
      parts.add(
          "%s %s (%s)"
              .formatted(
                  Count.of(names.size(), "criterion", "criteria"), verb, Count.named(names)));
    }
  }

  private static String name(Moved moved) {
    return moved.code() + " " + moved.title() + ", " + moved.movement();
  }
}
