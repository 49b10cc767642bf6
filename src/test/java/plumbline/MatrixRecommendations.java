package plumbline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import plumbline.common.CommitteeId;
import plumbline.common.EvidenceId;
import plumbline.common.MeetingId;
import plumbline.common.RecommendationId;
import plumbline.common.ReviewId;
import plumbline.meetings.MeetingPlan;
import plumbline.meetings.Meetings;
import plumbline.people.Viewer;
import plumbline.recommendations.RecommendationLinks;
import plumbline.recommendations.RecommendationText;
import plumbline.recommendations.Recommendations;
import plumbline.recommendations.ResponseText;
import plumbline.recommendations.Responses;
import plumbline.reviews.Readers;
import plumbline.reviews.ReviewFacts;
import plumbline.reviews.ReviewKind;
import plumbline.reviews.Reviews;
import plumbline.testing.OpenWork;
import plumbline.testing.Plumbline;

/** The recommendations of the matrix: a draft about K1, agreed ones, one of another committee. */
final class MatrixRecommendations {

  private final MatrixFixture fixture;
  private final MatrixScene published;
  private final MatrixScene drafts;
  private final Map<String, RecommendationId> kept = new HashMap<>();
  private ReviewId ofDrafts = new ReviewId(0);
  private MeetingId meeting = new MeetingId(0);
  private MeetingId next = new MeetingId(0);

  MatrixRecommendations(MatrixFixture fixture, MatrixScene published, MatrixScene drafts) {
    this.fixture = fixture;
    this.published = published;
    this.drafts = drafts;
  }

  static boolean isMeant(MatrixRow row) {
    return row.path().contains("/recommendations") && !row.path().contains("/actions/");
  }

  /** After the months were opened, whose criteria they are about. */
  void addAll() {
    Viewer coordinator = drafts.viewer(MatrixRole.COORD);
    ofDrafts =
        Plumbline.bean(Reviews.class)
            .add(
                coordinator,
                drafts.story().area().id(),
                ReviewFacts.of(ReviewKind.TASK_GROUP, "Task group", "Councillors")
                    .openTo(Readers.PUBLIC, null));
    meeting = meet(LocalDate.of(2020, 1, 7));
    next = meet(LocalDate.of(2099, 1, 6));
    kept.put("draft S1", draft());
    kept.put("agreed", agreed("open to all", MatrixWords.PUBLISHED));
    kept.put("agreed for another", agreed("open to another", MatrixWords.ELSEWHERE));
    kept.put("agreed confidential", agreed("confidential", MatrixWords.SECRET));
    RecommendationId busy = agreed("open to all", MatrixWords.PUBLISHED);
    Plumbline.bean(OpenWork.class).begin(busy);
    kept.put("agreed with open actions", busy);
    RecommendationId answered = agreed("open to all", MatrixWords.PUBLISHED);
    answer(answered);
    kept.put("agreed and answered", answered);
  }

  private MeetingId meet(LocalDate day) {
    CommitteeId committee = published.committee();
    return Plumbline.bean(Meetings.class)
        .schedule(
            published.viewer(MatrixRole.COORD),
            published.story().area().id(),
            committee,
            new MeetingPlan(day, ""));
  }

  private RecommendationId draft() {
    return Plumbline.bean(Recommendations.class)
        .add(
            drafts.viewer(MatrixRole.LEAD),
            drafts.story().area().id(),
            RecommendationText.of(ofDrafts, MatrixWords.DRAFT).about(MatrixScene.K1));
  }

  private RecommendationId agreed(String review, String words) {
    var area = published.story().area().id();
    Viewer coordinator = published.viewer(MatrixRole.COORD);
    Recommendations recommendations = Plumbline.bean(Recommendations.class);
    RecommendationId id =
        recommendations.add(
            coordinator,
            area,
            RecommendationText.of(fixture.reviews().review(review), words).about(MatrixScene.K1));
    recommendations.agree(coordinator, area, id, 1);
    return id;
  }

  private void answer(RecommendationId id) {
    Plumbline.bean(Responses.class)
        .give(
            published.viewer(MatrixRole.COORD),
            published.story().area().id(),
            id,
            meeting,
            ResponseText.of(MatrixWords.PUBLISHED, "Head of Service"));
  }

  private void link(RecommendationId id) {
    Plumbline.bean(RecommendationLinks.class)
        .linkEvidence(
            published.viewer(MatrixRole.COORD),
            published.story().area().id(),
            id,
            2,
            new EvidenceId(Long.parseLong(fixture.evidence().shared())));
  }

  /** What the address of this row names; a thing of its own where the request uses it up. */
  Map<String, String> variables(MatrixRow row, boolean spends) {
    RecommendationId id = kept.getOrDefault(row.state(), new RecommendationId(7));
    if (spends && row.path().contains("{id}")) {
      id = row.state().equals("draft S1") ? draft() : agreed("open to all", MatrixWords.PUBLISHED);
      if (row.state().equals("agreed and answered")) {
        answer(id);
      }
    }
    if (spends && row.path().contains("{piece}")) {
      link(id);
    }
    return Map.of(
        "id",
        String.valueOf(id.value()),
        "meeting",
        String.valueOf(meeting.value()),
        "piece",
        fixture.evidence().shared());
  }

  private ReviewId review(MatrixRow row) {
    return row.state().startsWith("draft") ? ofDrafts : fixture.reviews().review("open to all");
  }

  /** Fields that would be taken from whoever is allowed. */
  Map<String, String> fields(MatrixRow row, Map<String, String> variables) {
    boolean isDraft = row.state().startsWith("draft");
    String words = isDraft ? MatrixWords.DRAFT : MatrixWords.PUBLISHED;
    Map<String, String> fields = new HashMap<>();
    fields.put("review", String.valueOf(review(row).value()));
    fields.put("words", words);
    fields.put("words-1", words);
    fields.put("blocks", "1");
    fields.put("pasted", "1. " + words + "\n2. " + words);
    fields.put("decision", "ACCEPTED");
    fields.put("closing_reason", words);
    fields.put("timescale", "March " + (2030 + fixture.next() % 60));
    fields.put("reason", words);
    fields.put("meaning", "March 2031");
    fields.put("criterion", MatrixScene.OUTSIDE_K1.value());
    fields.put("evidence", fixture.evidence().shared());
    fields.put("assuring", String.valueOf(fixture.reviews().review("confidential").value()));
    fields.put("stance", "AGREES");
    fields.put("assurance", words);
    fields.put("response", words);
    fields.put("author", "Head of Service");
    fields.put("why", words);
    fields.put("standing", "0");
    fields.put(
        "meeting",
        String.valueOf((row.action().contains("not yet held") ? next : meeting).value()));
    if (row.path().endsWith("/recommendations/{id}") && isDraft) {
      fields.put("criteria", MatrixScene.K1.value());
    }
    String id = variables.getOrDefault("id", "1");
    fields.put(
        "version",
        fixture.database().column("SELECT version FROM recommendation WHERE id = " + id).stream()
            .findFirst()
            .orElse("1"));
    return fields;
  }
}
