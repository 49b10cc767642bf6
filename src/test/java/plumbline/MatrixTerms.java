package plumbline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import plumbline.common.AreaId;
import plumbline.terms.SchoolYear;
import plumbline.terms.SchoolYears;
import plumbline.testing.Plumbline;

/** The term dates of the matrix: one school year is given, and more come as they are allowed. */
final class MatrixTerms {

  static final int GIVEN = 2019;

  private final MatrixDatabase database;
  private final AreaId area;

  MatrixTerms(MatrixScene scene, MatrixDatabase database) {
    this.database = database;
    area = scene.story().area().id();
    Plumbline.bean(SchoolYears.class).add(scene.viewer(MatrixRole.COORD), area, year());
  }

  static boolean isMeant(MatrixRow row) {
    return row.path().contains("/terms");
  }

  private static SchoolYear year() {
    return new SchoolYear(
        GIVEN,
        LocalDate.of(GIVEN, 9, 2),
        LocalDate.of(GIVEN, 12, 20),
        LocalDate.of(GIVEN + 1, 1, 6),
        LocalDate.of(GIVEN + 1, 4, 3),
        LocalDate.of(GIVEN + 1, 4, 20),
        LocalDate.of(GIVEN + 1, 7, 21),
        0);
  }

  /** Fields that would be taken from whoever is allowed. */
  Map<String, String> fields(MatrixRow row) {
    int year = row.id().equals("TD02") ? (int) newest() + 1 : GIVEN;
    Map<String, String> fields = new HashMap<>();
    fields.put("autumn_first", year + "-09-02");
    fields.put("autumn_last", year + "-12-20");
    fields.put("spring_first", (year + 1) + "-01-06");
    fields.put("spring_last", (year + 1) + "-04-03");
    fields.put("summer_first", (year + 1) + "-04-20");
    fields.put("summer_last", (year + 1) + "-07-21");
    fields.put("version", row.state().equals("stale") ? "0" : String.valueOf(version()));
    return fields;
  }

  private long newest() {
    return database.number(
        "SELECT MAX(school_year) FROM term_date WHERE area_id = " + area.value());
  }

  private long version() {
    return database.number(
        "SELECT version FROM term_date WHERE school_year = %d AND area_id = %d"
            .formatted(GIVEN, area.value()));
  }
}
