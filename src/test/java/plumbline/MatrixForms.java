package plumbline;

import java.util.HashMap;
import java.util.Map;
import plumbline.common.CriterionId;
import plumbline.common.Month;

/** What each row of the table sends: fields that would be taken from whoever is allowed. */
final class MatrixForms {

  private static final String FRAMEWORK = "area-send-2023 1";

  private final MatrixFixture fixture;

  MatrixForms(MatrixFixture fixture) {
    this.fixture = fixture;
  }

  Map<String, String> fields(MatrixRow row, MatrixRole role, Map<String, String> variables) {
    if (MatrixAdministration.isMeant(row)) {
      return fixture.administration().fields(row);
    }
    if (MatrixMeasures.isMeant(row)) {
      return fixture.measures().fields(row, variables);
    }
    if (MatrixPapers.isMeant(row)) {
      return fixture.papers().fields(row, variables);
    }
    if (MatrixEvidence.isMeant(row)) {
      return MatrixEvidence.fields(row, fixture, variables.getOrDefault("id", "1"));
    }
    if (MatrixFigures.isMeant(row)) {
      return fixture.figures().fields(row, variables);
    }
    if (MatrixAsked.isMeant(row)) {
      return fixture.asked().fields();
    }
    if (MatrixReviews.isMeant(row)) {
      return fixture.reviews().fields(row, variables);
    }
    if (MatrixPlans.isMeant(row)) {
      return fixture.plans().fields(row, variables);
    }
    if (MatrixScrutiny.isMeant(row)) {
      return MatrixScrutiny.fields(row);
    }
    if (MatrixStatistics.isMeant(row)) {
      return MatrixStatistics.fields();
    }
    if (MatrixTerms.isMeant(row)) {
      return fixture.terms().fields(row);
    }
    if (MatrixRecommendations.isMeant(row)) {
      return fixture.recommendations().fields(row, variables);
    }
    if (MatrixMeetings.isMeant(row)) {
      return MatrixMeetings.fields(row, fixture, variables);
    }
    if (MatrixPublications.isMeant(row)) {
      return fixture.publications().fields(row, variables);
    }
    String id = row.id();
    return switch (id) {
      case "RA05", "RA11", "RA29", "DR01", "DR02", "DR03" ->
          rating(row, variables, "red", MatrixWords.DRAFT, 0);
      case "RA08" -> rating(row, variables, "green", MatrixWords.DRAFT, 0);
      case "RA28" -> rating(row, variables, "red", "", 0);
      case "RA13" -> rating(row, variables, "red", MatrixWords.DRAFT, 1);
      case "RA24" -> opening(MatrixScene.OPEN);
      case "R04" -> opening(MatrixScene.OPEN.plus(1));
      case "RA23", "R03" -> Map.of("version", version("round", "month", MatrixScene.OPEN, row));
      case "RR01", "RR02" -> fixture.outbox().remindAgain();
      case "OB02" -> Map.of("version", "1", "page", "1");
      case "RA25" -> Map.of("level", "green", "reason", MatrixWords.DRAFT);
      case "RA06", "RA07", "RA09", "RA10", "DR04", "DR05", "DR06", "DR07" ->
          opinion(row, variables);
      case "RA40", "RA41", "RA42" ->
          Map.of(
              "version",
              agencyVersion(row, variables),
              "agreed",
              fixture.scene(row).agreedLevel(MatrixRequests.month(row)));
      case "RA36", "RA37", "RA38" -> dissent(row, variables);
      case "N02", "N06" -> groupText(Map.of());
      case "N04", "N05" ->
          groupText(
              Map.of("version", version("group_narrative", variables.getOrDefault("id", ""))));
      default -> partners(row, role, variables);
    };
  }

  private Map<String, String> partners(
      MatrixRow row, MatrixRole role, Map<String, String> variables) {
    String name = " of test " + fixture.next();
    return switch (row.id()) {
      case "AR03" -> area(Map.of("slug", "made-" + fixture.next()));
      case "AR05" -> area(Map.of("version", areaVersion(row)));
      case "AR06" -> area(Map.of("version", "0"));
      case "AG02" -> Map.of("name", MatrixWords.AGENCY + name, "kind", "HEALTH");
      case "AG04", "AG06" ->
          Map.of(
              "name",
              MatrixWords.AGENCY + name,
              "kind",
              "HEALTH",
              "version",
              version("agency", variables.getOrDefault("agency", "")));
      case "AG07" -> Map.of("name", MatrixWords.AGENCY + name, "kind", "HEALTH", "version", "0");
      case "CO01" -> Map.of("committee", MatrixWords.COMMITTEE + name);
      case "CO03", "CO05" ->
          Map.of(
              "name",
              MatrixWords.COMMITTEE + name,
              "version",
              version("committee", variables.getOrDefault("committee", "")));
      case "CO06" -> Map.of("name", MatrixWords.COMMITTEE + name, "version", "0");
      default -> people(row, role);
    };
  }

