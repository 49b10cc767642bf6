package plumbline.papers.sections;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import plumbline.common.Month;
import plumbline.meetings.Question;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;

/** How many questions nobody has answered, and since when. */
@Singleton
@Order(70)
final class OpenQuestionsSentence implements Sentence {

  private final Meantime meantime;

  OpenQuestionsSentence(Meantime meantime) {
    this.meantime = meantime;
  }

  @Override
  public Set<SectionKind> about() {
    return Set.of(SectionKind.OPEN_QUESTIONS);
  }

  @Override
  public String words(Contents contents) {
    List<Question> open = meantime.asked(contents).open();
    if (open.isEmpty()) {
      return "";
    }
    String day = Month.words(open.getFirst().asked().on());
    return open.size() == 1
        ? "1 question is still open, asked on " + day + "."
        : open.size() + " questions are still open, the oldest asked on " + day + ".";
  }
}
