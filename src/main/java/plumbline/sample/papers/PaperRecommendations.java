package plumbline.sample.papers;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import plumbline.common.RecommendationId;
import plumbline.common.ReviewId;
import plumbline.recommendations.Addressee;
import plumbline.recommendations.Decisions;
import plumbline.recommendations.RecommendationLinks;
import plumbline.recommendations.RecommendationText;
import plumbline.recommendations.Recommendations;
import plumbline.recommendations.SubPart;

/** Enters what the reviews of a file recommend, and what became of it. */
@Singleton
class PaperRecommendations {

  private final Recommendations recommendations;
  private final Decisions decisions;
  private final RecommendationLinks links;
  private final PaperResponses responses;
  private final PaperNotes notes;

  PaperRecommendations(
      Recommendations recommendations,
      Decisions decisions,
      RecommendationLinks links,
      PaperResponses responses,
      PaperNotes notes) {
    this.recommendations = recommendations;
    this.decisions = decisions;
    this.links = links;
    this.responses = responses;
    this.notes = notes;
  }

  /** Recommendations are entered and agreed on the day of their review. */
  void plan(PapersFile file, Desk desk) {
    for (PapersFile.ReviewText review : file.reviews()) {
      if (!review.recommendations().isEmpty()) {
        desk.on(review.recorded(), () -> enter(review, desk));
        for (int i = 0; i < review.recommendations().size(); i++) {
          follow(file, review.recommendations().get(i), review.key(i), desk);
        }
      }
    }
  }

  private void enter(PapersFile.ReviewText review, Desk desk) {
    Writers by = desk.writers();
    ReviewId id = Objects.requireNonNull(desk.records().reviews().get(review.key()));
    List<RecommendationId> added =
        recommendations.addAll(
            by.coordinator(),
            by.id(),
            id,
            review.recommendations().stream().map(text -> text(id, text)).toList());
    recommendations.agreeAll(by.coordinator(), by.id(), id);
    for (int i = 0; i < added.size(); i++) {
      desk.records().recommendations().put(review.key(i), added.get(i));
      String subject = Recommendations.subject(added.get(i));
      notes.hang(by, subject, review.recommendations().get(i).notes());
    }
  }

  private static RecommendationText text(ReviewId review, PapersFile.RecommendationText text) {
    return new RecommendationText(
        review,
        text.reference(),
        text.theme(),
        text.words().strip(),
        text.subParts().stream().map(part -> new SubPart(part.reference(), part.words())).toList(),
        text.addressees().stream().map(whom -> new Addressee(whom.kind(), whom.words())).toList(),
        text.owner(),
        text.dependsOn(),
        text.timescale(),
        PapersFile.ids(text.criteria()));
  }

  private void follow(PapersFile file, PapersFile.RecommendationText text, String key, Desk desk) {
    Writers by = desk.writers();
    PapersFile.@Nullable DecisionText decision = text.decision();
    if (decision != null) {
      LocalDate day = PapersFile.day(decision.day());
      desk.on(
          day,
          () ->
              changing(
                  key,
                  desk,
                  (id, version) ->
                      decisions.decide(
                          by.coordinator(),
                          by.id(),
                          id,
                          version,
                          decision.verdict(),
                          day,
                          decision.reason())));
    }
    for (PapersFile.ChangeText change : text.changes()) {
      desk.on(
          PapersFile.day(change.day()),
          () ->
              changing(
                  key,
                  desk,
                  (id, version) ->
                      decisions.changeTimescale(
                          by.coordinator(),
                          by.id(),
                          id,
                          version,
                          change.timescale(),
                          change.reason())));
    }
    responses.plan(file, text, key, desk);
    for (PapersFile.AssuranceText assurance : text.assurances()) {
      desk.on(
          responses.lastDay(file, text),
          () ->
              changing(
                  key,
                  desk,
                  (id, version) ->
                      links.assure(
                          by.coordinator(),
                          by.id(),
                          id,
                          version,
                          Objects.requireNonNull(desk.records().reviews().get(assurance.review())),
                          assurance.stance(),
                          assurance.words())));
    }
    PapersFile.@Nullable ClosingText closed = text.closed();
    if (closed != null) {
      desk.on(
          PapersFile.day(closed.day()),
          () ->
              changing(
                  key,
                  desk,
                  (id, version) ->
                      recommendations.close(
                          by.coordinator(), by.id(), id, version, closed.reason())));
    }
  }

  private void changing(String key, Desk desk, ObjIntConsumer<RecommendationId> change) {
    Writers by = desk.writers();
    RecommendationId id = Objects.requireNonNull(desk.records().recommendations().get(key), key);
    change.accept(id, recommendations.find(by.coordinator(), by.id(), id).orElseThrow().version());
  }
}
