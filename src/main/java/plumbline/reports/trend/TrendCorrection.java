package plumbline.reports.trend;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;
import plumbline.common.CriterionId;
import plumbline.common.Month;

/** A correction of a month that the report covers. */
@Introspected
record TrendCorrection(
    Month month,
    CriterionId criterionId,
    @Nullable String recorded,
    @Nullable String level,
    String reason) {}
