package plumbline.meetings;

import java.time.LocalDate;

/**
 * What somebody asked or answered.
 *
 * @param role who, as a role and never by name
 */
public record Said(String words, String role, LocalDate on) {}
