package plumbline.meetings;

import org.jspecify.annotations.Nullable;
import plumbline.common.ItemId;

/**
 * What is said of an item.
 *
 * @param number as the agenda prints it, or empty
 * @param marking the protective marking as printed, or empty
 * @param follows the earlier item of the same committee that it follows up
 */
public record ItemText(
    String number,
    String title,
    String purpose,
    Privacy privacy,
    String marking,
    @Nullable ItemId follows) {}
