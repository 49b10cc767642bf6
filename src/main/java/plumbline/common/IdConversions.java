package plumbline.common;

import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverterRegistrar;
import jakarta.inject.Singleton;

/**
 * Between typed values and what columns and addresses hold: numbers for ids, texts for the rest.
 */
@Singleton
final class IdConversions implements TypeConverterRegistrar {

  @Override
  public void register(MutableConversionService conversions) {
    conversions.addConverter(Id.class, Long.class, Id::value);
    conversions.addConverter(Long.class, ActionId.class, ActionId::new);
    conversions.addConverter(Long.class, AgencyId.class, AgencyId::new);
    conversions.addConverter(Long.class, AreaId.class, AreaId::new);
    conversions.addConverter(Long.class, ClaimId.class, ClaimId::new);
    conversions.addConverter(Long.class, CommitteeId.class, CommitteeId::new);
    conversions.addConverter(Long.class, EvidenceId.class, EvidenceId::new);
    conversions.addConverter(Long.class, GrantId.class, GrantId::new);
    conversions.addConverter(Long.class, MilestoneId.class, MilestoneId::new);
    conversions.addConverter(Long.class, ImportId.class, ImportId::new);
    conversions.addConverter(Long.class, ItemId.class, ItemId::new);
    conversions.addConverter(Long.class, MeasureId.class, MeasureId::new);
    conversions.addConverter(Long.class, MeetingId.class, MeetingId::new);
    conversions.addConverter(Long.class, NarrativeId.class, NarrativeId::new);
    conversions.addConverter(Long.class, NoteId.class, NoteId::new);
    conversions.addConverter(Long.class, ObservationId.class, ObservationId::new);
    conversions.addConverter(Long.class, PaperId.class, PaperId::new);
    conversions.addConverter(Long.class, PersonId.class, PersonId::new);
    conversions.addConverter(Long.class, PlanId.class, PlanId::new);
    conversions.addConverter(Long.class, PublicationId.class, PublicationId::new);
    conversions.addConverter(Long.class, QuestionId.class, QuestionId::new);
    conversions.addConverter(Long.class, RecommendationId.class, RecommendationId::new);
    conversions.addConverter(Long.class, RequestId.class, RequestId::new);
    conversions.addConverter(Long.class, ReviewId.class, ReviewId::new);
    conversions.addConverter(Long.class, ReviewPartId.class, ReviewPartId::new);
    conversions.addConverter(Long.class, RoundId.class, RoundId::new);
    conversions.addConverter(Long.class, TokenId.class, TokenId::new);
    // The database has no truth values: a comparison is 0 or 1.
    conversions.addConverter(Integer.class, Boolean.class, number -> number != 0);
    conversions.addConverter(Long.class, Boolean.class, number -> number != 0);
    conversions.addConverter(CriterionId.class, String.class, CriterionId::value);
    conversions.addConverter(Month.class, String.class, Month::toString);
    conversions.addConverter(
        CharSequence.class,
        CriterionId.class,
        text -> CriterionId.parse(text.toString()).orElse(null));
    conversions.addConverter(
        CharSequence.class, Month.class, text -> Month.parse(text.toString()).orElse(null));
  }
}
