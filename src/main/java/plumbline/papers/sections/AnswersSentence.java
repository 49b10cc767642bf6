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

/** How much the committee was answered at its last meeting and since. */
@Singleton
@Order(60)
final class AnswersSentence implements Sentence {

  private final Meantime meantime;

  AnswersSentence(Meantime meantime) {
    this.meantime = meantime;
  }

  @Override
  public Set<SectionKind> about() {
    return Set.of(SectionKind.ANSWERS);
  }

  @Override
  public String words(Contents contents) {
    return meantime.met(contents).map(met -> words(contents, met)).orElse("");
  }

  private String words(Contents contents, LocalDate met) {
    int given = meantime.given(contents).size();
    int questions = meantime.asked(contents).answeredSince(met).size();
    List<String> parts = new ArrayList<>();
    if (given > 0) {
      parts.add(Count.of(given, "recommendation was", "recommendations were") + " answered");
    }
    if (questions > 0) {
      parts.add(
          Count.of(questions, "question", "questions")
              + (given > 0 ? "" : questions == 1 ? " was answered" : " were answered"));
    }
    return parts.isEmpty()
        ? ""
        : "At the meeting of " + Month.words(met) + " and since, " + Count.list(parts) + ".";
  }
}
