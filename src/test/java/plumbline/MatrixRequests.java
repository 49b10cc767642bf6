package plumbline;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plumbline.common.Month;
import plumbline.testing.Story;

/** Turns a row of the table into the request that it means. */
final class MatrixRequests {

  private static final String UNKNOWN_TOKEN = "0".repeat(64);

  private final MatrixFixture fixture;
  private final MatrixForms forms;

  MatrixRequests(MatrixFixture fixture) {
    this.fixture = fixture;
    this.forms = new MatrixForms(fixture);
  }

  /**
   * The request of a row.
   *
   * @param spends whether the request will be allowed, so that it needs something to use up
   */
  MatrixRequest of(MatrixRow row, MatrixRole role, String method, boolean spends) {
    Map<String, String> variables = variables(row, spends);
    if (row.path().startsWith("/account/tokens/")) {
      variables.put("token", fixture.tokenToRevoke(row, role));
    }
    return MatrixRequest.of(method, row.path(), variables, forms.fields(row, role, variables));
  }

  /** The same row about something that does not exist, as this role would have to see it. */
  MatrixRequest unknown(MatrixRow row, MatrixRole role, Map<String, String> fields) {
    Map<String, String> changed = new HashMap<>(variables(row, false));
    List<String> names = MatrixRequest.variables(row.path());
    String name = role.isOutside() && names.contains("area") ? "area" : names.getLast();
    changed.put(name, unknown(name));
    return MatrixRequest.of(row.method(), row.path(), changed, fields);
  }

  /** The same row with the things of area A named under the address of area B. */
  MatrixRequest underAreaB(MatrixRow row) {
    Map<String, String> variables = new HashMap<>(variables(row, false));
    Map<String, String> fields = forms.fields(row, MatrixRole.XCOORD, variables);
    variables.put("area", fixture.other().area().slug());
    String also = "area=" + fixture.area(row).slug();
    return MatrixRequest.of(row.method(), row.path() + "?" + also, variables, fields);
  }

  /** The ids of area B, for whoever tries to slip them in. */
  Map<String, String> ofAreaB(MatrixRow row) {
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("area", fixture.other().area().slug());
    ids.put("area_id", String.valueOf(fixture.other().area().id().value()));
    ids.put("person", fixture.thing("stranger"));
    ids.putAll(Map.of("id", "7", "criterion", "23.L1", "month", "2026-09"));
    MatrixRequest.variables(row.path()).forEach(name -> ids.putIfAbsent(name, unknown(name)));
    return ids;
  }

  private static String unknown(String name) {
    return switch (name) {
      case "area" -> "no-such-area";
      case "criterion" -> "23.Z9";
      case "month" -> "2015-01";
      case "token" -> UNKNOWN_TOKEN;
      default -> "7";
    };
  }

  private Map<String, String> variables(MatrixRow row, boolean spends) {
    Map<String, String> variables =
        new HashMap<>(
            Map.ofEntries(
                entry("area", fixture.area(row).slug()),
                entry("month", month(row).toString()),
                entry("criterion", criterion(row)),
                entry("agency", agency(row)),
                entry("committee", committee(row)),
                entry("version", "1"),
                entry("year", String.valueOf(MatrixTerms.GIVEN)),
                entry("revision", "1"),
                entry("file", MatrixFixture.styleSheet()),
                entry("id", id(row, spends)),
                entry("part", fixture.reviews().part(row, spends)),
                entry("provider", "council"),
                entry("token", token(row))));
    if (MatrixPlans.isMeant(row)) {
      variables.putAll(fixture.plans().variables(row, spends));
    }
    if (MatrixAsked.isMeant(row)) {
      variables.putAll(fixture.asked().variables(row, spends));
    }
    if (MatrixScrutiny.isMeant(row)) {
      variables.putAll(fixture.scrutiny().variables(row, spends));
    }
    if (MatrixRecommendations.isMeant(row)) {
      variables.putAll(fixture.recommendations().variables(row, spends));
    }
    if (MatrixMeetings.isMeant(row)) {
      variables.putAll(fixture.scrutiny().meetings().variables(row, spends));
    }
    if (MatrixFigures.isMeant(row)) {
      variables.putAll(fixture.figures().variables(row, spends));
    }
    if (MatrixMeasures.isMeant(row)) {
      variables.putAll(fixture.measures().variables(row, spends));
    }
    if (MatrixAdministration.isMeant(row)) {
      variables.putAll(fixture.administration().variables(row, spends));
    } else if (MatrixRequest.variables(row.path()).contains("person")) {
      String person = person(row, spends);
      variables.put("person", person);
      if (row.path().contains("{grant}")) {
        variables.put("grant", fixture.grant(person));
      }
    }
    return variables;
  }

