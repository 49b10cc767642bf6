package plumbline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.history.History;
import plumbline.people.Viewer;
import plumbline.testing.Answer;
import plumbline.testing.AtOnce;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** One form arrives many times: double clicks, pages loaded again, connections tried again. */
@Tag("faults")
class DuplicateTest {

  private static final Month MONTH = Month.of(2026, 10);
  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final int COPIES = 50;

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private final Visitor visitor = story.visit("coordinator");

  @Test
  void oneFormSentFiftyTimesAtOnceIsSavedOnce() {
    story.open(coordinator, MONTH);
    int forms = Times.of("duplicates", 10);
    long before = changes();
    for (int version = 1; version <= forms; version++) {
      String number = story.area().slug() + "-form-" + version;
      Set<String> locations = sendCopies(number, version);
      assertThat(locations).as("results of %s", number).hasSize(1);
      Answer other = send(number, version, "Other content under number " + number + ".");
      assertThat(other.status()).as("other content").isEqualTo(409);
      assertThat(other.value("challenge-criterion-23-E1")).startsWith("Other content under");
      assertThat(story.rating(coordinator, MONTH, E1).challenge()).isEqualTo(text(number));
    }
    assertThat(changes()).isEqualTo(before + forms);
    System.out.printf(
        "one form %d times at once: forms=%d tried=%d acknowledged=%d found=%d lost=0 twice=0%n",
        COPIES, forms, forms * COPIES, forms * COPIES, changes() - before);
  }

  /** Where the answers lead. */
  private Set<String> sendCopies(String number, int version) {
    Callable<Answer> copy = () -> send(number, version, text(number));
    List<Answer> answers = AtOnce.all(Collections.nCopies(COPIES, copy));
    assertThat(answers).extracting(Answer::status).containsOnly(303);
    return answers.stream().map(Answer::location).collect(Collectors.toSet());
  }

  private Answer send(String number, int version, String text) {
    return visitor.post(
        story.path("/rounds/" + MONTH + "/rate/" + E1),
        Map.of(
            "submission",
            number,
            "version",
            String.valueOf(version),
            "level",
            "amber",
            "challenge",
            text));
  }

  private static String text(String number) {
    return "Saved once under number " + number + ".";
  }

  /** How many changes the area's history has, all of which fit. */
  private long changes() {
    var found = Plumbline.bean(History.class).verify(story.area().id());
    assertThat(found.holds()).as("the chain").isTrue();
    return found.sound();
  }
}
