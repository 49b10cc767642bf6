package plumbline.sample.papers;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.actions.Impact;
import plumbline.actions.Progress;
import plumbline.common.CriterionId;
import plumbline.meetings.FactKind;
import plumbline.meetings.Privacy;
import plumbline.plans.PlanKind;
import plumbline.recommendations.AddresseeKind;
import plumbline.recommendations.Decision;
import plumbline.recommendations.Stance;
import plumbline.reviews.Confidence;
import plumbline.reviews.PartKind;
import plumbline.reviews.Readers;
import plumbline.reviews.ReviewKind;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What papers say of meetings, reviews, plans and measures. A key names a record where another one
 * speaks of it; days are written out, as in "23 September 2019"; what is absent is empty.
 *
 * @param responses what all responses of the file have in common, if they have
 */
public record PapersFile(
    List<MeetingText> meetings,
    List<ReviewText> reviews,
    List<PlanText> plans,
    List<MeasureText> measures,
    List<ClaimText> claims,
    @Nullable SourceText printedIn,
    @Nullable ResponseText responses) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private static final Pattern FULL_DAY = Pattern.compile("\\d{1,2} \\p{L}+ \\d{4}");

  /** Where the figures and claims of a file are printed, unless they say it themselves. */
  record SourceText(String source, String day) {}

  /** A meeting, which is entered on its own day unless another one is said. */
  record MeetingText(
      String committee, String heldOn, String recordedOn, String place, List<ItemText> items) {

    LocalDate held() {
      return day(heldOn);
    }

    LocalDate recorded() {
      return day(recordedOn.isEmpty() ? heldOn : recordedOn);
    }
  }

  record ItemText(
      String key,
      String number,
      String title,
      String purpose,
      @Nullable Privacy privacy,
      String marking,
      String nextReport,
      String follows,
      List<FactText> facts,
      List<QuestionText> questions,
      List<SourceNoteText> notes) {}

  /** A fact; the date is kept as printed, the day as what it means. */
  record FactText(
      FactKind kind,
      String heading,
      String words,
      String dated,
      String day,
      String role,
      String onBehalfOf) {}

  record QuestionText(String words, String asker, List<AnswerText> answers) {}

  record AnswerText(String day, String role, String words) {}

  record SourceNoteText(String printed, String understood, String why, String page) {}

  record ReviewText(
      String key,
      ReviewKind kind,
      String title,
      String conductedBy,
      String began,
      String ended,
      String published,
      String marking,
      Readers readers,
      String committee,
      String source,
      String predecessor,
      String verdict,
      String outcome,
      List<PartText> parts,
      List<RecommendationText> recommendations,
      List<SourceNoteText> notes) {

    /** The key of a recommendation: its own, what is printed, or its place from 1. */
    String key(int index) {
      RecommendationText text = recommendations.get(index);
      String named = text.key().isEmpty() ? text.reference() : text.key();
      return named.isEmpty() ? String.valueOf(index + 1) : named;
    }

    /** The day on which it was published, where that is one; otherwise before everything else. */
    LocalDate recorded() {
      return FULL_DAY.matcher(published).matches() ? day(published) : Diary.FIRST;
    }
  }

  record PartText(
      String key,
      String below,
      PartKind kind,
      String reference,
      String heading,
      String words,
      String figure,
      String role,
      @Nullable Confidence confidence,
      String verdict,
      String consent,
      List<SourceNoteText> notes) {}

  /** What was recommended; the key is the printed reference where none is given. */
  record RecommendationText(
      String key,
      String reference,
      String theme,
      String words,
      List<ReferredText> subParts,
      List<AddresseeText> addressees,
      String owner,
      String dependsOn,
      String timescale,
      List<String> criteria,
      @Nullable DecisionText decision,
      List<ChangeText> changes,
      List<ResponseText> responses,
      List<AssuranceText> assurances,
      @Nullable ClosingText closed,
      List<SourceNoteText> notes) {}

  record ReferredText(String reference, String words) {}

  record AddresseeText(AddresseeKind kind, String words) {}

  record DecisionText(Decision verdict, String day, String reason) {}

  record ClosingText(String day, String reason) {}

  /** Another timescale and why. */
  record ChangeText(String day, String timescale, String reason) {}

  /** A response for the item of a meeting. */
  record ResponseText(String item, String author, String signOff, String words) {

    /** This response; what it does not say is as in all of the file. */
    ResponseText or(@Nullable ResponseText common) {
      return common == null
          ? this
          : new ResponseText(
              item.isEmpty() ? common.item : item,
              author.isEmpty() ? common.author : author,
              signOff.isEmpty() ? common.signOff : signOff,
              words);
    }
  }

  record AssuranceText(String review, Stance stance, String words) {}

  record PlanText(
      PlanKind kind, String title, String review, String began, List<ActionText> actions) {}

  /**
   * An action of a plan.
   *
   * @param by the key of the person who says how it goes; empty for the coordinator
   */
  record ActionText(
      String reference,
      String words,
      String agency,
      String by,
      String lead,
      String accountable,
      String start,
      String timescale,
      String success,
      String dependsOn,
      List<String> criteria,
      List<String> recommendations,
      List<MilestoneText> milestones,
      List<ChangeText> changes,
      List<UpdateText> updates,
      @Nullable ClosingText verified,
      @Nullable ClosingText withdrawn) {}

  record MilestoneText(String words, String timescale, String reached) {}

  record UpdateText(String day, Progress progress, Impact impact, String words) {}

  /** The day of the meeting that an item of this key is on. */
  LocalDate heldOn(String item) {
    return meetings.stream()
        .filter(meeting -> meeting.items().stream().anyMatch(each -> each.key().equals(item)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No item has the key " + item))
        .held();
  }

  static LocalDate day(String words) {
    return LocalDate.parse(words, DAY);
  }

  static Set<CriterionId> ids(List<String> criteria) {
    return criteria.stream().map(CriterionId::new).collect(Collectors.toUnmodifiableSet());
  }

  /** Reads such a file, or a file of this type that has one in it. */
  public static <T> T read(String yaml, Class<T> type) {
    JsonSetter.Value empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    return YAMLMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .withConfigOverride(List.class, list -> list.setNullHandling(empty))
        .withConfigOverride(String.class, words -> words.setNullHandling(empty))
        .build()
        .readValue(yaml, type);
  }
}
