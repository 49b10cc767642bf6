package plumbline.statistics;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.definitions.DefinitionRefused;
import plumbline.definitions.DefinitionText;
import plumbline.definitions.Fault;
import plumbline.statistics.csv.FileDefinition;

/**
 * All definitions that could be read, and what was wrong with the others. What a later file says
 * about a measure or a published file stands in the place of what an earlier one says, so that a
 * folder of the installation can put right what the program brings with it.
 */
record StatisticsDefinitions(
    List<StandardMeasure> measures, List<FileDefinition> files, List<Fault> faults) {

  /** A jar cannot be listed in every setting, so the names of all definitions stand here. */
  static final List<String> SHIPPED =
      List.of(
          "measures.yaml",
          "timeliness.yaml",
          "requests.yaml",
          "assessments.yaml",
          "annual-reviews.yaml",
          "caseload.yaml",
          "sen2-to-2022.yaml");

  /**
   * Reads the shipped definitions and those of the folder; never fails because of what a file or
   * folder holds.
   */
  static StatisticsDefinitions load(Optional<Path> folder) {
    Loading loading = new Loading();
    SHIPPED.forEach(name -> loading.add(DefinitionText.of(name, shipped(name))));
    folder.ifPresent(loading::addFolder);
    return new StatisticsDefinitions(
        List.copyOf(loading.measures.values()),
        List.copyOf(loading.files.values()),
        List.copyOf(loading.faults));
  }

  static byte[] shipped(String name) {
    String resource = "/statistics-definitions/" + name;
    try (InputStream stream = StatisticsDefinitions.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new FileNotFoundException("the program is not whole: it lacks " + name);
      }
      return stream.readAllBytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What has been read so far; a wrong file leaves its faults and nothing else. */
  private static final class Loading {

    private final Map<String, StandardMeasure> measures = new LinkedHashMap<>();
    private final Map<String, FileDefinition> files = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

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
      try {
        add(DefinitionText.read(file));
      } catch (DefinitionRefused refused) {
        faults.addAll(refused.faults());
      }
    }

    void add(DefinitionText text) {
      try {
        DefinitionFile file = DefinitionFile.parse(text, measures);
        file.measures().forEach(measure -> measures.put(measure.key(), measure));
        file.files().forEach(each -> files.put(each.key(), each));
      } catch (DefinitionRefused refused) {
        faults.addAll(refused.faults());
      }
    }
  }
}
