package plumbline.history;

/**
 * One change.
 *
 * @param kind in the words of the service, for example {@code rating agreed}
 * @param subject which record, for example {@code rating 2026-11 16.A.09}
 * @param record the record as it stands after the change, written as JSON
 */
public record Change(String kind, String subject, Object record) {}
