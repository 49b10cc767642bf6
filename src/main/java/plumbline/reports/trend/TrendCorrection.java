package plumbline.reports.trend;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.ratings.Stage;

/** A correction of a month that the report covers. */
@Introspected
public record TrendCorrection(
    Month month,
    CriterionId criterionId,
    Stage stage,
    @Nullable String recorded,
    @Nullable String level,
    String reason) {}
