package plumbline.ratings;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.frameworks.Crosswalk;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.people.Viewer;

/** After a change of framework: what was last said of the criteria that the new ones continue. */
@Singleton
public class Predecessors {

  private final PredecessorRepository repository;
  private final Frameworks frameworks;

  Predecessors(PredecessorRepository repository, Frameworks frameworks) {
    this.repository = repository;
    this.frameworks = frameworks;
  }

  /**
   * The last ratings of the predecessors of every criterion of this framework, by the crosswalks
   * that lead to it and in their order, as far as this person may read them.
   */
  public Map<CriterionId, List<Predecessor>> of(Viewer viewer, AreaId area, Framework framework) {
    List<Crosswalk> leading =
        frameworks.crosswalks().stream()
            .filter(crosswalk -> crosswalk.to().equals(framework.version().id()))
            .toList();
    List<Crosswalk.Link> links =
        leading.stream().flatMap(crosswalk -> crosswalk.links().stream()).toList();
    if (links.isEmpty()) {
      return Map.of();
    }
    Map<CriterionId, LastRating> last =
        repository
            .last(
                viewer,
                area,
                leading.stream().map(Crosswalk::from).toList(),
                links.stream().map(Crosswalk.Link::from).distinct().toList(),
                links.stream()
                    .filter(link -> viewer.readsDraft(area, link.to()))
                    .map(Crosswalk.Link::from)
                    .distinct()
                    .toList())
            .stream()
            .collect(Collectors.toMap(LastRating::criterionId, Function.identity()));
    return byCriterion(links, last);
  }

  private Map<CriterionId, List<Predecessor>> byCriterion(
      List<Crosswalk.Link> links, Map<CriterionId, LastRating> last) {
    Map<CriterionId, List<Predecessor>> all = new HashMap<>();
    for (Crosswalk.Link link : links) {
      predecessor(last.get(link.from()))
          .ifPresent(
              found -> all.computeIfAbsent(link.to(), criterion -> new ArrayList<>()).add(found));
    }
    return all;
  }

  private Optional<Predecessor> predecessor(@Nullable LastRating last) {
    if (last == null) {
      return Optional.empty();
    }
    Framework earlier = frameworks.get(last.framework());
    return earlier
        .criterion(last.criterionId())
        .flatMap(criterion ->
            earlier
                .scale()
                .level(last.level())
                .map(level -> Predecessor.of(earlier, criterion, level, last.month())));
  }
}
