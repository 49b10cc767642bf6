package plumbline.tokens;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import plumbline.common.TokenId;

/**
 * One token, as its person sees it.
 *
 * @param areas the names of its areas, with commas
 * @param permissions what it may do, as the names of permissions with commas; nothing for one that
 *     only reads
 * @param lastDay the last day on which it works
 */
@Introspected
record Token(
    TokenId id,
    String name,
    boolean administers,
    @Nullable String areas,
    @Nullable String permissions,
    LocalDate madeOn,
    LocalDate lastDay,
    @Nullable LocalDate usedOn,
    @Nullable LocalDate revokedOn) {

  boolean works(LocalDate today) {
    return revokedOn == null && !today.isAfter(lastDay);
  }
}
