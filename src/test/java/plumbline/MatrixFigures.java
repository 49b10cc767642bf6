package plumbline;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.ClaimId;
import plumbline.common.CriterionId;
import plumbline.common.MeasureId;
import plumbline.common.ObservationId;
import plumbline.common.Sha256;
import plumbline.measures.Unit;
import plumbline.observations.ClaimKind;
import plumbline.observations.NewObservation;
import plumbline.observations.Observations;
import plumbline.observations.Openness;
import plumbline.observations.Printed;
import plumbline.observations.Reckoned;
import plumbline.observations.claims.NewClaim;
import plumbline.observations.claims.StatedClaims;
import plumbline.people.Viewer;
import plumbline.testing.Figures;
import plumbline.testing.Plumbline;

/** The figures of the matrix: of a measure of K1, of one outside it, and released in three ways. */
final class MatrixFigures {

  private static final String OF_K1 = "figures of K1";
  private static final String OUTSIDE = "figures outside K1";
  private static final int FIRST_YEAR = 1990;

  private final Observations observations = Plumbline.bean(Observations.class);
  private final StatedClaims claims = Plumbline.bean(StatedClaims.class);
  private final MatrixFixture fixture;
  private final MatrixScene scene;
  private final AreaId area;
  private final Map<String, MeasureId> measures = new HashMap<>();
  private final Map<String, ObservationId> figures = new HashMap<>();
  private @Nullable ClaimId stated;
  private int month;

  MatrixFigures(MatrixFixture fixture, MatrixScene scene) {
    this.fixture = fixture;
    this.scene = scene;
    area = scene.story().area().id();
  }

  /** After there are committees. */
  void addAll() {
    add(OF_K1, MatrixWords.DRAFT, Openness.PARTNERSHIP, MatrixScene.K1);
    add(OUTSIDE, MatrixWords.DRAFT_OUTSIDE, Openness.PARTNERSHIP, MatrixScene.OUTSIDE_K1);
    add("figures open to all", MatrixWords.PUBLISHED, Openness.PUBLIC);
    add("figures of a committee", MatrixWords.MEMBERS, Openness.committee(scene.committee()));
    add(
        "figures of another committee",
        MatrixWords.ELSEWHERE,
        Openness.committee(scene.otherCommittee()));
    for (String state : new String[] {"figures open to all", "figures of a committee"}) {
      record(measure(state), MatrixWords.DRAFT_OUTSIDE, Openness.PARTNERSHIP);
    }
    stated = newClaim();
  }

  private void add(String state, String words, Openness openness, CriterionId... criteria) {
    MeasureId id = Figures.measure(scene.story(), coordinator(), Unit.RATE, "", criteria);
    measures.put(state, id);
    figures.put(state, record(id, words, openness));
  }

  private Viewer coordinator() {
    return scene.viewer(MatrixRole.COORD);
  }

  private MeasureId measure(String state) {
    return Objects.requireNonNull(measures.getOrDefault(state, measures.get(OF_K1)));
  }

  private ObservationId record(MeasureId of, String words, Openness openness) {
    return observations.record(
        coordinator(),
        area,
        of,
        figure().printed(Printed.in(words, words, null).noting(words)).open(openness));
  }

  private NewObservation figure() {
    return Figures.month(FIRST_YEAR, 1, "69")
        .as(plumbline.observations.Kind.PLAIN.in("part " + ++month, month));
  }

  private ClaimId newClaim() {
    MeasureId of = measure(OF_K1);
    return claims.record(
        coordinator(),
        area,
        of,
        new NewClaim(
            ClaimKind.CHANGE,
            record(of, MatrixWords.DRAFT, Openness.PARTNERSHIP),
            record(of, MatrixWords.DRAFT, Openness.PARTNERSHIP),
            BigDecimal.ONE,
            Reckoned.POINTS,
            Printed.in(MatrixWords.DRAFT, "", null).as("1 point", "")));
  }

  static boolean isMeant(MatrixRow row) {
    return row.path().matches(".*/measures/\\{id}/(figures|claims).*");
  }

