package plumbline.recommendations;

/**
 * A limb of a recommendation.
 *
 * @param reference as printed, for example "A)"; may be empty
 */
public record SubPart(String reference, String words) {}
