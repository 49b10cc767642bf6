package plumbline.rate;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import plumbline.common.CriterionId;
import plumbline.common.Month;

/**
 * What one person has typed into one block and not confirmed yet.
 *
 * @param voice the agency for which it is typed, or 0 for the agreed rating
 * @param baseVersion the version of the rating that the person saw when the typing began
 */
@MappedEntity("draft")
record Draft(
    @Id CriterionId criterionId, long voice, String entry, int baseVersion, LocalDateTime savedAt) {

  /** The voice of whoever agrees the rating. */
  static final long AGREED = 0;

  Entry typed() {
    return Entry.fromJson(entry);
  }

  /** "14:02 on 12 November 2026". */
  String savedWords() {
    ZonedDateTime london = savedAt.atZone(ZoneOffset.UTC).withZoneSameInstant(Month.LONDON);
    return clock(savedAt) + " on " + Month.words(london.toLocalDate());
  }

  /** The London time of a moment in UTC: "14:02". */
  static String clock(LocalDateTime moment) {
    LocalTime time = moment.atZone(ZoneOffset.UTC).withZoneSameInstant(Month.LONDON).toLocalTime();
    return time.truncatedTo(ChronoUnit.MINUTES).toString();
  }
}