  static Month month(MatrixRow row) {
    return switch (row.state()) {
      case "published month" -> MatrixScene.PUBLISHED;
      case "closed month" -> MatrixScene.CLOSED;
      default -> MatrixScene.OPEN;
    };
  }

  private static String criterion(MatrixRow row) {
    return (row.state().equals("draft S1 not K1") ? MatrixScene.OUTSIDE_K1 : MatrixScene.K1)
        .value();
  }

  private String agency(MatrixRow row) {
    return row.state().equals("agency of area B")
        ? fixture.thing("other agency")
        : String.valueOf(fixture.scene(row).agency().value());
  }

  private String committee(MatrixRow row) {
    return row.state().equals("committee of area B")
        ? fixture.thing("other committee")
        : String.valueOf(fixture.scene(row).committee().value());
  }

  private String id(MatrixRow row, boolean spends) {
    if (MatrixEvidence.isMeant(row)) {
      return fixture.evidence().id(row, spends && row.path().contains("{id}"));
    }
    if (MatrixPapers.isMeant(row)) {
      return fixture.papers().id(row, spends);
    }
    if (MatrixReviews.isMeant(row)) {
      return fixture.reviews().id(row);
    }
    if (MatrixOutbox.isMeant(row)) {
      return fixture.outbox().id(spends);
    }
    if (row.path().startsWith("/parked/")) {
      return fixture.thing("parked");
    }
    if (MatrixStatistics.isMeant(row)) {
      return fixture.statistics().id();
    }
    if (row.path().startsWith("/frameworks/")) {
      return "area-send-2023";
    }
    if (MatrixPublications.isMeant(row)) {
      return fixture.publications().id(row, spends);
    }
    if (row.path().contains("/narratives/")) {
      return row.id().equals("N05") && spends
          ? String.valueOf(fixture.scene(row).write(month(row), MatrixWords.GROUP))
          : fixture.thing("narrative");
    }
    return "1";
  }

  private String token(MatrixRow row) {
    return switch (row.id()) {
      case "M13", "M24" -> fixture.invitation(fixture.home());
      case "M14" -> fixture.reset();
      case "M25", "M26", "OI03" -> fixture.thing("used token");
      case "FA01", "FA02" -> Story.usedToken();
      default -> UNKNOWN_TOKEN;
    };
  }

  private String person(MatrixRow row, boolean spends) {
    return switch (row.id()) {
      case "M05", "LV03" -> String.valueOf(fixture.person(MatrixRole.COORD));
      case "M07", "M16", "LV02" -> spends ? String.valueOf(fixture.newcomer().value()) : member();
      case "M20", "M29", "M32" -> fixture.thing("both");
      case "M33" -> fixture.thing("both without exemption");
      case "M21" -> spends ? String.valueOf(fixture.both().value()) : fixture.thing("both");
      case "M17", "M18", "M36", "LV04", "LV05" -> fixture.thing("stranger");
      default -> member();
    };
  }

  private String member() {
    return fixture.thing("member");
  }
}
