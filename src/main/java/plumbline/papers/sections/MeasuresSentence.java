package plumbline.papers.sections;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import plumbline.figures.MeasureAccount;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;

/** Which measures got worse and which better, as far as their last two values can be compared. */
@Singleton
@Order(90)
final class MeasuresSentence implements Sentence {

  private final MeasureReading reading;

  MeasuresSentence(MeasureReading reading) {
    this.reading = reading;
  }

  @Override
  public Set<SectionKind> about() {
    return Set.of(SectionKind.MEASURES);
  }

  @Override
  public String words(Contents contents) {
    List<MeasureAccount> accounts = reading.of(contents).accounts();
    List<String> parts = new ArrayList<>();
    part(parts, accounts, false, "worse");
    part(parts, accounts, true, "better");
    return parts.isEmpty()
        ? ""
        : "Compared with the value before, " + String.join(", and ", parts) + ".";
  }

  private static void part(
      List<String> parts, List<MeasureAccount> accounts, boolean better, String word) {
    List<String> names = new ArrayList<>();
    for (MeasureAccount account : accounts) {
      MeasureAccount.Change change = account.change();
      if (change != null && change.better() == better) {
        names.add(account.measure().name() + ", " + lower(change.words()));
      }
    }
    if (!names.isEmpty()) {
      parts.add(
          "%s %s %s: %s"
              .formatted(
                  Count.of(names.size(), "measure", "measures"),
                  names.size() == 1 ? "is" : "are",
                  word,
                  Count.named(names)));
    }
  }

  private static String lower(String words) {
    return Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }
}
