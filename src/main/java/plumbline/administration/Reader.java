package plumbline.administration;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;
import plumbline.common.CommitteeId;
import plumbline.common.GrantId;
import plumbline.common.PersonId;

/**
 * Somebody who reads what an area publishes.
 *
 * @param committeeId absent for a national reader, who reads what is public
 * @param slug of the area, and its name
 */
@Introspected
record Reader(
    GrantId grantId,
    PersonId personId,
    String name,
    String email,
    @Nullable CommitteeId committeeId,
    String slug,
    String areaName) {}
