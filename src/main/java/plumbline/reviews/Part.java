package plumbline.reviews;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.ReviewId;
import plumbline.common.ReviewPartId;
import plumbline.common.Sha256;

/**
 * A part of a review.
 *
 * @param position its place in the print order, from 1
 * @param withheld whether only coordinator and leads read it
 * @param releaseNote who released it or consented
 */
@MappedEntity("review_part")
public record Part(
    @Id ReviewPartId id,
    ReviewId reviewId,
    int position,
    PartKind kind,
    String reference,
    String heading,
    String words,
    String role,
    String figure,
    Confidence confidence,
    String verdict,
    @Nullable ReviewPartId parentId,
    boolean withheld,
    String releaseNote,
    int version) {

  PartFacts facts() {
    return new PartFacts(
        kind, reference, heading, words, role, figure, confidence, verdict, parentId, "");
  }

  /** Whether it may not be open once this is said, before somebody releases it. */
  boolean needsRelease(PartFacts facts, boolean mayRelease) {
    boolean isAnotherText =
        !(heading + words + role + figure)
            .equals(facts.heading() + facts.words() + facts.role() + facts.figure());
    return facts.kind().isSensitive() && (facts.kind() != kind || (isAnotherText && !mayRelease));
  }

  /** On what notes on the source hang. */
  public String noteSubject() {
    return "part " + id.value();
  }

  /** What it is called where it is chosen from a list. */
  public String label() {
    String name =
        List.of(heading, words, role, figure).stream()
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElse("");
    String label = (kind.words() + " " + reference).strip() + ": " + name.replace('\n', ' ');
    return label.length() <= 80 ? label : label.substring(0, 79) + "…";
  }

  /** What the history keeps: of what can tell who a person is, the digest only. */
  record Kept(
      ReviewPartId id,
      int position,
      PartKind kind,
      String reference,
      String heading,
      String words,
      String role,
      String figure,
      Confidence confidence,
      String verdict,
      @Nullable ReviewPartId parent,
      boolean withheld,
      String releaseNote) {}

  Kept kept() {
    boolean isSecret = withheld || kind.isSensitive();
    return new Kept(
        id,
        position,
        kind,
        reference,
        isSecret ? Sha256.of(heading) : heading,
        isSecret ? Sha256.of(words) : words,
        isSecret ? Sha256.of(role) : role,
        figure,
        confidence,
        verdict,
        parentId,
        withheld,
        releaseNote);
  }
}
