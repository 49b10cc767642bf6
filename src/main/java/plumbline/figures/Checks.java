package plumbline.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plumbline.claims.Claims;
import plumbline.claims.Finding;
import plumbline.claims.FindingKind;
import plumbline.claims.Quoted;
import plumbline.measures.Measure;
import plumbline.observations.About;
import plumbline.observations.Observation;

/**
 * What the claim check says of a measure's figures: first what somebody should look into. Figures
 * for which there is nothing to compare are named together, because a month has sixty of them.
 */
final class Checks {

  private final Measure measure;
  private final List<ShowPage.Check> loud = new ArrayList<>();
  private final List<ShowPage.Check> calm = new ArrayList<>();
  private final Map<String, List<Observation>> alone = new LinkedHashMap<>();

  private Checks(Measure measure) {
    this.measure = measure;
  }

  static List<ShowPage.Check> of(Measure measure, List<Observation> current, Published published) {
    Checks checks = new Checks(measure);
    current.forEach(value ->
        checks.add(value, Claims.of(new Quoted(measure.values(), value), published.of(value))));
    return checks.all();
  }

  private void add(Observation value, List<Finding> findings) {
    boolean isAlone =
        findings.stream().allMatch(each -> each.kind() == FindingKind.NOTHING_TO_COMPARE);
    if (isAlone) {
      findings.forEach(
          each -> alone.computeIfAbsent(each.words(), words -> new ArrayList<>()).add(value));
      return;
    }
    boolean isCalm = findings.stream().allMatch(each -> each.kind().isCalm());
    (isCalm ? calm : loud)
        .add(
            new ShowPage.Check(
                quoted(value),
                ValueText.source(value),
                findings.stream().map(Checks::said).toList(),
                ""));
  }

  private List<ShowPage.Check> all() {
    List<ShowPage.Check> all = new ArrayList<>(loud);
    all.addAll(calm);
    alone.forEach((words, values) -> all.add(nothing(words, values)));
    return all;
  }

  private ShowPage.Check nothing(String words, List<Observation> values) {
    Observation latest = values.getFirst();
    Observation earliest = values.getLast();
    String quoted =
        values.size() == 1
            ? quoted(latest)
            : "%d figures, %s to %s"
                .formatted(values.size(), earliest.period().words(), latest.period().words());
    return new ShowPage.Check(
        quoted,
        values.size() == 1 ? ValueText.source(latest) : "",
        List.of(said(new Finding(FindingKind.NOTHING_TO_COMPARE, words))),
        "");
  }

  private String quoted(Observation value) {
    String whose = value.about() == About.AREA ? "" : ", " + value.whom().words();
    return ValueText.of(measure.values(), value) + ", " + value.period().words() + whose;
  }

  static ShowPage.Said said(Finding finding) {
    return new ShowPage.Said(finding.kind().words(), finding.kind().isCalm(), finding.words());
  }
}
