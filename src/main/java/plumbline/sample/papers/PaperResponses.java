package plumbline.sample.papers;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import plumbline.recommendations.ResponseText;
import plumbline.recommendations.Responses;

/** Enters the responses of a file, each at its meeting. */
@Singleton
class PaperResponses {

  private final Responses responses;

  PaperResponses(Responses responses) {
    this.responses = responses;
  }

  void plan(PapersFile file, PapersFile.RecommendationText text, String key, Desk desk) {
    for (PapersFile.ResponseText given : text.responses()) {
      PapersFile.ResponseText response = given.or(file.responses());
      desk.on(file.heldOn(response.item()), () -> give(response, key, desk));
    }
  }

  private void give(PapersFile.ResponseText text, String key, Desk desk) {
    Writers by = desk.writers();
    responses.give(
        by.coordinator(),
        by.id(),
        Objects.requireNonNull(desk.records().recommendations().get(key), key),
        Objects.requireNonNull(desk.records().meetings().get(text.item()), text.item()),
        new ResponseText(text.words().strip(), text.author(), text.signOff(), null));
  }

  /** The day of the last response, from which on others say what they think of it. */
  LocalDate lastDay(PapersFile file, PapersFile.RecommendationText text) {
    PapersFile.@Nullable ResponseText common = file.responses();
    return text.responses().stream()
        .map(given -> file.heldOn(given.or(common).item()))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
