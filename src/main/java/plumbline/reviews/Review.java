package plumbline.reviews;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;
import plumbline.common.CommitteeId;
import plumbline.common.ReviewId;

/**
 * A review as its reader sees it.
 *
 * @param began in the form of {@link RoughDate}, as the other dates are
 * @param predecessorId the earlier review that this one looks back on, if the reader may see it
 */
@MappedEntity("review")
public record Review(
    @Id ReviewId id,
    ReviewKind kind,
    String title,
    String conductedBy,
    String began,
    String ended,
    String published,
    String marking,
    Readers readers,
    @Nullable CommitteeId committeeId,
    @Nullable String committeeName,
    String source,
    @Nullable ReviewId predecessorId,
    @Nullable String predecessorTitle,
    String predecessorVerdict,
    String outcome,
    int version) {

  ReviewFacts facts() {
    return new ReviewFacts(
        kind,
        title,
        conductedBy,
        new RoughDate(began),
        new RoughDate(ended),
        new RoughDate(published),
        marking,
        readers,
        committeeId,
        source,
        predecessorId,
        predecessorVerdict,
        outcome);
  }

  /** "November 2021 to October 2022, published November 2022", or what of it is known. */
  public String datesWords() {
    String from = new RoughDate(began).words();
    String to = new RoughDate(ended).words();
    String out = new RoughDate(published).words();
    String span = from.isEmpty() || to.isEmpty() ? from + to : from + " to " + to;
    String shown = out.isEmpty() ? "" : "published " + out;
    return span.isEmpty() || shown.isEmpty() ? span + shown : span + ", " + shown;
  }

  String readersWords() {
    String committee = committeeName;
    return readers == Readers.COMMITTEE && committee != null
        ? "Members of " + committee + ", besides coordinator and leads"
        : readers.words();
  }
}
