package plumbline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import plumbline.common.ActionId;
import plumbline.common.AreaId;
import plumbline.common.MeasureId;
import plumbline.common.RecommendationId;
import plumbline.measures.Better;
import plumbline.measures.MeasureFacts;
import plumbline.measures.MeasureLimits;
import plumbline.measures.MeasureLinks;
import plumbline.measures.Measures;
import plumbline.measures.Threshold;
import plumbline.measures.Unit;
import plumbline.observations.Amount;
import plumbline.observations.NewObservation;
import plumbline.observations.Observations;
import plumbline.observations.Openness;
import plumbline.people.Viewer;
import plumbline.periods.PeriodText;
import plumbline.testing.Plumbline;

/** The measures of the matrix: of K1, of no criterion, and one with a figure open to all. */
final class MatrixMeasures {

  private static final String STANDARD = "ehc-plans-20-weeks";
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  private final Measures measures = Plumbline.bean(Measures.class);
  private final MeasureLimits limits = Plumbline.bean(MeasureLimits.class);
  private final MeasureLinks links = Plumbline.bean(MeasureLinks.class);
  private final MatrixFixture fixture;
  private final MatrixScene scene;
  private final AreaId area;
  private final Map<String, MeasureId> kept = new HashMap<>();

  MatrixMeasures(MatrixFixture fixture, MatrixScene scene) {
    this.fixture = fixture;
    this.scene = scene;
    area = scene.story().area().id();
  }

  /** After there are recommendations and actions. */
  void addAll() {
    String[] states = {
      "measure of K1",
      "measure outside K1",
      "measure open",
      "measure for the committee",
      "measure for another"
    };
    for (String state : states) {
      kept.put(state, measure(state));
    }
  }

  private Viewer coordinator() {
    return scene.viewer(MatrixRole.COORD);
  }

  private MeasureId measure(String state) {
    boolean isOpen = state.equals("measure open");
    MeasureId id = measures.add(coordinator(), area, facts(isOpen ? STANDARD : "", words(state)));
    if (state.equals("measure of K1")) {
      links.link(coordinator(), area, id, version(id), MatrixScene.K1);
    }
    openness(state)
        .ifPresent(openness ->
            Plumbline.bean(Observations.class)
                .record(
                    coordinator(),
                    area,
                    id,
                    NewObservation.of(PeriodText.read("period", "July 2026"), Amount.exactly("50"))
                        .open(openness)));
    return id;
  }

  private Optional<Openness> openness(String state) {
    return switch (state) {
      case "measure open" -> Optional.of(Openness.PUBLIC);
      case "measure for the committee" -> Optional.of(Openness.committee(scene.committee()));
      case "measure for another" -> Optional.of(Openness.committee(scene.otherCommittee()));
      default -> Optional.empty();
    };
  }

  private static String words(String state) {
    return switch (state) {
      case "measure for the committee" -> MatrixWords.MEMBERS;
      case "measure for another" -> MatrixWords.ELSEWHERE;
      case "measure open" -> MatrixWords.PUBLISHED;
      case "measure outside K1" -> MatrixWords.DRAFT_OUTSIDE;
      default -> MatrixWords.DRAFT;
    };
  }

  private static MeasureFacts facts(String standard, String words) {
    return new MeasureFacts(
        "",
        standard,
        words,
        words,
        "",
        "",
        Unit.RATE,
        "",
        Better.HIGHER,
        "",
        "",
        "",
        null,
        null,
        "");
  }

  private int version(MeasureId id) {
    return measures.find(coordinator(), area, id).orElseThrow().version();
  }

  static boolean isMeant(MatrixRow row) {
    return (row.path().startsWith("/areas/{area}/measures") || row.path().startsWith("/measures"))
        && !MatrixFigures.isMeant(row);
  }

  /** What the address of this row names; a measure of its own where the request uses it up. */
  Map<String, String> variables(MatrixRow row, boolean spends) {
    String state = kept.containsKey(row.state()) ? row.state() : "measure of K1";
    boolean isFresh = spends && row.path().contains("{id}");
    MeasureId id = isFresh ? measure(state) : Objects.requireNonNull(kept.get(state));
    Map<String, String> variables = new HashMap<>();
    variables.put("day", DAY.toString());
    variables.put("standard", STANDARD);
    variables.put("threshold", "7");
    variables.put("recommendation", recommendation());
    variables.put("action", action());
    if (isFresh && row.path().endsWith("/delete")) {
      variables.put("threshold", fill(id));
    }
    variables.put("id", String.valueOf(id.value()));
    return variables;
  }

  /** Something of each kind that can be taken off; the threshold's number. */
  private String fill(MeasureId id) {
    limits.rebase(coordinator(), area, id, version(id), DAY, MatrixWords.DRAFT);
    RecommendationId recommendation = new RecommendationId(Long.parseLong(recommendation()));
    links.link(coordinator(), area, id, version(id), recommendation);
    links.link(coordinator(), area, id, version(id), new ActionId(Long.parseLong(action())));
    limits.addThreshold(
        coordinator(),
        area,
        id,
        version(id),
        new MeasureLimits.Held(
            Threshold.Side.ABOVE, BigDecimal.TEN, MatrixWords.DRAFT, MatrixWords.DRAFT, ""));
    return String.valueOf(measures.thresholds(coordinator(), area, id).getFirst().id());
  }

  private String recommendation() {
    return newest("recommendation");
  }

  private String action() {
    return newest("action");
  }

  private String newest(String table) {
    return fixture
        .database()
        .column("SELECT MAX(id) FROM %s WHERE area_id = %d".formatted(table, area.value()))
        .getFirst();
  }

  /** Fields that would be taken from whoever is allowed. */
  Map<String, String> fields(MatrixRow row, Map<String, String> variables) {
    String words = words(row.state());
    Map<String, String> fields = new HashMap<>();
    fields.put("name", words);
    fields.put("definition", words);
    fields.put("unit", "RATE");
    fields.put("better", "HIGHER");
    fields.put("target", row.state().equals("of more than the whole") ? "140" : "60%");
    fields.put("side", "ABOVE");
    fields.put("amount", "50");
    fields.put("whose", words);
    fields.put("starts_on", DAY.plusDays(fixture.next()).toString());
    fields.put("reason", words);
    fields.put("criterion", MatrixScene.K1.value());
    fields.put("recommendation", recommendation());
    fields.put("action", action());
    fields.put("version", version(row, Objects.requireNonNull(variables.get("id"))));
    if (row.state().equals("owner in area B")) {
      fields.put("agency", fixture.thing("other agency"));
    }
    return fields;
  }

  private String version(MatrixRow row, String id) {
    boolean isStale = row.state().equals("stale");
    return isStale ? "0" : String.valueOf(version(new MeasureId(Long.parseLong(id))));
  }
}
