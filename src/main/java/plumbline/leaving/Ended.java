package plumbline.leaving;

import io.micronaut.core.annotation.Introspected;

/** How many texts that were never sent end with the leaver. */
@Introspected
record Ended(int drafts, int forms) {}
