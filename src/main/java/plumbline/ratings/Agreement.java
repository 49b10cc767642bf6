package plumbline.ratings;

import java.util.Optional;
import plumbline.narratives.Narratives;

/**
 * What a lead records for a criterion.
 *
 * @param level a key of the scale, or nothing when it is not rated this month
 * @param reason why it moved; may be empty only where it did not
 */
public record Agreement(Optional<String> level, String reason, Narratives narratives) {}
