package plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import plumbline.common.GrantId;
import plumbline.common.PersonId;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Role;
import plumbline.testing.Answer;
import plumbline.testing.Caller;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/**
 * Every operation as every role, against {@code authorisation.csv}. What is not allowed changes
 * nothing, shows nothing, stands in the security log, and is no more allowed in any disguise.
 */
class AuthorisationMatrixTest {

  private static final MatrixFixture FIXTURE = MatrixFixture.SHARED;
  private static final MatrixLog LOG = MatrixLog.listening();

  @AfterAll
  static void stopListening() {
    LOG.leave();
  }

  @Test
  void everyRouteStandsInTheTableAndEveryRowIsARoute() {
    Set<String> routes =
        Plumbline.bean(Router.class)
            .uriRoutes()
            .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
            .map(route ->
                route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString())
            .filter(route -> !route.startsWith("GET /health"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> rows =
        MatrixTable.rows().stream()
            .filter(row -> !row.path().equals("/health"))
            .filter(row -> !row.isForNobody() || routes.contains(name(row)))
            .map(AuthorisationMatrixTest::name)
            .collect(Collectors.toSet());
    // What a program reads as the page at the same address is read has the page's row.
    routes.removeIf(route ->
        route.startsWith("GET /api/v1/")
            && !rows.contains(route)
            && rows.contains(route.replaceFirst("/api/v1", "")));
    assertThat(without(routes, rows)).as("routes without a row").isEmpty();
    assertThat(without(rows, routes)).as("rows without a route").isEmpty();
    assertThat(MatrixTable.rows()).extracting(MatrixRow::id).doesNotHaveDuplicates();
  }

  private static Set<String> without(Set<String> all, Set<String> known) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(known);
    return rest;
  }

  private static String name(MatrixRow row) {
    return row.method() + " " + row.path();
  }

  @TestFactory
  Stream<DynamicTest> everyRoleGetsWhatTheTableSays() {
    return tests(row -> MatrixCheck.faults(FIXTURE, LOG, row));
  }

  @TestFactory
  Stream<DynamicTest> aDisabledPersonGetsWhatNobodyGets() {
    Visitor visitor = lead("disabled");
    Caller program = token(visitor);
    PersonId person = id("disabled");
    Plumbline.bean(People.class).disable(Story.administrator(), FIXTURE.home().area().id(), person);
    return tests(row -> both(row, MatrixRole.ANON, visitor, program));
  }

  @TestFactory
  Stream<DynamicTest> anExpiredSignInGetsWhatNobodyGets() {
    Visitor visitor = lead("absent");
    return tests(row -> {
      try {
        return MatrixCheck.faultsAs(FIXTURE, LOG, row, MatrixRole.ANON, () -> late(visitor));
      } finally {
        Plumbline.clock().reset();
      }
    });
  }

  /** The same person half an hour later. */
  private static Visitor late(Visitor visitor) {
    Plumbline.clock().set(Plumbline.clock().instant().plus(Duration.ofMinutes(31)));
    return visitor;
  }

  @TestFactory
  Stream<DynamicTest> aRoleTakenAwayOneRequestAgoIsNoRole() {
    Visitor visitor = lead("former");
    Story.begin().join(FIXTURE.home(), "former", NewGrant.of(Role.COORDINATOR));
    Caller program = token(visitor);
    String board = FIXTURE.home().path("/board");
    assertThat(visitor.get(board).status()).isEqualTo(200);
    PersonId person = id("former");
    GrantId grant = new GrantId(Long.parseLong(FIXTURE.grant(String.valueOf(person.value()))));
    Plumbline.bean(People.class)
        .revoke(Story.administrator(), FIXTURE.home().area().id(), person, grant);
    return tests(row -> both(row, MatrixRole.XCOORD, visitor, program));
  }

  /** The strongest outsider asks for things of area A through the area that is theirs. */
  @TestFactory
  Stream<DynamicTest> thingsOfAreaAAreNotFoundUnderAreaB() {
    MatrixRequests requests = new MatrixRequests(FIXTURE);
    return MatrixTable.rows().stream()
        .filter(row -> row.path().matches(".*\\{(?!area}|version}|file}|token}|revision}).*"))
        .filter(row -> row.path().startsWith("/areas/{area}") && !row.isForNobody())
        .filter(row -> !row.state().endsWith("area B"))
        .map(row ->
            dynamicTest(
                row.toString(),
                () -> {
                  MatrixRequest request = requests.underAreaB(row);
                  Set<String> before = FIXTURE.database().fingerprint();
                  Answer answer = request.send(FIXTURE.visitor(MatrixRole.XCOORD));
                  assertThat(answer.status()).isEqualTo(404);
                  assertThat(answer.text().toLowerCase(Locale.ROOT))
                      .doesNotContain(MatrixWords.forbidden(MatrixRole.XCOORD, MatrixOutcome.N));
                  assertThat(FIXTURE.database().fingerprint()).isEqualTo(before);
                }));
  }

  /** The id in the address decides, and not one that stands in the query. */
  @TestFactory
  Stream<DynamicTest> pagesOfAreaBShowNothingOfAreaAWhateverTheQuerySays() {
    MatrixRequests requests = new MatrixRequests(FIXTURE);
    return MatrixTable.rows().stream()
        .filter(MatrixRow::isRead)
        .filter(row -> row.path().matches("/areas/\\{area}[^{]*"))
        .map(row ->
            dynamicTest(
                row.toString(),
                () -> {
                  Answer answer = requests.underAreaB(row).send(FIXTURE.visitor(MatrixRole.XCOORD));
                  assertThat(answer.status()).isEqualTo(200);
                  assertThat(answer.text().toLowerCase(Locale.ROOT))
                      .doesNotContain(MatrixWords.forbidden(MatrixRole.XCOORD, MatrixOutcome.N));
                }));
  }

  @Test
  void aPublishedPaperHasTheBytesThatTheHistoryNames() throws NoSuchAlgorithmException {
    String paper = FIXTURE.publications().of("published");
    String address = FIXTURE.home().path("/publications/" + paper);
    Visitor reader = FIXTURE.visitor(MatrixRole.SCRU);
    for (String format : List.of("/page", ".pdf", ".docx", ".xlsx", ".zip", ".json")) {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(reader.get(address + format).bytes());
      assertThat(
              FIXTURE
                  .database()
                  .column("SELECT sha256 FROM publication_file WHERE publication_id = " + paper))
          .contains(HexFormat.of().formatHex(sum));
    }
  }

  @Test
  void livenessNamesNeitherVersionNorHost() {
    assertThat(FIXTURE.visitor(MatrixRole.ANON).get("/health").text())
        .isEqualTo("{\"status\":\"UP\"}");
  }

  private interface Faults {
    List<String> of(MatrixRow row);
  }

  private static Stream<DynamicTest> tests(Faults faults) {
    List<DynamicTest> tests = new ArrayList<>();
    for (MatrixRow row : MatrixTable.rows()) {
      tests.add(dynamicTest(row.toString(), () -> assertThat(faults.of(row)).isEmpty()));
    }
    return tests.stream();
  }

  /** On the pages, and as a program with a token that was made before. */
  private static List<String> both(
      MatrixRow row, MatrixRole role, Visitor visitor, Caller program) {
    List<String> faults = new ArrayList<>();
    faults.addAll(MatrixCheck.faultsAs(FIXTURE, LOG, row, role, () -> visitor));
    faults.addAll(MatrixCheck.faultsAs(FIXTURE, LOG, row, role, program));
    return faults;
  }

  /** A token of this person that was used today. */
  private static Caller token(Visitor visitor) {
    Caller caller = Caller.of(visitor);
    assertThat(caller.get("/api/v1/areas").status()).isEqualTo(200);
    return caller;
  }

  private static Visitor lead(String name) {
    FIXTURE.home().lead(name, Set.of(MatrixScene.K1));
    return FIXTURE.home().visit(name);
  }

  private static PersonId id(String name) {
    return new PersonId(
        FIXTURE
            .database()
            .number("SELECT id FROM person WHERE email = '" + FIXTURE.home().email(name) + "'"));
  }
}
