package plumbline.history;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.PersonId;
import plumbline.common.Sha256;

/**
 * One row of the chain.
 *
 * @param at when, in UTC
 * @param personName who, as they are called today
 * @param record the record after the change as JSON; absent once erased
 */
@MappedEntity("history")
public record HistoryEntry(
    @Id long id,
    AreaId areaId,
    long sequence,
    String hash,
    LocalDateTime at,
    PersonId personId,
    @Nullable String personName,
    String kind,
    String subject,
    String recordDigest,
    @Nullable String salt,
    @Nullable String record) {

  HistoryEntry with(String newHash) {
    return new HistoryEntry(
        id,
        areaId,
        sequence,
        newHash,
        at,
        personId,
        personName,
        kind,
        subject,
        recordDigest,
        salt,
        record);
  }

  /** What the chain's hash is taken over, besides the hash before and the sequence. */
  String digest() {
    return digest(id, areaId, at, personId, kind, subject, recordDigest);
  }

  /** The hash of this entry where the one before it has that hash. */
  String hashAfter(String previous) {
    return Sha256.of(previous + ":" + sequence + ":" + digest());
  }

  static String digest(
      long id,
      AreaId area,
      LocalDateTime at,
      PersonId person,
      String kind,
      String subject,
      String recordDigest) {
    return Sha256.of(
        String.join(
            "\n",
            String.valueOf(id),
            String.valueOf(area.value()),
            at.toString(),
            String.valueOf(person.value()),
            kind,
            subject,
            recordDigest));
  }
}
