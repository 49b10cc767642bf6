package plumbline.statistics;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plumbline.definitions.Fault;
import plumbline.statistics.csv.FileDefinition;

/** The measures that published files give, and the files that are known. */
@Context
public class StandardMeasures {

  private static final Logger LOG = LoggerFactory.getLogger(StandardMeasures.class);

  private final StatisticsDefinitions definitions;

  StandardMeasures(@Property(name = "plumbline.statistics", defaultValue = "") String folder) {
    this.definitions =
        StatisticsDefinitions.load(
            folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder)));
    definitions.faults().forEach(fault -> LOG.error("Statistics definition refused: {}", fault));
  }

  /** Every standard measure, in the order of the files. */
  public List<StandardMeasure> all() {
    return definitions.measures();
  }

  public Optional<StandardMeasure> find(String key) {
    return all().stream().filter(measure -> measure.key().equals(key)).findFirst();
  }

  List<FileDefinition> files() {
    return definitions.files();
  }

  /** What was wrong with the definition files at the start of the program. */
  List<Fault> faults() {
    return definitions.faults();
  }
}
