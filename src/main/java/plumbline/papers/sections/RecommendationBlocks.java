package plumbline.papers.sections;

import java.util.ArrayList;
import java.util.List;
import plumbline.recommendations.Assurance;
import plumbline.recommendations.Decision;
import plumbline.recommendations.Recommendation;
import plumbline.recommendations.RecommendationDetail;
import plumbline.recommendations.Response;
import plumbline.recommendations.SubPart;
import plumbline.reports.Block;
import plumbline.timescales.Promise;
import plumbline.timescales.Promises;

/** One recommendation under its own heading: words, answers in their order, timescale, the rest. */
final class RecommendationBlocks {

  private final RecommendationDetail detail;
  private final Recommendation recommendation;
  private final List<Block> blocks = new ArrayList<>();
  private final Terms terms = new Terms();

  private RecommendationBlocks(RecommendationDetail detail) {
    this.detail = detail;
    recommendation = detail.recommendation();
  }

  /**
   * @param all of its review; what none of them has is said once, above them
   */
  static List<Block> of(RecommendationDetail detail, List<RecommendationDetail> all) {
    var one = new RecommendationBlocks(detail);
    one.asked(all.stream().anyMatch(each -> each.recommendation().printed()));
    detail.responses().forEach(one::answer);
    one.promised(RecommendationOverview.anyAnswer(all), anyDecision(all));
    one.blocks.addAll(PromiseBlocks.changes(detail.standing().promises()));
    detail.assurances().forEach(one::assured);
    return one.blocks;
  }

  static boolean anyDecision(List<RecommendationDetail> all) {
    return all.stream().anyMatch(each -> each.recommendation().decision() != Decision.PENDING);
  }

  private void asked(boolean isAnyPrinted) {
    String theme = recommendation.theme();
    blocks.add(
        new Block.Heading(
            3, theme.isBlank() ? recommendation.label() : recommendation.label() + ": " + theme));
    StringBuilder words = new StringBuilder(recommendation.words().strip());
    for (SubPart part : detail.parts()) {
      String reference = part.reference().isBlank() ? "" : part.reference() + ": ";
      words.append("\n- ").append(reference).append(part.words().replace('\n', ' '));
    }
    blocks.add(new Block.Words(words.toString()));
    terms
        .add(
            "Number",
            isAnyPrinted && !recommendation.printed() ? "Given here; the paper prints none" : "")
        .add("Addressed to", addressees())
        .add("Who answers for it", recommendation.owner())
        .add("Comes after", recommendation.dependsOn());
  }

  private String addressees() {
    return String.join("; ", detail.addressees().stream().map(each -> each.label()).toList());
  }

  private void answer(Response response) {
    terms.below(blocks);
    String label =
        response.correction() == 0
            ? "Answer to " + response.meetingWords()
            : "Correction of the answer to " + response.meetingWords() + ": " + response.why();
    blocks.add(new Block.Words(label, response.words()));
    String signed = response.signedOffWords();
    blocks.add(
        new Block.Paragraph(
            "Answered by " + response.author() + (signed.isEmpty() ? "" : ", " + signed)));
  }

  private void promised(boolean isAnyAnswered, boolean isAnyDecided) {
    Promises promises = detail.standing().promises();
    Promise current = promises.current();
    boolean isTimed = RecommendationOverview.isTimed(detail);
    terms
        .add(
            "Answer",
            isAnyAnswered && detail.responses().isEmpty() ? "Nothing has been answered yet" : "")
        .add("Timescale", isTimed ? "" : current.timescale().words())
        .add("Timescale as written", isTimed ? current.timescale().asWritten() : "")
        .add("As understood", isTimed ? current.understoodWords() : "")
        .add(
            "How it stands",
            isTimed || !detail.standing().isOpen() ? detail.standing().words() : "")
        .add("Drift", promises.driftWords())
        .add("Decision", isAnyDecided ? recommendation.decisionWords() : "")
        .add("Closed", recommendation.closingWords())
        .add("Criteria that it is about", String.join("; ", detail.criteria()))
        .below(blocks);
  }

  private void assured(Assurance assurance) {
    new Terms()
        .add(
            "What “" + assurance.reviewTitle() + "” says",
            Terms.sentences(assurance.stance().words(), assurance.words().replace('\n', ' ')))
        .below(blocks);
  }
}
