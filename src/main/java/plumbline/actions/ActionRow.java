package plumbline.actions;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import plumbline.common.ActionId;

/**
 * An action with everything that a file says of it.
 *
 * @param linked the ids of its criteria with semicolons
 * @param milestones one a line, with its date and when it was reached
 * @param updatedOn the day of its newest update, whose words are {@code said}
 */
@Introspected
public record ActionRow(
    ActionId id,
    String reference,
    String words,
    String leadRole,
    String officer,
    @Nullable String agencyName,
    @Nullable LocalDate startsOn,
    ActionState state,
    Progress progress,
    Impact impact,
    @Nullable LocalDate updatedOn,
    @Nullable String said,
    String success,
    @Nullable String dependsReference,
    @Nullable String linked,
    @Nullable String milestones) {}
