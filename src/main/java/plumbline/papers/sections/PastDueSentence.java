package plumbline.papers.sections;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;
import plumbline.scrutiny.LatePromise;
import plumbline.scrutiny.SinceLastMet;

/** How many promises are past due, and the longest. */
@Singleton
@Order(50)
final class PastDueSentence implements Sentence {

  private final Meantime meantime;

  PastDueSentence(Meantime meantime) {
    this.meantime = meantime;
  }

  @Override
  public Set<SectionKind> about() {
    return Set.of(SectionKind.PAST_DUE);
  }

  @Override
  public String words(Contents contents) {
    List<LatePromise> late = meantime.late(contents);
    if (late.isEmpty()) {
      return "";
    }
    LatePromise longest = late.getFirst();
    if (late.size() == 1) {
      return "1 promise is past due: %s is %s."
          .formatted(Count.quoted(longest.title()), longest.lateness());
    }
    String number =
        late.size() > SinceLastMet.MOST
            ? "More than " + SinceLastMet.MOST
            : String.valueOf(late.size());
    return "%s promises are past due; the longest is %s: %s."
        .formatted(number, longest.lateness(), Count.quoted(longest.title()));
  }
}
