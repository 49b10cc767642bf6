package plumbline.evidence;

import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;

/**
 * What is said of a piece of evidence, whatever revision of it.
 *
 * @param owner the agency it comes from; nothing for the area itself
 * @param shelfLifeMonths for how many months after it was produced it counts as fresh
 */
public record Facts(
    String title, EvidenceKind kind, @Nullable AgencyId owner, int shelfLifeMonths) {}
