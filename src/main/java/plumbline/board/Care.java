package plumbline.board;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;
import plumbline.common.CriterionId;

/** Who cares for a criterion: a lead, or an agency through its contributor. */
@Introspected
record Care(
    CriterionId criterionId,
    long personId,
    String person,
    @Nullable Long agencyId,
    @Nullable String agency) {}
