package plumbline.evidence;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;

/** The criteria that evidence of an area hangs on, by name. */
@Singleton
final class Criteria {

  private final EvidenceRepository repository;
  private final Frameworks frameworks;

  Criteria(EvidenceRepository repository, Frameworks frameworks) {
    this.repository = repository;
    this.frameworks = frameworks;
  }

  List<Framework.Placed> ofNewestMonth(AreaId area) {
    return newest(area).map(Framework::criteria).orElse(List.of());
  }

  private Optional<Framework> newest(AreaId area) {
    return repository
        .newestFramework(area)
        .map(used -> used.split(" "))
        .map(used -> new FrameworkVersion(used[0], Integer.parseInt(used[1])))
        .flatMap(frameworks::find);
  }

  /** The criterion as it is named on pages, in whatever framework it stands. */
  String label(AreaId area, CriterionId id) {
    return newest(area)
        .flatMap(framework -> framework.criterion(id))
        .or(() ->
            frameworks.all().stream()
                .flatMap(framework -> framework.criterion(id).stream())
                .findFirst())
        .map(Criterion::label)
        .orElse(id.value());
  }

  /** Its printed code, for a narrow place. */
  String code(AreaId area, CriterionId id) {
    String label = label(area, id);
    return label.contains(" ") ? label.substring(0, label.indexOf(' ')) : label;
  }
}
