package plumbline.frameworks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.FrameworkVersion;
import plumbline.definitions.Fault;

/**
 * All definitions that could be read, and what was wrong with the others.
 *
 * @param files the frameworks in the order they were found, the shipped ones first
 * @param faults every fault of every file that was refused, in the order of files and lines
 */
public record FrameworkDefinitions(
    List<FrameworkFile> files, List<Crosswalk> crosswalks, List<Fault> faults) {

  public FrameworkDefinitions {
    files = List.copyOf(files);
    crosswalks = List.copyOf(crosswalks);
    faults = List.copyOf(faults);
  }

  /**
   * Reads the shipped definitions and those of the folder; never fails because of what a file or
   * folder holds.
   *
   * @param folder a folder with more definitions, if there is one
   */
  public static FrameworkDefinitions load(@Nullable Path folder) {
    DefinitionLoading loading = new DefinitionLoading();
    loading.addShipped();
    if (folder != null) {
      loading.addFolder(folder);
    }
    return loading.finish();
  }

  /** The frameworks in the order of their files. */
  public List<Framework> frameworks() {
    return files.stream().map(FrameworkFile::framework).toList();
  }

  /** The framework of this id and version, if it was loaded. */
  public Optional<Framework> framework(FrameworkVersion version) {
    return frameworks().stream()
        .filter(framework -> framework.version().equals(version))
        .findFirst();
  }
}
