package plumbline.common;

/** What was asked for does not exist, or not for this person: both look the same. */
public final class NotFound extends RuntimeException {}
