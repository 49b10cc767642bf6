package plumbline.history;

/**
 * What became of one field, in words.
 *
 * @param old empty where there was nothing before
 * @param now empty where there is nothing any more
 */
public record FieldChange(String field, String old, String now) {}
