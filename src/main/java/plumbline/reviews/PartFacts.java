package plumbline.reviews;

import org.jspecify.annotations.Nullable;
import plumbline.common.Refused;
import plumbline.common.ReviewPartId;

/**
 * What is said in a part of a review.
 *
 * @param reference number or letter as printed
 * @param role the speaker, responsible body or member as a role, never the name of a person
 * @param figure a number as printed, for example "10" or ">300"
 * @param verdict what a revisit says of a weakness
 * @param parent the part that it stands below
 * @param consent of a quotation: who agreed to its being printed; otherwise empty
 */
public record PartFacts(
    PartKind kind,
    String reference,
    String heading,
    String words,
    String role,
    String figure,
    Confidence confidence,
    String verdict,
    @Nullable ReviewPartId parent,
    String consent) {

  public PartFacts {
    boolean saysNothing = (heading + words + role + figure).isBlank();
    if (saysNothing && kind != PartKind.NOT_RECOVERABLE) {
      throw new Refused("words", "Enter what this part says.");
    }
  }

  public static PartFacts of(PartKind kind, String words) {
    return new PartFacts(kind, "", "", words, "", "", Confidence.NOT_SAID, "", null, "");
  }

  public PartFacts headed(String number, String title) {
    return new PartFacts(
        kind, number, title, words, role, figure, confidence, verdict, parent, consent);
  }

  public PartFacts by(String who) {
    return new PartFacts(
        kind, reference, heading, words, who, figure, confidence, verdict, parent, consent);
  }

  public PartFacts counting(String number) {
    return new PartFacts(
        kind, reference, heading, words, role, number, confidence, verdict, parent, consent);
  }

  public PartFacts judged(Confidence how, String result) {
    return new PartFacts(
        kind, reference, heading, words, role, figure, how, result, parent, consent);
  }

  public PartFacts below(ReviewPartId above) {
    return new PartFacts(
        kind, reference, heading, words, role, figure, confidence, verdict, above, consent);
  }

  public PartFacts withConsent(String whose) {
    return new PartFacts(
        kind, reference, heading, words, role, figure, confidence, verdict, parent, whose);
  }
}
