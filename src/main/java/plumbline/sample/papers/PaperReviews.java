package plumbline.sample.papers;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import plumbline.common.CommitteeId;
import plumbline.common.ReviewId;
import plumbline.common.ReviewPartId;
import plumbline.reviews.Confidence;
import plumbline.reviews.PartFacts;
import plumbline.reviews.ReviewFacts;
import plumbline.reviews.ReviewParts;
import plumbline.reviews.Reviews;
import plumbline.reviews.RoughDate;

/** Enters the reviews of a file with their parts. */
@Singleton
class PaperReviews {

  private final Reviews reviews;
  private final ReviewParts parts;
  private final PaperNotes notes;

  PaperReviews(Reviews reviews, ReviewParts parts, PaperNotes notes) {
    this.reviews = reviews;
    this.parts = parts;
    this.notes = notes;
  }

  void plan(PapersFile file, Desk desk) {
    file.reviews().forEach(text -> desk.on(text.recorded(), () -> enter(text, desk)));
  }

  private void enter(PapersFile.ReviewText text, Desk desk) {
    Writers by = desk.writers();
    ReviewId id = reviews.add(by.coordinator(), by.id(), facts(text, desk));
    desk.records().reviews().put(text.key(), id);
    notes.hang(by, Reviews.subject(id), text.notes());
    Map<String, ReviewPartId> entered = new HashMap<>();
    for (PapersFile.PartText part : text.parts()) {
      ReviewPartId below = part.below().isEmpty() ? null : entered.get(part.below());
      ReviewPartId added = parts.add(by.coordinator(), by.id(), id, facts(part, below));
      if (!part.key().isEmpty()) {
        entered.put(part.key(), added);
      }
      notes.hang(by, Reviews.subject(id), part.notes());
    }
  }

  private static ReviewFacts facts(PapersFile.ReviewText text, Desk desk) {
    CommitteeId committee =
        text.committee().isEmpty() ? null : desk.writers().committee(text.committee());
    ReviewId predecessor =
        text.predecessor().isEmpty()
            ? null
            : Objects.requireNonNull(
                desk.records().reviews().get(text.predecessor()), text.predecessor());
    return new ReviewFacts(
        text.kind(),
        text.title(),
        text.conductedBy(),
        date(text.began()),
        date(text.ended()),
        date(text.published()),
        text.marking(),
        text.readers(),
        committee,
        text.source(),
        predecessor,
        text.verdict(),
        text.outcome().strip());
  }

  private static RoughDate date(String words) {
    return RoughDate.parse(words).orElseThrow();
  }

  private static PartFacts facts(PapersFile.PartText part, @Nullable ReviewPartId below) {
    Confidence sure = part.confidence();
    return new PartFacts(
        part.kind(),
        part.reference(),
        part.heading(),
        part.words().strip(),
        part.role(),
        part.figure(),
        sure == null ? Confidence.NOT_SAID : sure,
        part.verdict(),
        below,
        part.consent());
  }
}
