package plumbline.bench;

import io.micronaut.context.ApplicationContext;
import io.micronaut.transaction.TransactionOperations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plumbline.common.FrameworkVersion;
import plumbline.database.Database;
import plumbline.database.DatabaseSettings;
import plumbline.frameworks.Frameworks;
import plumbline.history.History;
import plumbline.history.Verification;

/** The database between the program's runs: filled before, looked into afterwards. */
final class SampleDatabase implements AutoCloseable {

  private static final FrameworkVersion FRAMEWORK = new FrameworkVersion("area-send-2016", 1);

  private final Database database;
  private final ApplicationContext context;

  private SampleDatabase(Database database, ApplicationContext context) {
    this.database = database;
    this.context = context;
  }

  static SampleDatabase open(Path data) {
    Database database = Database.open(DatabaseSettings.embedded(data));
    Map<String, Object> properties = new HashMap<>(database.properties());
    properties.put("plumbline.data", data.toString());
    return new SampleDatabase(
        database, ApplicationContext.builder().properties(properties).start());
  }

  /** Writes the sample years on the first run, and signs everybody in. */
  void fill() throws SQLException {
    TransactionOperations<?> transactions = context.getBean(TransactionOperations.class);
    Frameworks frameworks = context.getBean(Frameworks.class);
    transactions.executeWrite(status -> {
      frameworks.pin(FRAMEWORK);
      return FRAMEWORK;
    });
    try (Connection connection = connect()) {
      SampleYears years = new SampleYears(connection);
      years.writeOnce(criteria());
      new SamplePlans(connection).writeOnce(criteria());
      new SampleScrutiny(connection).writeOnce();
      new SampleMeasures(connection).writeOnce();
      years.signIn();
    }
  }

  /** The ids of the 44 criteria. */
  List<String> criteria() {
    return context.getBean(Frameworks.class).get(FRAMEWORK).criteria().stream()
        .map(placed -> placed.criterion().id().value())
        .toList();
  }

  /** The ratings of the open month of one area, as their next save finds them. */
  List<Saves.Target> targets(SampleArea area) throws SQLException {
    List<Saves.Target> targets = new ArrayList<>();
    try (Connection connection = connect();
        var statement =
            connection.prepareStatement(
                """
                SELECT r.criterion_id, r.version
                FROM rating r
                JOIN round d ON d.area_id = r.area_id AND d.id = r.round_id
                WHERE d.area_id = ?
                  AND d.state = 'OPEN'
                ORDER BY r.criterion_id
                """)) {
      statement.setLong(1, area.id().value());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          targets.add(new Saves.Target(area, row.getString(1), row.getInt(2)));
        }
      }
    }
    return targets;
  }

  /** How many changes the histories of all areas hold. */
  long changes() throws SQLException {
    try (Connection connection = connect();
        var statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM history WHERE area_id > 0")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** How many rows of how many chains fit from the first to the last. */
  String verified() {
    History history = context.getBean(History.class);
    long rows = 0;
    int whole = 0;
    for (int number = 1; number <= SampleYears.AREAS; number++) {
      Verification found = history.verify(new SampleArea(number).id());
      rows += found.sound();
      whole += found.holds() ? 1 : 0;
    }
    return "%d rows in %d of %d chains verify".formatted(rows, whole, SampleYears.AREAS);
  }

  private Connection connect() throws SQLException {
    Map<String, Object> properties = database.properties();
    return DriverManager.getConnection(
        property(properties, "url"),
        property(properties, "username"),
        property(properties, "password"));
  }

  private static String property(Map<String, Object> properties, String name) {
    return String.valueOf(properties.get("datasources.default." + name));
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }
}