  /** What the address of this row names; a figure of its own where the request uses it up. */
  Map<String, String> variables(MatrixRow row, boolean spends) {
    boolean isSwapped = row.state().equals("figure of another measure");
    String state = isSwapped ? OUTSIDE : row.state();
    MeasureId measure = spends && isRelease(row) ? released(row) : measure(row.state());
    ObservationId figure =
        spends && row.path().contains("{figure}")
            ? record(measure, MatrixWords.DRAFT, Openness.PARTNERSHIP)
            : Objects.requireNonNull(figures.getOrDefault(state, figures.get(OF_K1)));
    if (spends && row.path().endsWith("/figures/release")) {
      record(measure, MatrixWords.DRAFT, Openness.PARTNERSHIP);
    }
    Map<String, String> variables = new HashMap<>();
    variables.put(
        "id",
        String.valueOf(
            (isSwapped && row.path().contains("{claim}") ? measure(OUTSIDE) : measure).value()));
    variables.put("figure", String.valueOf(figure.value()));
    if (row.path().contains("{claim}")) {
      ClaimId claim = spends ? newClaim() : Objects.requireNonNull(stated);
      variables.put("claim", String.valueOf(claim.value()));
    }
    return variables;
  }

  private static boolean isRelease(MatrixRow row) {
    return row.path().endsWith("release") || row.state().endsWith("released at once");
  }

  /** One of its own: a released figure opens its measure to others in every later row. */
  private MeasureId released(MatrixRow row) {
    CriterionId criterion = row.state().equals(OUTSIDE) ? MatrixScene.OUTSIDE_K1 : MatrixScene.K1;
    return Figures.measure(scene.story(), coordinator(), Unit.RATE, "", criterion);
  }

  /** Fields that would be taken from whoever is allowed. */
  Map<String, String> fields(MatrixRow row, Map<String, String> variables) {
    Map<String, String> fields = new HashMap<>();
    String words = row.state().equals(OUTSIDE) ? MatrixWords.DRAFT_OUTSIDE : MatrixWords.DRAFT;
    fields.put("period", "January " + FIRST_YEAR);
    fields.put("amount", "70%");
    fields.put("category", "typed " + fixture.next());
    fields.put("reason", words);
    fields.put("day", "1990-12-31");
    fields.put("seen", "999999999999999999");
    fields.put("readers", isRelease(row) ? "PUBLIC" : "PARTNERSHIP");
    boolean isStale = row.state().equals("stale");
    fields.put("version", isStale ? "0" : version(variables));
    if (row.path().endsWith("/many")) {
      fields.putAll(table(row.state().startsWith("checked table")));
    }
    if (row.path().endsWith("/claims")) {
      fields.putAll(stated(row));
    }
    return fields;
  }

  private Map<String, String> stated(MatrixRow row) {
    String second = row.state().equals("figure outside K1") ? OUTSIDE : "figures open to all";
    return Map.of(
        "kind",
        "QUOTIENT",
        "first",
        String.valueOf(Objects.requireNonNull(figures.get(OF_K1)).value()),
        "second",
        String.valueOf(Objects.requireNonNull(figures.get(second)).value()),
        "reckoned",
        "UNSTATED",
        "printed",
        "1%",
        "source",
        MatrixWords.DRAFT);
  }

  /** A table that says that it was checked. */
  private Map<String, String> table(boolean isSaved) {
    String table = "period,value,category\nJanuary 1991,70,loaded " + fixture.next();
    String digest =
        Sha256.of(
            Stream.of(table, "", "NOT_APPLICABLE", "", "", "").collect(Collectors.joining("\0")));
    return Map.of("table", table, "then", isSaved ? "save" : "check", "checked", digest);
  }

  private String version(Map<String, String> variables) {
    String claim = variables.getOrDefault("claim", "");
    return claim.isEmpty()
        ? fixture
            .database()
            .column("SELECT version FROM observation WHERE id = " + variables.get("figure"))
            .getFirst()
        : "1";
  }
}
