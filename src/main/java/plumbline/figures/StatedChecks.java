package plumbline.figures;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.claims.Claims;
import plumbline.claims.Quoted;
import plumbline.claims.Stated;
import plumbline.common.AreaName;
import plumbline.common.ClaimId;
import plumbline.common.MeasureId;
import plumbline.measures.Measure;
import plumbline.measures.Measures;
import plumbline.measures.Values;
import plumbline.observations.Observation;
import plumbline.observations.Standing;
import plumbline.observations.claims.Claim;
import plumbline.observations.claims.StatedClaims;
import plumbline.people.Viewer;

/** What the claim check says of numbers that are said to follow from figures of a measure. */
@Singleton
final class StatedChecks {

  private final StatedClaims claims;
  private final Measures measures;

  StatedChecks(StatedClaims claims, Measures measures) {
    this.claims = claims;
    this.measures = measures;
  }

  List<ShowPage.Check> of(Viewer viewer, AreaName area, Measure measure, boolean mayRecord) {
    String base = area.path("/measures/" + measure.id().value() + "/claims");
    List<Claim> all = checkable(claims.of(viewer, area.id(), measure.id()));
    Map<MeasureId, Values> values = all.isEmpty() ? Map.of() : values(viewer, area);
    return known(all, values).map(claim -> check(claim, values, mayRecord ? base : "")).toList();
  }

  /** The same of several measures; a number that follows from two of them stands with the first. */
  Map<MeasureId, List<ShowPage.Check>> of(Viewer viewer, AreaName area, List<MeasureId> ids) {
    List<Claim> all = checkable(claims.of(viewer, area.id(), ids));
    Map<MeasureId, Values> values = all.isEmpty() ? Map.of() : values(viewer, area);
    return known(all, values)
        .collect(
            Collectors.groupingBy(
                claim -> {
                  MeasureId first = claim.first().measureId();
                  return ids.contains(first) ? first : claim.second().measureId();
                },
                Collectors.mapping(claim -> check(claim, values, ""), Collectors.toList())));
  }

  /** What the check says of each of these claims; nothing of one that cannot be checked. */
  Map<ClaimId, List<ShowPage.Said>> said(Viewer viewer, AreaName area, List<Claim> all) {
    List<Claim> checkable = checkable(all);
    Map<MeasureId, Values> values = checkable.isEmpty() ? Map.of() : values(viewer, area);
    return known(checkable, values)
        .collect(Collectors.toMap(Claim::id, claim -> said(claim, stated(claim, values))));
  }

  private static List<Claim> checkable(List<Claim> all) {
    return all.stream()
        .filter(claim -> !claim.isWithdrawn())
        .filter(claim -> claim.first().amount() != null && claim.second().amount() != null)
        .toList();
  }

  private Map<MeasureId, Values> values(Viewer viewer, AreaName area) {
    return measures.all(viewer, area.id()).stream()
        .collect(Collectors.toMap(Measure::id, Measure::values));
  }

  private static Stream<Claim> known(List<Claim> all, Map<MeasureId, Values> values) {
    return all.stream()
        .filter(claim -> values.containsKey(claim.first().measureId()))
        .filter(claim -> values.containsKey(claim.second().measureId()));
  }

  private static ShowPage.Check check(Claim claim, Map<MeasureId, Values> values, String base) {
    String source = claim.page().isEmpty() ? claim.source() : claim.source() + ", " + claim.page();
    return new ShowPage.Check(
        "“%s”, stated as: %s".formatted(claim.printed(), lower(claim.kind().words())),
        source,
        said(claim, stated(claim, values)),
        base.isEmpty() ? "" : base + "/" + claim.id().value() + "/withdraw");
  }

  private static Stated stated(Claim claim, Map<MeasureId, Values> values) {
    return new Stated(
        quoted(claim.first(), values),
        quoted(claim.second(), values),
        claim.printed(),
        claim.amount(),
        claim.reckoned());
  }

  private static List<ShowPage.Said> said(Claim claim, Stated stated) {
    return Stream.concat(
            Stream.of(Checks.said(Claims.of(claim.kind(), stated))),
            Stream.of(stated.first(), stated.second()).flatMap(StatedChecks::ended))
        .toList();
  }

  /** That a number rests on a figure which holds no longer. */
  private static Stream<ShowPage.Said> ended(Quoted figure) {
    Observation value = figure.value();
    return value.standing() == Standing.CURRENT
        ? Stream.empty()
        : Stream.of(
            new ShowPage.Said(
                "Rests on an earlier figure",
                false,
                "%s, %s, holds no longer: it was %s."
                    .formatted(
                        ValueText.of(figure.values(), value),
                        value.period().words(),
                        value.standing().words())));
  }

  private static String lower(String words) {
    return Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }

  private static Quoted quoted(Observation value, Map<MeasureId, Values> values) {
    return new Quoted(
        java.util.Objects.requireNonNull(values.get(value.measureId()), "values of a measure"),
        value);
  }
}
