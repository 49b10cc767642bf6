package plumbline.rounds;

import java.util.List;
import plumbline.common.CriterionId;

/** A month cannot close: these ratings moved without a reason. */
final class Unexplained extends RuntimeException {

  private final transient List<CriterionId> criteria;

  Unexplained(List<CriterionId> criteria) {
    this.criteria = List.copyOf(criteria);
  }

  List<CriterionId> criteria() {
    return criteria;
  }
}
