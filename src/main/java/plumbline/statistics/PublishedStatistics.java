package plumbline.statistics;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import plumbline.periods.Period;

/**
 * What was published about areas, found by the codes of the Office for National Statistics. It is
 * open to everybody who may sign in. The newest release counts; what older ones printed is kept.
 */
@Singleton
public class PublishedStatistics {

  public static final String ENGLAND = "E92000001";

  private final PublishedValueRepository repository;

  PublishedStatistics(PublishedValueRepository repository) {
    this.repository = repository;
  }

  /** The newest published values of an area, oldest period first. */
  public List<PublishedValue> of(String standard, String areaCode) {
    return newest(List.of(standard), List.of(areaCode));
  }

  /** The same of one period: at most one value for each side of the exceptions. */
  public List<PublishedValue> of(String standard, String areaCode, Period period) {
    return of(standard, areaCode).stream().filter(value -> value.period().equals(period)).toList();
  }

  /** What every release printed, oldest period first and in it the newest release first. */
  public List<PublishedValue> everyRelease(String standard, String areaCode) {
    return everyRelease(List.of(standard), areaCode).getOrDefault(standard, List.of());
  }

  /** The same of several measures, by their keys. */
  public Map<String, List<PublishedValue>> everyRelease(List<String> standards, String areaCode) {
    return standards.isEmpty() || areaCode.isEmpty()
        ? Map.of()
        : repository.everyRelease(standards, areaCode).stream()
            .map(PublishedValue::plain)
            .collect(Collectors.groupingBy(PublishedValue::standard));
  }

  /** England, the area's region and these neighbours, as far as something is published of them. */
  public List<Comparator> comparators(String standard, String areaCode, List<String> neighbours) {
    return comparators(List.of(standard), areaCode, neighbours).getOrDefault(standard, List.of());
  }

  /** The same of several measures, by their keys. */
  public Map<String, List<Comparator>> comparators(
      List<String> standards, String areaCode, List<String> neighbours) {
    if (standards.isEmpty()) {
      return Map.of();
    }
    List<String> codes = new ArrayList<>(List.of(ENGLAND));
    Optional<String> region = region(areaCode);
    region.ifPresent(codes::add);
    codes.addAll(neighbours);
    codes.remove(areaCode);
    return newest(standards, codes).stream()
        .collect(
            Collectors.groupingBy(
                PublishedValue::standard,
                Collectors.collectingAndThen(
                    Collectors.toList(), values -> comparators(values, codes, region))));
  }

  private static List<Comparator> comparators(
      List<PublishedValue> values, List<String> codes, Optional<String> region) {
    Map<String, List<PublishedValue>> byCode =
        values.stream().collect(Collectors.groupingBy(PublishedValue::areaCode));
    return codes.stream()
        .distinct()
        .filter(byCode::containsKey)
        .map(code -> comparator(code, region, byCode.getOrDefault(code, List.of())))
        .toList();
  }

  /** The code of the region that an area is published in. */
  public Optional<String> region(String areaCode) {
    return areaCode.isEmpty() ? Optional.empty() : repository.region(areaCode);
  }

  /** What the newest import calls the area. */
  public Optional<String> name(String areaCode) {
    return areaCode.isEmpty() ? Optional.empty() : repository.name(areaCode);
  }

  private static Comparator comparator(
      String code, Optional<String> region, List<PublishedValue> values) {
    Comparator.Kind kind =
        code.equals(ENGLAND)
            ? Comparator.Kind.ENGLAND
            : region.filter(code::equals).isPresent()
                ? Comparator.Kind.REGION
                : Comparator.Kind.NEIGHBOUR;
    return new Comparator(kind, code, values.getLast().areaName(), values);
  }

  private List<PublishedValue> newest(List<String> standards, List<String> codes) {
    return repository.newest(standards, codes).stream().map(PublishedValue::plain).toList();
  }
}
