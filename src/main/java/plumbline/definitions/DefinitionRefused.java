package plumbline.definitions;

import java.util.List;
import java.util.stream.Collectors;

/** A definition file is wrong and was refused whole; holds every fault that was found. */
public final class DefinitionRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  public DefinitionRefused(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** Every fault, in the order of the file. */
  public List<Fault> faults() {
    return faults;
  }
}
