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
import plumbline.scrutiny.GivenAnswer;
import plumbline.scrutiny.SinceLastMet;

/** How much the committee was answered at its last meeting and since. */
@Singleton
@Order(60)
final class AnswersSentence implements Sentence {

  private static final String MANY = "more than " + SinceLastMet.MOST + " ";

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
    return meantime
        .met(contents)
        .map(met ->
            words(
                met, meantime.given(contents), meantime.asked(contents).answeredSince(met).size()))
        .orElse("");
  }

  /** A recommendation that was answered at two meetings is one. */
  static String words(LocalDate met, List<GivenAnswer> given, int questions) {
    long answered = given.stream().map(GivenAnswer::recommendationId).distinct().count();
    boolean isMany = given.size() > SinceLastMet.MOST;
    List<String> parts = new ArrayList<>();
    if (isMany) {
      parts.add(MANY + "answers were given about recommendations");
    } else if (answered > 0) {
      parts.add(Count.of(answered, "recommendation was", "recommendations were") + " answered");
    }
    if (questions > 0) {
      String asked =
          questions > SinceLastMet.MOST
              ? MANY + "questions"
              : Count.of(questions, "question", "questions");
      boolean isSaid = answered > 0 && !isMany;
      parts.add(asked + (isSaid ? "" : questions == 1 ? " was answered" : " were answered"));
    }
    return parts.isEmpty()
        ? ""
        : "At the meeting of " + Month.words(met) + " and since, " + Count.list(parts) + ".";
  }
}
