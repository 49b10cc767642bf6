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

  /** After this the making of a format counts as abandoned, and another program takes it. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  private final PublicationStateRepository repository;
  private final PublicationFileRepository formats;
  private final Files files;
  private final History history;
  private final InstantSource clock;

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

  /**
   * A paper whose formats are to be made by whoever holds it.
   *
   * @param holder another one for every claim, so that who was too slow finds it taken
   */
  record Claim(Publication paper, String holder) {

    AreaId area() {
      return paper.areaId();
    }

    PublicationId id() {
      return paper.id();
    }
  }

  /** The paper, if nobody else makes its formats. */
  @Transactional
  Optional<Claim> claim(AreaId area, PublicationId id) {
    LocalDateTime now = now();
    String holder = Long.toString(Ids.next(), Character.MAX_RADIX);
    return repository.claim(area, id, holder, now, now.plus(LONGEST)) == 1
        ? repository.find(area, id).map(paper -> new Claim(paper, holder))
        : Optional.empty();
  }

  /** The formats that are there already. */
  List<Format> made(AreaId area, PublicationId id) {
    return formats.of(area, id).stream().map(PublicationFile::format).toList();
  }

  @Transactional
  void keep(Claim claim, Format format, byte[] bytes) {
    AreaId area = claim.area();
    if (repository.hold(area, claim.id(), claim.holder(), now().plus(LONGEST)) != 1) {
      throw new GivenUp();
    }
    repository.holdArea(area);
    formats.insertOnce(area, claim.id(), format, files.keep(area, bytes), bytes.length);
  }

  /** Every format is there: from now on the paper's readers read it, and the months it covers. */
  @Transactional
  void finish(Claim claim) {
    Publication made = claim.paper();
    AreaId area = claim.area();
    if (repository.publish(area, made.id(), claim.holder(), now()) != 1) {
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
  void fail(Claim claim, String sentence) {
    repository.fail(claim.area(), claim.id(), claim.holder(), sentence);
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** What the history keeps: the hashes, so that changed bytes are noticed. */
  private record Made(String title, Map<String, String> sha256) {}
}
