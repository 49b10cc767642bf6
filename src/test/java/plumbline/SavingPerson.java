package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import plumbline.testing.Answer;
import plumbline.testing.Visitor;

/**
 * Somebody who saves one rating again and again, each time with another text. What was not answered
 * is sent again under the same number before anything new.
 */
final class SavingPerson {

  private static final String INNARDS =
      "(?s).*(Exception|\\bat [a-z]+\\.|java\\.|SELECT |INSERT |UPDATE |SQL|jdbc:|MariaDB).*";

  private final Visitor visitor;
  private final String action;
  private final String criterion;
  private final List<String> acknowledged = new ArrayList<>();
  private int version;
  private int tried;
  private int notSavedYet;

  SavingPerson(Visitor visitor, String rate, String criterion) {
    this.visitor = visitor;
    this.action = rate + "/" + criterion;
    this.criterion = criterion;
    this.version =
        Integer.parseInt(
            visitor
                .get(rate)
                .page()
                .expectFirst("form[action=" + action + "] input[name=version]")
                .val());
  }

  String criterion() {
    return criterion;
  }

  /** The texts whose saving was answered, oldest first. */
  List<String> acknowledged() {
    return acknowledged;
  }

  int tried() {
    return tried;
  }

  /** How often the answer was that the text is not saved yet. */
  int notSavedYet() {
    return notSavedYet;
  }

  /** Saves at least once and until told to stop or until the connection breaks. */
  void saveUntil(CountDownLatch stop) {
    try {
      do {
        if (tried == acknowledged.size()) {
          tried++;
        }
        while (!isAcknowledged("save " + tried)) {
          notSavedYet++;
        }
      } while (stop.getCount() > 0);
    } catch (UncheckedIOException broken) {
      assertThat(tried).as("the save without an answer").isEqualTo(acknowledged.size() + 1);
    }
  }

  private boolean isAcknowledged(String text) {
    Answer answer =
        visitor.post(
            action,
            Map.of(
                "version",
                String.valueOf(version),
                "level",
                "amber",
                "reason",
                "Counted.",
                "challenge",
                text,
                "submission",
                criterion + "-" + text));
    assertThat(answer.text()).doesNotMatch(INNARDS);
    if (answer.status() == 503) {
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(answer.text()).contains("Not saved yet", "your text is still on the page");
      return false;
    }
    assertThat(answer.status()).as("%s", answer.text()).isEqualTo(303);
    assertThat(answer.location()).contains("saved=" + criterion);
    acknowledged.add(text);
    version++;
    return true;
  }
}
