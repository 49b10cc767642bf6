package plumbline.narratives;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Arrays;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.NarrativeId;

/** A group narrative as the database gives it: criteria joined by commas. */
@MappedEntity("group_narrative")
record GroupNarrativeRow(
    @Id NarrativeId id,
    Month month,
    NarrativeKind kind,
    String criteria,
    String words,
    int version) {

  GroupNarrative narrative() {
    return new GroupNarrative(
        id,
        month,
        kind,
        Arrays.stream(criteria.split(",")).map(CriterionId::new).toList(),
        words,
        version);
  }
}
