package plumbline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Measures the program and prints one line for each figure. System properties: {@code
 * bench.warm-up} and {@code bench.seconds} for each figure, {@code bench.only} the names of figures
 * with commas, {@code bench.jvm} further options of the program's JVM. The sample years are written
 * once and kept under {@code target}.
 */
final class Bench {

  private static final int CONNECTIONS = 8;
  private static final int UPLOAD_ROUNDS = 4;
  private static final int IMPORTS = 5;
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private final Program program;
  private final List<String> criteria;
  private final Map<Integer, List<Saves.Target>> targets;
  private long acknowledged;

  private Bench(Program program, List<String> criteria, Map<Integer, List<Saves.Target>> targets) {
    this.program = program;
    this.criteria = criteria;
    this.targets = targets;
  }

  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]).toAbsolutePath();
    Files.createDirectories(data);
    List<String> criteria;
    Map<Integer, List<Saves.Target>> targets = new TreeMap<>();
    long before;
    try (SampleDatabase database = SampleDatabase.open(data)) {
      database.fill();
      criteria = database.criteria();
      for (int number = 1; number <= SampleYears.AREAS; number++) {
        targets.put(number, database.targets(new SampleArea(number)));
      }
      before = database.changes();
    }
    long acknowledged;
    try (Program program = Program.start(data, arguments[1])) {
      Bench bench = new Bench(program, criteria, targets);
      bench.measure();
      acknowledged = bench.acknowledged;
    }
    try (SampleDatabase database = SampleDatabase.open(data)) {
      OUT.printf(
          "bench: history acknowledged=%d recorded=%d, %s%n",
          acknowledged, database.changes() - before, database.verified());
    }
  }

  private void measure() throws IOException, InterruptedException, SQLException {
    Set<String> only =
        Set.of(
            System.getProperty(
                    "bench.only",
                    "board,criterion,committee,plan-500,measure,save-one-area,save-150-areas,rate-autosave,report,xlsx,not-yours,import-250k")
                .split(","));
    if (only.contains("board")) {
      print("board", visits("/board"), "");
    }
    if (only.contains("criterion")) {
      print("criterion", criterionVisits(), "");
    }
    if (only.contains("committee")) {
      print("committee", committeeVisits(), "");
    }
    if (only.contains("plan-500")) {
      print("plan-500", planVisits(), "");
    }
    if (only.contains("measure")) {
      print("measure", measureVisits(), "");
    }
    if (only.contains("save-one-area")) {
      printSaves("save-one-area", savesOfOneArea());
    }
    if (only.contains("save-150-areas")) {
      printSaves("save-150-areas", savesOfAllAreas());
    }
    if (only.contains("rate-autosave")) {
      print("rate-autosave", autosaves(), "");
    }
    if (only.contains("report")) {
      printReport();
    }
    if (only.contains("xlsx")) {
      print("xlsx", List.of(Visits.everywhere("/ratings.xlsx")), "");
    }
    if (only.contains("not-yours")) {
      printNeighbours();
    }
    if (only.contains("upload")) {
      printUploads();
    }
    if (only.contains("import-250k")) {
      printImports();
    }
    if (only.contains("guesses")) {
      printGuesses();
    }
    for (String path : only) {
      if (path.startsWith("/")) {
        print(path, visits(path), "");
      }
    }
  }

  /** One file after the other, each in the place of the one before it. */
  private void printImports() throws IOException, InterruptedException {
    Imports imports = new Imports(Path.of("target", "bench"));
    Program.Processors before = program.processors();
    long[] nanos = new long[IMPORTS];
    for (int round = 0; round < IMPORTS; round++) {
      nanos[round] = imports.measure(program.port());
    }
    Program.Processors used = program.processors().since(before);
    double seconds = Arrays.stream(nanos).sum() / 1e9;
    Arrays.sort(nanos);
    Figure figure = new Figure("import-250k", nanos, seconds, program.heap());
    OUT.println(figure.line() + used.of(IMPORTS));
  }

  /** Ten thousand guesses against a hundred people from fifty places. */
  private void printGuesses() throws IOException, InterruptedException {
    List<String> people =
        IntStream.rangeClosed(1, 100)
            .mapToObj(number -> "coordinator@bench-" + number + ".example.org")
            .toList();
    Program.Processors before = program.processors();
    Guesses.Result result =
        new Guesses(program.port(), people, SampleYears.PASSWORD, 50).run(10_000);
    Program.Processors used = program.processors().since(before);
    OUT.println(result.line() + used.share(result.seconds()));
  }

  private void printNeighbours() throws IOException {
    SampleArea own = new SampleArea(1);
    SampleArea other = new SampleArea(2);
    try (Wire wire = new Wire(program.port())) {
      Neighbours neighbours = new Neighbours(wire);
      OUT.println(neighbours.line("area", other.path("/board"), "/areas/bench-z/board"));
      OUT.println(
          neighbours.line(
              "measure",
              own.path("/measures/" + SampleMeasures.measure(other)),
              own.path("/measures/" + (SampleMeasures.measure(other) + 1_000_000))));
      OUT.println(
          neighbours.line(
              "committee",
              own.path("/committees/" + SampleScrutiny.committee(other)),
              own.path("/committees/" + (SampleScrutiny.committee(other) + 1_000_000))));
    }
  }

  private void printUploads() throws IOException, InterruptedException {
    Uploads uploads = new Uploads(Path.of("target", "bench"), criteria.getFirst());
    for (int round = 1; round < UPLOAD_ROUNDS; round++) {
      OUT.println(uploads.measure(program.port()) + " warm-up");
    }
    Program.Processors before = program.processors();
    String rates = uploads.measure(program.port());
    Program.Processors used = program.processors().since(before);
    OUT.println(rates + " heap=" + program.heap() + used.of(Uploads.MEGABYTES_IN_ALL));
    acknowledged += UPLOAD_ROUNDS * Uploads.FILES;
  }

  private void printSaves(String name, List<Saves> saves) throws IOException, InterruptedException {
    print(name, saves, "");
    acknowledged += saves.stream().mapToLong(Saves::acknowledged).sum();
  }

  private void print(String name, List<? extends Errand> errands, String more)
      throws IOException, InterruptedException {
    Load.run(program.port(), errands, Integer.getInteger("bench.warm-up", 30));
    int seconds = Integer.getInteger("bench.seconds", 15);
    Program.Processors before = program.processors();
    long[] nanos = Load.run(program.port(), errands, seconds);
    Program.Processors used = program.processors().since(before);
    Figure figure = new Figure(name, nanos, seconds, program.heap());
    OUT.println(figure.line() + more + used.of(nanos.length));
  }

  /** The areas that this connection visits: every eighth. */
  private static IntStream areas(int connection) {
    return IntStream.rangeClosed(1, SampleYears.AREAS)
        .filter(number -> number % CONNECTIONS == connection);
  }

  private List<Visits> visits(String rest) {
    return IntStream.range(0, CONNECTIONS)
        .mapToObj(connection ->
            Visits.to(
                areas(connection)
                    .mapToObj(number -> new Visits.Place(new SampleArea(number), rest))
                    .toList()))
        .toList();
  }

  private List<Visits> criterionVisits() {
    return IntStream.range(0, CONNECTIONS)
        .mapToObj(connection ->
            Visits.to(
                criteria.stream()
                    .flatMap(criterion ->
                        areas(connection)
                            .mapToObj(number ->
                                new Visits.Place(new SampleArea(number), "/criteria/" + criterion)))
                    .toList()))
        .toList();
  }

  /** The page of a committee with two hundred recommendations, since it last met. */
  private List<Visits> committeeVisits() {
    return IntStream.range(0, CONNECTIONS)
        .mapToObj(connection ->
            Visits.to(
                areas(connection)
                    .mapToObj(SampleArea::new)
                    .map(area ->
                        new Visits.Place(area, "/committees/" + SampleScrutiny.committee(area)))
                    .toList()))
        .toList();
  }

  /** One plan for each connection: in its three views, and the second page of its table. */
  private List<Visits> planVisits() {
    return IntStream.range(0, CONNECTIONS)
        .mapToObj(connection ->
            Visits.to(
                Stream.of("", "?view=board", "?view=timeline", "?page=2")
                    .flatMap(view ->
                        areas(connection)
                            .limit(1)
                            .mapToObj(SampleArea::new)
                            .map(area ->
                                new Visits.Place(area, "/plans/" + SamplePlans.plan(area) + view)))
                    .toList()))
        .toList();
  }

  /** A measure of sixty months with what is published beside it. */
  private List<Visits> measureVisits() {
    return IntStream.range(0, CONNECTIONS)
        .mapToObj(connection ->
            Visits.to(
                areas(connection)
                    .mapToObj(SampleArea::new)
                    .map(
                        area -> new Visits.Place(area, "/measures/" + SampleMeasures.measure(area)))
                    .toList()))
        .toList();
  }

  private List<Saves> savesOfOneArea() {
    List<Saves.Target> all = targets.getOrDefault(1, List.of());
    return IntStream.range(0, CONNECTIONS)
        .mapToObj(connection ->
            new Saves(
                IntStream.range(0, all.size())
                    .filter(i -> i % CONNECTIONS == connection)
                    .mapToObj(all::get)
                    .toList()))
        .toList();
  }

  /** Goes from area to area with each save. */
  private List<Saves> savesOfAllAreas() {
    List<Saves> saves = new ArrayList<>();
    for (int connection = 0; connection < CONNECTIONS; connection++) {
      List<List<Saves.Target>> own =
          areas(connection).mapToObj(number -> targets.getOrDefault(number, List.of())).toList();
      saves.add(
          new Saves(
              IntStream.range(0, criteria.size())
                  .boxed()
                  .flatMap(i -> own.stream().map(area -> area.get(i)))
                  .toList()));
    }
    return saves;
  }

  /** Each connection types in the areas that it visits, going from one to the next. */
  private List<Autosaves> autosaves() {
    return IntStream.range(0, CONNECTIONS)
        .mapToObj(connection ->
            new Autosaves(
                IntStream.range(0, criteria.size())
                    .boxed()
                    .flatMap(i ->
                        areas(connection)
                            .mapToObj(number -> targets.getOrDefault(number, List.of()).get(i)))
                    .toList()))
        .toList();
  }

  private void printReport() throws IOException, InterruptedException {
    SampleArea area = new SampleArea(1);
    Visits visits = Visits.to(List.of(new Visits.Place(area, Drafts.make(program, area) + ".pdf")));
    int pages;
    try (Wire wire = new Wire(program.port())) {
      int status = wire.exchange(visits.next());
      if (status != 200) {
        throw new IOException("the report answered " + wire.head());
      }
      try (PDDocument document = Loader.loadPDF(wire.body())) {
        pages = document.getNumberOfPages();
      }
    }
    print("report", List.of(visits), " pages=" + pages);
  }
}
