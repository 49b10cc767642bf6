package plumbline.frameworks;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plumbline.common.FrameworkVersion;
import plumbline.common.NotFound;
import plumbline.definitions.Fault;

/**
 * The frameworks that can be used: those of the definition files, and every version that a round
 * has used, from the text kept when it was first used. A file that would change such a version is
 * refused.
 */
@Context
public class Frameworks {

  private static final Logger LOG = LoggerFactory.getLogger(Frameworks.class);

  private final UsedVersionRepository repository;
  private final InstantSource clock;
  private final Map<FrameworkVersion, FrameworkFile> files =
      new TreeMap<>(
          java.util.Comparator.comparing(FrameworkVersion::id)
              .thenComparing(FrameworkVersion::version));
  private final List<Fault> faults = new ArrayList<>();
  private final List<Crosswalk> crosswalks;

  Frameworks(
      UsedVersionRepository repository,
      InstantSource clock,
      @Property(name = "plumbline.frameworks", defaultValue = "") String folder) {
    this.repository = repository;
    this.clock = clock;
    FrameworkDefinitions definitions =
        FrameworkDefinitions.load(folder.isBlank() ? null : Path.of(folder));
    crosswalks = definitions.crosswalks();
    faults.addAll(definitions.faults());
    definitions.files().forEach(file -> files.put(file.framework().version(), file));
    repository.all().forEach(this::keep);
    faults.forEach(fault -> LOG.error("Framework definition refused: {}", fault));
  }

  private void keep(UsedVersion used) {
    FrameworkFile kept = FrameworkFile.parse(used.framework().toString(), used.definition());
    FrameworkFile file = files.put(used.framework(), kept);
    if (file != null) {
      file.changedSince(used.digest()).ifPresent(faults::add);
    }
  }

  /** Every framework in use or ready for use, by id and version. */
  public synchronized List<Framework> all() {
    return files.values().stream().map(FrameworkFile::framework).toList();
  }

  /** What was wrong with the definition files at the start of the program. */
  public List<Fault> faults() {
    return Collections.unmodifiableList(faults);
  }

  public List<Crosswalk> crosswalks() {
    return crosswalks;
  }

  public synchronized Optional<Framework> find(FrameworkVersion version) {
    return Optional.ofNullable(files.get(version)).map(FrameworkFile::framework);
  }

  /**
   * @throws NotFound when there is no such framework
   */
  public Framework get(FrameworkVersion version) {
    return find(version).orElseThrow(NotFound::new);
  }

  /** Keeps this version's text for good, in the transaction of the round that uses it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void pin(FrameworkVersion version) {
    FrameworkFile file = file(version);
    repository.insertOnce(
        version.id(),
        version.version(),
        file.framework().digest(),
        file.text(),
        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    repository
        .digest(version.id(), version.version())
        .flatMap(file::changedSince)
        .ifPresent(fault -> {
          throw new plumbline.common.Refused("framework", fault.message());
        });
  }

  private synchronized FrameworkFile file(FrameworkVersion version) {
    return Optional.ofNullable(files.get(version)).orElseThrow(NotFound::new);
  }
}
