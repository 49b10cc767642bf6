package plumbline.requests;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.common.EvidenceId;
import plumbline.common.RequestId;

/**
 * A request to an agency for evidence, as its reader may see it.
 *
 * @param slug of the area
 * @param reason why it was withdrawn, or empty
 * @param answers the ids of the evidence that answered it, with commas; nothing when there is none
 */
@MappedEntity("evidence_request")
public record EvidenceRequest(
    @Id RequestId id,
    String slug,
    AgencyId agencyId,
    String agencyName,
    CriterionId criterionId,
    String what,
    LocalDate dueOn,
    RequestState state,
    String askedByName,
    LocalDateTime askedAt,
    @Nullable String endedByName,
    @Nullable LocalDateTime endedAt,
    String reason,
    @Nullable String answers,
    int version) {

  /** Where evidence is added that answers it. */
  public String answerHref() {
    return "/areas/%s/evidence/new?criterion=%s&request=%d"
        .formatted(slug, criterionId, id.value());
  }

  boolean isOpen() {
    return state == RequestState.OPEN;
  }

  List<EvidenceId> evidence() {
    return answers == null
        ? List.of()
        : Arrays.stream(answers.split(",")).map(Long::valueOf).map(EvidenceId::new).toList();
  }

  /** What the history keeps of it. */
  record Kept(
      String agency,
      CriterionId criterion,
      String what,
      LocalDate dueOn,
      RequestState state,
      String askedBy,
      String reason,
      List<EvidenceId> evidence) {}

  Kept kept() {
    return new Kept(agencyName, criterionId, what, dueOn, state, askedByName, reason, evidence());
  }
}