  private Map<String, String> people(MatrixRow row, MatrixRole role) {
    String newcomer = "invited-" + fixture.next() + "@example.org";
    return switch (row.id()) {
      case "M03" -> invitation(newcomer, "NATIONAL_READER");
      case "M19" -> invitation(newcomer, "ADMINISTRATOR");
      case "M27" -> invitation(fixture.stranger(), "NATIONAL_READER");
      case "LV03" -> Map.of("to_all", "nobody");
      case "M04" -> Map.of("role", "NATIONAL_READER");
      case "M22" ->
          Map.of(
              "role", "CONTRIBUTOR",
              "agency", fixture.thing("other agency"),
              "criteria", MatrixScene.K1.value());
      case "M23" ->
          Map.of("role", "SCRUTINY_READER", "committee", fixture.thing("other committee"));
      case "M06" ->
          Map.of(
              "current",
              MatrixFixture.password(),
              "password",
              MatrixFixture.password(),
              "role",
              "ADMINISTRATOR",
              "area_id",
              String.valueOf(fixture.area(row).id().value()),
              "state",
              "DISABLED",
              "version",
              "99");
      case "M32" -> Map.of("reason", "Has no phone and uses a shared computer.");
      case "S17" -> Map.of("email", fixture.email(MatrixRole.XCOORD));
      case "S19" -> Map.of("email", newcomer);
      case "AP02" -> {
        Map<String, String> all = new HashMap<>(Map.of("name", "Matrix", "days", "1"));
        all.put(
            role == MatrixRole.ADMIN ? "administers" : "areas",
            role == MatrixRole.XCOORD
                ? fixture.other().area().slug()
                : fixture.home().area().slug());
        yield all;
      }
      case "M13", "M14", "M25" -> Map.of("password", MatrixFixture.password());
      case "FA02" -> {
        Map<String, String> all = new HashMap<>(invitation(newcomer, "ADMINISTRATOR"));
        all.put("password", MatrixFixture.password());
        yield all;
      }
      case "S02" ->
          Map.of(
              "email",
              fixture.email(role == MatrixRole.ANON ? MatrixRole.LEAD : role),
              "password",
              MatrixFixture.password());
      default -> Map.of();
    };
  }

  private Map<String, String> rating(
      MatrixRow row, Map<String, String> variables, String level, String reason, int behind) {
    CriterionId criterion = new CriterionId(variables.getOrDefault("criterion", ""));
    Month month = MatrixRequests.month(row);
    String words = criterion.equals(MatrixScene.K1) ? MatrixWords.DRAFT : MatrixWords.DRAFT_OUTSIDE;
    return Map.of(
        "version",
        String.valueOf(fixture.scene(row).version(month, criterion) - behind),
        "level",
        level,
        "reason",
        reason,
        "challenge",
        "",
        "progress",
        words,
        "next_steps",
        "",
        "strengthen",
        "");
  }

  private Map<String, String> opinion(MatrixRow row, Map<String, String> variables) {
    return Map.of(
        "version", agencyVersion(row, variables), "level", "amber", "comment", MatrixWords.SIDES);
  }

  private Map<String, String> dissent(MatrixRow row, Map<String, String> variables) {
    return Map.of("version", agencyVersion(row, variables), "dissent", MatrixWords.SIDES);
  }

  private String agencyVersion(MatrixRow row, Map<String, String> variables) {
    int version =
        fixture
            .scene(row)
            .agencyVersion(
                MatrixRequests.month(row),
                new CriterionId(variables.getOrDefault("criterion", "")));
    return String.valueOf(version);
  }

  private static Map<String, String> opening(Month month) {
    return Map.of("month", month.toString(), "framework", FRAMEWORK, "due_on", "", "source", "");
  }

  private static Map<String, String> groupText(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(more);
    all.put("kind", "NEXT_STEPS");
    all.put("criteria", MatrixScene.K1.value());
    all.put("words", MatrixWords.GROUP);
    return all;
  }

  private static Map<String, String> area(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(more);
    all.put("name", MatrixWords.AREA);
    all.put("contact_role", "SEND programme manager");
    return all;
  }

  private static Map<String, String> invitation(String email, String role) {
    return Map.of("name", "Invited Person", "email", email, "job_title", "", "role", role);
  }

  private String areaVersion(MatrixRow row) {
    return version("local_area", String.valueOf(fixture.area(row).id().value()));
  }

  private String version(String table, String id) {
    return fixture
        .database()
        .column("SELECT version FROM " + table + " WHERE id = " + id)
        .getFirst();
  }

  private String version(String table, String column, Month month, MatrixRow row) {
    return fixture
        .database()
        .column(
            "SELECT version FROM %s WHERE %s = '%s' AND area_id = %d"
                .formatted(table, column, month, fixture.area(row).id().value()))
        .getFirst();
  }
}
