package plumbline.claims;

/** What came out when a figure was checked, in one or two sentences. */
public record Finding(FindingKind kind, String words) {}
