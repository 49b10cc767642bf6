package plumbline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import plumbline.statistics.StatisticsImports;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

/** The published files of the matrix: one is taken; what is sent is none of the known files. */
final class MatrixStatistics {

  private static final String FILE =
      """
      time_period,time_identifier,geographic_level,country_code,region_code,new_la_code,ehcplans,mainstream_total
      201516,Academic year,Local authority,E92000001,E12000009,E06800001,1,1
      """;

  private final String taken;

  MatrixStatistics(MatrixDatabase database) {
    byte[] bytes = FILE.getBytes(StandardCharsets.UTF_8);
    try {
      Plumbline.bean(StatisticsImports.class)
          .take(Story.administrator(), 2016, "caseload.csv", new ByteArrayInputStream(bytes));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    taken = database.column("SELECT MAX(id) FROM statistic_import").getFirst();
  }

  static boolean isMeant(MatrixRow row) {
    return row.path().startsWith("/statistics");
  }

  String id() {
    return taken;
  }

  static Map<String, String> fields() {
    return Map.of("release", "2016");
  }
}
