package plumbline.rate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.contributions.Sides;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.people.Viewer;
import plumbline.ratings.Predecessor;
import plumbline.ratings.Rating;

/**
 * A month as one person fills it in.
 *
 * @param agreed the ratings that this person agrees
 * @param drafts this person's drafts of them
 * @param voices the agencies that this person speaks for, by criterion
 * @param recorded the other agencies of one criterion, where this person records what they said
 * @param sides what this person may see of the agencies' ratings, for those this person agrees
 * @param predecessors what was said on an earlier framework
 * @param evidence how fresh the evidence of a criterion is, in a sentence
 */
record OwnRound(
    AreaName area,
    Month month,
    Viewer viewer,
    Framework framework,
    boolean open,
    Map<CriterionId, Rating> agreed,
    Map<CriterionId, Draft> drafts,
    Map<CriterionId, List<Voice>> voices,
    List<Voice> recorded,
    Map<CriterionId, Sides> sides,
    Map<CriterionId, List<Predecessor>> predecessors,
    Map<CriterionId, String> evidence) {

  /** The criteria that this person has to fill in, in the order of the framework. */
  List<Framework.Placed> own() {
    return framework.criteria().stream().filter(placed -> isOwn(placed.criterion().id())).toList();
  }

  boolean isOwn(CriterionId criterion) {
    return agreed.containsKey(criterion) || voices.containsKey(criterion);
  }

  /** The same month with forms for what other agencies said. */
  OwnRound recording(List<Voice> others) {
    return new OwnRound(
        area,
        month,
        viewer,
        framework,
        open,
        agreed,
        drafts,
        voices,
        others,
        sides,
        predecessors,
        evidence);
  }

  /** Whether the page has a form for this voice. */
  boolean hasForm(CriterionId criterion, long voice) {
    return voice == Draft.AGREED
        ? agreed.containsKey(criterion)
        : formOf(criterion, voice).isPresent();
  }

  /** The agency of this number, where the page has a form for it. */
  Optional<Voice> formOf(CriterionId criterion, long voice) {
    return Stream.concat(voices(criterion).stream(), recorded(criterion).stream())
        .filter(each -> each.agency().value() == voice)
        .findFirst();
  }

  List<Voice> recorded(CriterionId criterion) {
    return recorded.stream().filter(voice -> voice.criterion().equals(criterion)).toList();
  }

  /** Whether this person may record here what other agencies said. */
  boolean mayRecord(CriterionId criterion) {
    Sides given = sides.get(criterion);
    return open
        && agreed.containsKey(criterion)
        && (given == null || !given.isBlind(viewer, area.id()));
  }

  List<Voice> voices(CriterionId criterion) {
    return voices.getOrDefault(criterion, List.of());
  }

  int left() {
    return (int) own().stream().filter(placed -> isLeft(placed.criterion().id())).count();
  }

  boolean isLeft(CriterionId criterion) {
    Rating rating = agreed.get(criterion);
    return (rating != null && rating.stage().isOpen())
        || voices(criterion).stream().anyMatch(voice -> voice.given() == null);
  }

  /** This criterion or the next one that is left after it; from the beginning when none follows. */
  Optional<CriterionId> nextLeft(String from) {
    List<CriterionId> all =
        own().stream().map(Framework.Placed::criterion).map(Criterion::id).toList();
    int start = Math.max(0, all.stream().map(CriterionId::value).toList().indexOf(from));
    return Stream.concat(all.subList(start, all.size()).stream(), all.subList(0, start).stream())
        .filter(this::isLeft)
        .findFirst();
  }

  @Nullable Draft draft(CriterionId criterion) {
    return drafts.get(criterion);
  }

  /** The address of the rate page, or of something below it. */
  String path(String rest) {
    return area.path("/rounds/" + month + "/rate" + rest);
  }

  /** The rest of the address that shows the page with this block open. */
  static String again(CriterionId criterion) {
    return "?kept=" + criterion + "#" + anchor(criterion);
  }

  /** The id of a criterion's block on the page. */
  static String anchor(CriterionId criterion) {
    return "criterion-" + criterion.value().replace('.', '-');
  }
}
