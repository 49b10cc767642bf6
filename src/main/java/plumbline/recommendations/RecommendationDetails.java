package plumbline.recommendations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.RecommendationId;
import plumbline.common.ReviewId;
import plumbline.people.Viewer;

/** The recommendations of a review as a paper prints them; as many queries for any review. */
@Singleton
public class RecommendationDetails {

  private final RecommendationStandings standings;
  private final RecommendationRepository repository;
  private final ResponseRepository responses;
  private final AssuranceRepository assurances;
  private final CriterionNames criteria;

  RecommendationDetails(
      RecommendationStandings standings,
      RecommendationRepository repository,
      ResponseRepository responses,
      AssuranceRepository assurances,
      CriterionNames criteria) {
    this.standings = standings;
    this.repository = repository;
    this.responses = responses;
    this.assurances = assurances;
    this.criteria = criteria;
  }

  /** Those that this person may read, in print order. */
  public List<RecommendationDetail> ofReview(Viewer viewer, AreaId area, ReviewId review) {
    List<RecommendationStanding> all = standings.ofReview(viewer, area, review);
    List<RecommendationId> ids = all.stream().map(each -> each.recommendation().id()).toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    var parts =
        repository.parts(area, ids).stream()
            .collect(
                groupingBy(
                    RecommendationRepository.PartRow::recommendationId,
                    mapping(row -> new SubPart(row.reference(), row.words()), toList())));
    var addressees =
        repository.addressees(area, ids).stream()
            .collect(
                groupingBy(
                    RecommendationRepository.AddresseeRow::recommendationId,
                    mapping(row -> new Addressee(row.kind(), row.words()), toList())));
    var answered =
        responses.all(viewer, area, review).stream()
            .collect(groupingBy(Response::recommendationId));
    var assured =
        assurances.ofReview(viewer, area, review).stream()
            .collect(
                groupingBy(
                    AssuranceRepository.Row::recommendationId,
                    mapping(AssuranceRepository.Row::assurance, toList())));
    Map<CriterionId, String> names = names(area, all);
    return all.stream()
        .map(each -> {
          RecommendationId id = each.recommendation().id();
          return new RecommendationDetail(
              each,
              parts.getOrDefault(id, List.of()),
              addressees.getOrDefault(id, List.of()),
              answered.getOrDefault(id, List.of()),
              assured.getOrDefault(id, List.of()),
              each.recommendation().criteria().stream()
                  .map(one -> names.getOrDefault(one, one.value()))
                  .toList());
        })
        .toList();
  }

  private Map<CriterionId, String> names(AreaId area, List<RecommendationStanding> all) {
    return criteria.labels(
        area,
        all.stream()
            .flatMap(each -> each.recommendation().criteria().stream())
            .distinct()
            .toList());
  }
}
