package plumbline.reports.trend;

import io.micronaut.core.annotation.Introspected;
import java.util.Arrays;
import java.util.List;
import plumbline.common.CriterionId;
import plumbline.narratives.NarrativeKind;

/** A text for several criteria; their ids joined by commas. */
@Introspected
public record TrendGroupText(NarrativeKind kind, String criteria, String words) {

  public List<CriterionId> criterionIds() {
    return Arrays.stream(criteria.split(",")).map(CriterionId::new).toList();
  }
}
