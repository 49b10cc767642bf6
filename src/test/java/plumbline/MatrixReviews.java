package plumbline;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.ReviewId;
import plumbline.common.ReviewPartId;
import plumbline.people.Viewer;
import plumbline.reviews.PartFacts;
import plumbline.reviews.PartKind;
import plumbline.reviews.Readers;
import plumbline.reviews.ReviewFacts;
import plumbline.reviews.ReviewKind;
import plumbline.reviews.ReviewParts;
import plumbline.reviews.Reviews;
import plumbline.testing.Plumbline;

/** The reviews of the matrix: one for each kind of readers, with a part that is open and a case. */
final class MatrixReviews {

  private final Reviews reviews = Plumbline.bean(Reviews.class);
  private final ReviewParts parts = Plumbline.bean(ReviewParts.class);
  private final MatrixFixture fixture;
  private final AreaId area;
  private final Viewer coordinator;
  private final Map<String, ReviewId> kept = new HashMap<>();
  private final Map<String, ReviewPartId> cases = new HashMap<>();

  MatrixReviews(MatrixFixture fixture, MatrixScene scene) {
    this.fixture = fixture;
    area = scene.story().area().id();
    coordinator = scene.viewer(MatrixRole.COORD);
    add("open to all", Readers.PUBLIC, null, MatrixWords.PUBLISHED);
    add("open to the committee", Readers.COMMITTEE, scene.committee(), MatrixWords.MEMBERS);
    add("open to another", Readers.COMMITTEE, scene.otherCommittee(), MatrixWords.ELSEWHERE);
    add("confidential", Readers.PARTNERSHIP, null, MatrixWords.SECRET);
  }

  static boolean isMeant(MatrixRow row) {
    return row.path().contains("/reviews");
  }

  private void add(String state, Readers readers, @Nullable CommitteeId whose, String words) {
    ReviewId id =
        reviews.add(
            coordinator,
            area,
            ReviewFacts.of(ReviewKind.TASK_GROUP, words, words).openTo(readers, whose));
    kept.put(state, id);
    parts.add(coordinator, area, id, PartFacts.of(PartKind.FINDING, words));
    cases.put(state, withheld(id));
  }

  private ReviewPartId withheld(ReviewId review) {
    return parts.add(coordinator, area, review, PartFacts.of(PartKind.CASE, MatrixWords.WITHHELD));
  }

  /** The review of this state. */
  ReviewId review(String state) {
    return Objects.requireNonNull(kept.get(state), state);
  }

  String id(MatrixRow row) {
    ReviewId id = kept.get(row.state());
    return id == null ? "7" : String.valueOf(id.value());
  }

  /** The case of this review; one of its own where the request will use it up. */
  String part(MatrixRow row, boolean spends) {
    if (spends && row.path().contains("{part}")) {
      return String.valueOf(withheld(review(row.state())).value());
    }
    ReviewPartId id = cases.get(row.state());
    return id == null ? "7" : String.valueOf(id.value());
  }

  /** Fields that would be taken from whoever is allowed. */
  Map<String, String> fields(MatrixRow row, Map<String, String> variables) {
    boolean isPart = row.path().contains("/parts");
    String id = variables.getOrDefault(isPart ? "part" : "id", "1");
    Map<String, String> fields = new HashMap<>();
    fields.put("kind", isPart ? "CASE" : "TASK_GROUP");
    boolean isConfidential = row.state().equals("confidential");
    fields.put("title", isConfidential ? MatrixWords.SECRET : MatrixWords.PUBLISHED);
    fields.put("conducted_by", "Seven councillors");
    fields.put("readers", isConfidential ? "PARTNERSHIP" : "PUBLIC");
    fields.put("words", MatrixWords.WITHHELD);
    fields.put("release", "no");
    fields.put("note", "Asked and agreed");
    String version =
        fixture
            .database()
            .column(
                "SELECT version FROM %s WHERE id = %s"
                    .formatted(isPart ? "review_part" : "review", id))
            .stream()
            .findFirst()
            .orElse("1");
    fields.put("version", version);
    return fields;
  }
}
