package plumbline.recommendations;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.people.Viewer;

/** Criteria by name, whatever version of a framework they stand in. */
@Singleton
final class CriterionNames {

  private final RecommendationRepository repository;
  private final Frameworks frameworks;

  CriterionNames(RecommendationRepository repository, Frameworks frameworks) {
    this.repository = repository;
    this.frameworks = frameworks;
  }

  /** The names of these criteria, in one query. */
  Map<CriterionId, String> labels(AreaId area, List<CriterionId> ids) {
    Optional<Framework> newest = ids.isEmpty() ? Optional.empty() : newest(area);
    Map<CriterionId, String> labels = new LinkedHashMap<>();
    for (CriterionId id : ids) {
      labels.put(
          id,
          newest
              .flatMap(framework -> framework.criterion(id))
              .or(() ->
                  frameworks.all().stream()
                      .flatMap(framework -> framework.criterion(id).stream())
                      .findFirst())
              .map(Criterion::label)
              .orElse(id.value()));
    }
    return labels;
  }

  /** The criteria of the newest month that this person may link. */
  List<Criterion> linkable(Viewer viewer, AreaId area) {
    return newest(area).map(Framework::criteria).orElse(List.of()).stream()
        .map(Framework.Placed::criterion)
        .filter(each -> viewer.agrees(area, each.id()))
        .toList();
  }

  private Optional<Framework> newest(AreaId area) {
    return repository
        .newestFramework(area)
        .map(used -> used.split(" "))
        .map(used -> new FrameworkVersion(used[0], Integer.parseInt(used[1])))
        .flatMap(frameworks::find);
  }
}
