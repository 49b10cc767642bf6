package plumbline.statistics.csv;

/**
 * An area that a file is about: the country, a region or a council.
 *
 * @param regionCode of a council's region; empty otherwise
 */
public record FoundArea(String code, String name, String regionCode) {}
