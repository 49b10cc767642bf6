package plumbline.history;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.Ids;
import plumbline.common.PersonId;
import plumbline.common.Sha256;

/** Writes and reads the history of areas. Whoever reads it for a person checks the right first. */
@Singleton
public class History {

  private static final int VERIFIED_AT_ONCE = 1000;

  private final HistoryRepository repository;
  private final InstantSource clock;
  private final Snapshots snapshots = new Snapshots();
  private final SecureRandom random = new SecureRandom();

  History(HistoryRepository repository, InstantSource clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** Gives a new area its chain. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void begin(AreaId area) {
    repository.begin(area);
  }

  /**
   * Adds one change, in the transaction of the change. Last before the commit, because the area's
   * chain is locked from here on.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(PersonId person, AreaId area, Change change) {
    long id = Ids.next();
    LocalDateTime at = now();
    String record = snapshots.write(change.record());
    String salt = newSalt();
    String recordDigest = Sha256.of(salt + record);
    String digest =
        HistoryEntry.digest(id, area, at, person, change.kind(), change.subject(), recordDigest);
    repository.insertRecord(id, salt, record);
    if (repository.advance(area, digest) != 1) {
      throw new IllegalStateException("area " + area.value() + " has no history chain");
    }
    repository.insert(id, area, at, person, change.kind(), change.subject(), recordDigest);
  }

  /**
   * Adds the changes that one act makes to many records, in this order: the same as to record each,
   * in one step.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void recordAll(PersonId person, AreaId area, List<Change> changes) {
    HistoryRepository.Head head = repository.lock(area).orElseThrow();
    LocalDateTime at = now();
    List<HistoryEntry> entries = new ArrayList<>();
    String hash = head.hash();
    for (Change change : changes) {
      HistoryEntry entry = entry(person, area, at, change, head.sequence() + entries.size() + 1);
      hash = entry.hashAfter(hash);
      entries.add(entry.with(hash));
    }
    repository.insertRecords(entries);
    repository.insertAll(entries);
    repository.advanceTo(area, head.sequence() + entries.size(), hash);
  }

  private HistoryEntry entry(
      PersonId person, AreaId area, LocalDateTime at, Change change, long sequence) {
    String record = snapshots.write(change.record());
    String salt = newSalt();
    return new HistoryEntry(
        Ids.next(),
        area,
        sequence,
        "",
        at,
        person,
        null,
        change.kind(),
        change.subject(),
        Sha256.of(salt + record),
        salt,
        record);
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
  }

  /** How many changes the area and the installation have seen: changes when anything does. */
  public String sequence(AreaId area) {
    return repository.sequences(area, AreaId.INSTALLATION);
  }

  /** The newest changes first, of the whole area or of the subjects that begin so. */
  public List<HistoryEntry> entries(AreaId area, String subjectPrefix, int limit, long before) {
    return repository.entries(area, subjectPrefix, limit, before);
  }

  /**
   * The record of a subject as it stood at a moment; absent when it did not exist or was erased.
   */
  public Optional<String> recordAt(AreaId area, String subject, Instant moment) {
    return repository.recordAt(area, subject, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
  }

  /** The changes after one, the oldest first, as they are chained. */
  public List<HistoryEntry> chain(AreaId area, long after, int limit) {
    return repository.chain(area, after, limit);
  }

  /** Reads the whole chain of an area and names the first row that does not fit. */
  public Verification verify(AreaId area) {
    String previous = "";
    long sequence = 0;
    while (true) {
      List<HistoryEntry> entries = repository.chain(area, sequence, VERIFIED_AT_ONCE);
      for (HistoryEntry entry : entries) {
        sequence++;
        if (!fits(entry, previous, sequence)) {
          return new Verification(sequence - 1, Optional.of(entry));
        }
        previous = entry.hash();
      }
      if (entries.size() < VERIFIED_AT_ONCE) {
        return end(area, sequence, previous);
      }
    }
  }

  private Verification end(AreaId area, long sequence, String hash) {
    boolean whole = repository.ends(area, sequence, hash) == 1;
    return new Verification(sequence, Optional.empty(), whole);
  }

  private static boolean fits(HistoryEntry entry, String previous, long sequence) {
    String record = entry.record();
    boolean recordFits =
        record == null || Sha256.of(entry.salt() + record).equals(entry.recordDigest());
    return entry.sequence() == sequence
        && recordFits
        && entry.hashAfter(previous).equals(entry.hash());
  }

  private String newSalt() {
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }
}
