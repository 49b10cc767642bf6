package plumbline.rate;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.contributions.AgencyOpinion;
import plumbline.contributions.AgencyRating;
import plumbline.narratives.NarrativeKind;
import plumbline.narratives.Narratives;
import plumbline.ratings.Agreement;
import plumbline.ratings.Rating;
import plumbline.web.Form;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in the fields of one block: as it was kept, as it was typed, or as a draft.
 *
 * @param level a key of the scale, one of the words below, or empty when nothing is chosen
 * @param remark why the agreed rating moved, or an agency's comment
 */
record Entry(String level, String remark, Narratives narratives) {

  static final String REASON = "reason";
  static final String COMMENT = "comment";

  static final String NOT_RATED = "not-rated";
  static final String CANNOT_SAY = "cannot-say";
  static final String NOT_RECORDED = "not-recorded";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Entry of(Rating rating) {
    return new Entry(level(rating), rating.reason(), rating.narratives());
  }

  private static String level(Rating rating) {
    String level = rating.level();
    if (level != null) {
      return level;
    }
    return switch (rating.stage()) {
      case AGREED -> NOT_RATED;
      case NOT_RECORDED -> NOT_RECORDED;
      case NOT_STARTED, CARRIED_FORWARD -> "";
    };
  }

  static Entry of(AgencyRating rating) {
    String level = rating.level();
    return new Entry(level == null ? CANNOT_SAY : level, rating.comment(), rating.contributions());
  }

  /**
   * Whatever was typed, right or wrong: a draft is looked at only when it is confirmed.
   *
   * @param remark the name of the field with the remark
   */
  static Entry typed(Form form, String remark) {
    return new Entry(
        form.text("level"),
        form.text(remark),
        new Narratives(
            form.text(NarrativeKind.CHALLENGE.key()),
            form.text(NarrativeKind.PROGRESS.key()),
            form.text(NarrativeKind.NEXT_STEPS.key()),
            form.text(NarrativeKind.STRENGTHEN.key())));
  }

  /** How long its texts are together. */
  int length() {
    return Stream.concat(
            Stream.of(level, remark), Arrays.stream(NarrativeKind.values()).map(narratives::of))
        .mapToInt(String::length)
        .sum();
  }

  static Entry fromJson(String json) {
    return JSON.readValue(json, Entry.class);
  }

  String json() {
    return JSON.writeValueAsString(this);
  }

  Agreement agreement() {
    if (level.equals(NOT_RECORDED)) {
      return Agreement.notRecorded(narratives);
    }
    return new Agreement(
        level.equals(NOT_RATED) ? Optional.empty() : Optional.of(level), remark, narratives);
  }

  AgencyOpinion opinion() {
    return new AgencyOpinion(
        level.equals(CANNOT_SAY) ? Optional.empty() : Optional.of(level), remark, narratives);
  }
}
