package plumbline.sample;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.areas.AgencyKind;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.evidence.EvidenceKind;
import plumbline.narratives.NarrativeKind;
import plumbline.people.Role;
import plumbline.timescales.TermDates.Term;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What {@code sample/wexbridge.yaml} says; its first lines tell what its keys mean. */
record SampleFile(
    String name,
    String contactRole,
    String password,
    FrameworkVersion framework,
    List<AgencyText> agencies,
    List<CommitteeText> committees,
    Map<Term, TermText> terms,
    List<PersonText> people,
    PublicationText publication,
    List<EvidenceText> evidence,
    List<MonthText> months,
    List<AgencySaying> agencyRatings) {

  record AgencyText(String key, AgencyKind kind, String name) {}

  record CommitteeText(String key, String name) {}

  /** The first and the last day of a term, which are the same every year. */
  record TermText(MonthDay first, MonthDay last) {}

  /** A person; agency, committee and criteria are there where the role needs them. */
  record PersonText(
      String key,
      String name,
      String jobTitle,
      Role role,
      @Nullable String agency,
      @Nullable String committee,
      List<String> criteria) {

    Set<CriterionId> leads() {
      return ids(criteria);
    }

    /** The administrator belongs to no area, so neither does the address. */
    String email(String area) {
      return role == Role.ADMINISTRATOR ? key + "@example.org" : key + "@" + area + ".example.org";
    }
  }

  /** A report on the last so many closed months, for one committee. */
  record PublicationText(String committee, int months) {}

  /**
   * A piece of evidence, added so many months before the newest and so many days after it was made.
   *
   * @param words the note, or what stands in the file of this name
   */
  record EvidenceText(
      String title,
      EvidenceKind kind,
      @Nullable String agency,
      int monthsBack,
      int daysOld,
      List<String> criteria,
      boolean shared,
      @JsonSetter(nulls = Nulls.AS_EMPTY) String pageReference,
      @JsonSetter(nulls = Nulls.AS_EMPTY) String link,
      @JsonSetter(nulls = Nulls.AS_EMPTY) String fileName,
      @JsonSetter(nulls = Nulls.AS_EMPTY) String words) {

    Set<CriterionId> ids() {
      return SampleFile.ids(criteria);
    }
  }

  record MonthText(
      Map<String, RatingText> ratings,
      List<String> confirmed,
      List<CorrectionText> corrections,
      GroupText group) {

    /** What is agreed for a criterion; nothing when it is carried forward. */
    @Nullable RatingText of(CriterionId criterion) {
      return confirmed.contains(criterion.value())
          ? RatingText.UNCHANGED
          : ratings.get(criterion.value());
    }
  }

  /** What is agreed for one criterion; whatever is absent stays as it was. */
  record RatingText(
      @Nullable String level,
      @Nullable String reason,
      @Nullable String challenge,
      @Nullable String progress,
      @Nullable String nextSteps,
      @Nullable String strengthen) {

    static final RatingText UNCHANGED = new RatingText(null, null, null, null, null, null);
  }

  /** What one agency says: a letter for each month by criterion, and its words. */
  record AgencySaying(String agency, Map<String, String> levels, List<SayingText> words) {

    /** The words of the month of this number on a criterion. */
    SayingText words(int month, String criterion) {
      return words.stream()
          .filter(text -> text.month() == month && text.criterion().equals(criterion))
          .findFirst()
          .orElse(new SayingText(month, criterion, null, null, null, null, null, null, null));
    }
  }

  /**
   * An agency's words on one criterion.
   *
   * @param month counted from 1
   */
  record SayingText(
      int month,
      String criterion,
      @Nullable String comment,
      @Nullable String challenge,
      @Nullable String progress,
      @Nullable String nextSteps,
      @Nullable String strengthen,
      @Nullable String dissent,
      @Nullable Boolean printed) {}

  record CorrectionText(int monthsBack, String criterion, String level, String reason) {}

  record GroupText(NarrativeKind kind, List<String> criteria, String words) {

    Set<CriterionId> ids() {
      return SampleFile.ids(criteria);
    }
  }

  private static Set<CriterionId> ids(List<String> criteria) {
    return criteria.stream().map(CriterionId::new).collect(Collectors.toUnmodifiableSet());
  }

  static SampleFile read() {
    JsonSetter.Value empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    YAMLMapper mapper =
        YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(List.class, list -> list.setNullHandling(empty))
            .withConfigOverride(Map.class, map -> map.setNullHandling(empty))
            .build();
    try (InputStream text = SampleFile.class.getResourceAsStream("/sample/wexbridge.yaml")) {
      return mapper.readValue(Objects.requireNonNull(text), SampleFile.class);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
