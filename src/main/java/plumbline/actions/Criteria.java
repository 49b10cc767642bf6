package plumbline.actions;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;

/** The criteria that actions should move, by name, in whatever framework they stand. */
@Singleton
public class Criteria {

  private final ActionChoiceRepository repository;
  private final Frameworks frameworks;

  Criteria(ActionChoiceRepository repository, Frameworks frameworks) {
    this.repository = repository;
    this.frameworks = frameworks;
  }

  /** Those of the newest month, in the order of its framework. */
  public List<Criterion> ofNewestMonth(AreaId area) {
    return repository
        .newest(area)
        .map(ActionChoiceRepository.Newest::framework)
        .flatMap(frameworks::find)
        .map(Framework::criteria)
        .orElse(List.of())
        .stream()
        .map(Framework.Placed::criterion)
        .toList();
  }

  public String label(CriterionId id) {
    return frameworks.all().stream()
        .flatMap(framework -> framework.criterion(id).stream())
        .findFirst()
        .map(Criterion::label)
        .orElse(id.value());
  }

  /** The printed code of every criterion, for narrow places. */
  public Map<CriterionId, String> codes() {
    Map<CriterionId, String> codes = new HashMap<>();
    for (Framework framework : frameworks.all()) {
      for (Framework.Placed placed : framework.criteria()) {
        codes.put(placed.criterion().id(), placed.criterion().printed());
      }
    }
    return codes;
  }
}
