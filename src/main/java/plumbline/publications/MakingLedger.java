package plumbline.publications;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plumbline.common.AreaId;
import plumbline.common.Ids;
import plumbline.common.PublicationId;
import plumbline.files.Files;
import plumbline.history.Change;
import plumbline.history.History;

/** How far the formats of papers are, each step in a transaction of its own. */
@Singleton
class MakingLedger {

  /** So long the making of one format goes on without a sign of life. */
  private static final Duration SILENT = Duration.ofMinutes(1);

  private final PublicationStateRepository repository;
  private final PublicationFileRepository formats;
  private final Files files;
  private final History history;
  private final InstantSource clock;
  private final String holder = Long.toString(Ids.next(), Character.MAX_RADIX);

  MakingLedger(
      PublicationStateRepository repository,
      PublicationFileRepository formats,
      Files files,
      History history,
      InstantSource clock) {
    this.repository = repository;
    this.formats = formats;
    this.files = files;
    this.history = history;
    this.clock = clock;
  }

  /** Somebody else makes the formats by now, or the paper was withdrawn. */
  static final class GivenUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GivenUp() {
      super("given up", null, false, false);
    }
  }

  /** The paper, if its formats are this program's to make. */
  @Transactional
  Optional<Publication> claim(AreaId area, PublicationId id) {
    LocalDateTime now = now();
    return repository.claim(area, id, holder, now, now.plus(SILENT)) == 1
        ? repository.find(area, id)
        : Optional.empty();
  }

  /** The formats that are there already. */
  List<Format> made(AreaId area, PublicationId id) {
    return formats.of(area, id).stream().map(PublicationFile::format).toList();
  }

  @Transactional
  void keep(AreaId area, PublicationId id, Format format, byte[] bytes) {
    if (repository.hold(area, id, holder, now().plus(SILENT)) != 1) {
      throw new GivenUp();
    }
    repository.holdArea(area);
    formats.insertOnce(area, id, format, files.keep(area, bytes), bytes.length);
  }

  /** Every format is there: from now on the paper's readers read it, and the months it covers. */
  @Transactional
  void finish(Publication made) {
    AreaId area = made.areaId();
    if (repository.publish(area, made.id(), holder, now()) != 1) {
      throw new GivenUp();
    }
    repository.release(area, made.id());
    PublicationId corrected = made.correctsId();
    if (corrected != null) {
      repository.supersede(area, corrected, now());
      repository.takeBack(area, corrected);
    }
    Map<String, String> hashes = new TreeMap<>();
    formats.of(area, made.id()).forEach(each -> hashes.put(each.format().name(), each.sha256()));
    history.record(
        made.publishedBy(),
        area,
        new Change("paper published", Sending.subject(made.id()), new Made(made.title(), hashes)));
  }

  @Transactional
  void fail(AreaId area, PublicationId id, String sentence) {
    repository.fail(area, id, holder, sentence);
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** What the history keeps: the hashes, so that changed bytes are noticed. */
  private record Made(String title, Map<String, String> sha256) {}
}
