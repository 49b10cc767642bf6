package plumbline.evidence;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import plumbline.common.AreaId;
import plumbline.files.Files;
import plumbline.jobs.Job;

/** Removes files that no row names: left behind by a program that was killed between the two. */
@Singleton
public class FileSweep implements Job {

  private static final int AT_ONCE = 500;
  private static final Duration AGE = Duration.ofMinutes(10);

  private final Files files;
  private final EvidenceChangeRepository repository;
  private final EvidenceErasures erasures;

  FileSweep(Files files, EvidenceChangeRepository repository, EvidenceErasures erasures) {
    this.files = files;
    this.repository = repository;
    this.erasures = erasures;
  }

  @Override
  public String name() {
    return "file sweep";
  }

  @Override
  public Duration every() {
    return AGE;
  }

  @Override
  public void run() {
    sweep(AGE);
  }

  /** Removes parts and files that nothing names and that are older than this. */
  public void sweep(Duration age) {
    files.sweepParts(age);
    for (Map.Entry<AreaId, List<String>> area : files.olderThan(age).entrySet()) {
      List<String> names = area.getValue();
      for (int from = 0; from < names.size(); from += AT_ONCE) {
        sweep(area.getKey(), names.subList(from, Math.min(names.size(), from + AT_ONCE)));
      }
    }
  }

  private void sweep(AreaId area, List<String> names) {
    Set<String> needed = new HashSet<>(repository.needed(area, new ArrayList<>(names)));
    names.stream()
        .filter(Predicate.not(needed::contains))
        .forEach(name -> erasures.removeUnneeded(area, name));
  }
}
