package plumbline.definitions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the faults of one file; past a limit they are counted and no longer kept. */
public final class FaultList {

  private static final int LIMIT = 200;
  private static final int LONGEST_PATH = 200;

  private final String file;
  private final Set<Fault> faults = new LinkedHashSet<>();
  private int more;

  public FaultList(String file) {
    this.file = file;
  }

  public void add(Place place, String path, String message) {
    if (faults.size() >= LIMIT) {
      more++;
      return;
    }
    faults.add(
        new Fault(file, place.line(), place.column(), shortened(path, LONGEST_PATH), message));
  }

  public void throwIfAny() {
    if (!faults.isEmpty()) {
      throw refusal();
    }
  }

  public DefinitionRefused refusal() {
    List<Fault> sorted = new ArrayList<>(faults);
    sorted.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
    if (more > 0) {
      sorted.add(Fault.ofFile(file, "and %d faults more".formatted(more)));
    }
    return new DefinitionRefused(sorted);
  }

  static String shortened(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length) + "…";
  }

  /** A place in the file, both counted from 1. */
  public record Place(int line, int column) {}
}
