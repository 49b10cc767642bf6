package plumbline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import plumbline.testing.Answer;

/**
 * Somebody who does one thing again and again, each time with another text. What was not answered
 * is sent again under the same number before anything new.
 */
final class SavingPerson {

  private static final Pattern INNARDS =
      Pattern.compile(
          "Exception|\\bat [a-z]+\\.[a-z]|java\\.|SELECT |INSERT |UPDATE |SQL|jdbc:|MariaDB"
              + "|Micronaut|Netty|OpenJDK|/tmp/|/target/|killed-program");

  private final String name;
  private final Deed deed;
  private final long changesBefore;
  private final List<String> acknowledged = new ArrayList<>();
  private int tried;
  private int notSavedYet;

  /** Somebody who begins at so many changes of the thing. */
  SavingPerson(String name, Deed deed, long changesBefore) {
    this.name = name;
    this.deed = deed;
    this.changesBefore = changesBefore;
  }

  /** What all its numbers begin with. */
  String name() {
    return name;
  }

  Deed deed() {
    return deed;
  }

  long changesBefore() {
    return changesBefore;
  }

  /** The numbers whose saving was answered, oldest first. */
  List<String> acknowledged() {
    return acknowledged;
  }

  /** All numbers under which it was tried to save, oldest first. */
  Stream<String> numbers() {
    return IntStream.rangeClosed(1, tried).mapToObj(this::number);
  }

  private String number(int which) {
    return name + "/" + which;
  }

  int tried() {
    return tried;
  }

  /** How often the answer was that the text is not saved yet. */
  int notSavedYet() {
    return notSavedYet;
  }

  /**
   * Saves at least once and until told to stop or until the connection breaks, and counts what was
   * acknowledged.
   */
  void saveUntil(CountDownLatch stop, CountDownLatch count) {
    try {
      do {
        if (tried == acknowledged.size()) {
          tried++;
        }
        while (!isAcknowledged(number(tried))) {
          notSavedYet++;
        }
        count.countDown();
      } while (stop.getCount() > 0);
    } catch (UncheckedIOException broken) {
      assertThat(tried).as("the save without an answer").isEqualTo(acknowledged.size() + 1);
    }
  }

  private boolean isAcknowledged(String number) {
    Answer answer = deed.send(number);
    assertThat(answer.headers().map() + answer.text()).doesNotContainPattern(INNARDS);
    if (answer.status() == 503) {
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(answer.text()).contains("Not saved yet", "your text is still on the page");
      return false;
    }
    assertThat(answer.status()).as("%s: %s", number, answer.text()).isEqualTo(303);
    assertThat(answer.location()).as(number).startsWith("/areas/");
    acknowledged.add(number);
    deed.saved();
    return true;
  }
}
