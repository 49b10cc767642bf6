package plumbline.frameworks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import plumbline.common.CriterionId;
import plumbline.definitions.DefinitionRefused;
import plumbline.definitions.DefinitionText;
import plumbline.definitions.Fault;

/** Takes in one file after the other; a wrong one leaves its faults and nothing else. */
final class DefinitionLoading {

  private final List<FrameworkFile> frameworks = new ArrayList<>();
  private final List<DefinitionText> crosswalkFiles = new ArrayList<>();
  private final Map<String, String> crosswalkNames = new HashMap<>();
  private final Map<CriterionId, FrameworkFile> owners = new HashMap<>();
  private final List<Crosswalk> crosswalks = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  void addShipped() {
    ShippedFiles.NAMES.forEach(name -> add(() -> DefinitionText.of(name, ShippedFiles.read(name))));
  }

  void addFolder(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      entries
          .filter(file -> file.getFileName().toString().matches("[^.].*\\.ya?ml"))
          .sorted()
          .forEach(this::addFile);
    } catch (IOException | UncheckedIOException e) {
      faults.add(
          Fault.ofFile(
              folder.toString(),
              "the folder of definitions cannot be read; create it or unset it"));
    }
  }

  private void addFile(Path file) {
    String name = file.getFileName().toString();
    if (name.endsWith(".yml")) {
      faults.add(Fault.ofFile(name, "the file is not read; let its name end in .yaml"));
      return;
    }
    add(() -> DefinitionText.read(file));
  }

  private void add(Supplier<DefinitionText> source) {
    try {
      DefinitionText file = source.get();
      if (file.name().endsWith(".crosswalk.yaml")) {
        crosswalkFiles.add(file);
      } else {
        addFramework(FrameworkFile.parse(file.name(), file.text()));
      }
    } catch (DefinitionRefused refused) {
      faults.addAll(refused.faults());
    }
  }

  private void addFramework(FrameworkFile file) {
    Framework framework = file.framework();
    Optional<FrameworkFile> same =
        frameworks.stream()
            .filter(other -> other.framework().version().equals(framework.version()))
            .findFirst();
    List<Fault> clashes = same.isPresent() ? clash(file, same.get()) : borrowed(file);
    faults.addAll(clashes);
    if (same.isEmpty() && clashes.isEmpty()) {
      frameworks.add(file);
      framework.criteria().forEach(placed -> owners.putIfAbsent(placed.criterion().id(), file));
    }
  }

  /** The same content twice does no harm. */
  private static List<Fault> clash(FrameworkFile file, FrameworkFile earlier) {
    if (file.framework().digest().equals(earlier.framework().digest())) {
      return List.of();
    }
    String sentence = "%s stands with other content in %s: give this one a new version number";
    return List.of(
        file.fault("/version", sentence.formatted(file.framework().version(), earlier.name())));
  }

  private List<Fault> borrowed(FrameworkFile file) {
    List<Fault> found = new ArrayList<>();
    for (Framework.Placed placed : file.framework().criteria()) {
      CriterionId id = placed.criterion().id();
      FrameworkFile owner = owners.get(id);
      if (owner != null && isOther(owner, file)) {
        String sentence =
            "the criterion id %s belongs to the framework %s in %s; give this one its own";
        String other = owner.framework().version().id();
        found.add(file.fault(file.pathOf(id), sentence.formatted(id, other, owner.name())));
      }
    }
    return found;
  }

  private static boolean isOther(FrameworkFile one, FrameworkFile two) {
    return !one.framework().version().id().equals(two.framework().version().id());
  }

  FrameworkDefinitions finish() {
    Map<String, Set<String>> criteria = new HashMap<>();
    for (FrameworkFile file : frameworks) {
      Set<String> ids =
          criteria.computeIfAbsent(file.framework().version().id(), id -> new HashSet<>());
      file.framework().criteria().forEach(placed -> ids.add(placed.criterion().id().value()));
    }
    crosswalkFiles.forEach(file -> addCrosswalk(file, criteria));
    return new FrameworkDefinitions(frameworks, crosswalks, faults);
  }

  private void addCrosswalk(DefinitionText file, Map<String, Set<String>> criteria) {
    try {
      Crosswalk crosswalk = CrosswalkFile.parse(file, criteria);
      String joined = crosswalk.from() + " to " + crosswalk.to();
      String earlier = crosswalkNames.putIfAbsent(joined, file.name());
      if (earlier == null) {
        crosswalks.add(crosswalk);
      } else {
        String sentence = "a crosswalk from %s stands already in %s; take one of them away";
        faults.add(Fault.ofFile(file.name(), sentence.formatted(joined, earlier)));
      }
    } catch (DefinitionRefused refused) {
      faults.addAll(refused.faults());
    }
  }
}
