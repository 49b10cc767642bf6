package plumbline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import plumbline.testing.Answer;
import plumbline.testing.Caller;
import plumbline.testing.Visitor;

/** Sends what a row means, as everybody, and collects whatever is not as the table says. */
final class MatrixCheck {

  private final MatrixFixture fixture;
  private final MatrixRequests requests;
  private final MatrixLog log;
  private final List<String> faults = new ArrayList<>();

  MatrixCheck(MatrixFixture fixture, MatrixLog log) {
    this.fixture = fixture;
    this.requests = new MatrixRequests(fixture);
    this.log = log;
  }

  /** What is wrong with this row, one sentence for each fault. */
  static List<String> faults(MatrixFixture fixture, MatrixLog log, MatrixRow row) {
    MatrixCheck check = new MatrixCheck(fixture, log);
    for (MatrixRole role : MatrixRole.values()) {
      if (!row.path().startsWith(MatrixApi.ROOT)) {
        for (String method : row.methods()) {
          check.cell(row, role, method, fixture.visitor(row, role));
        }
      }
      if (MatrixApi.isMeant(row)) {
        check.asProgram(MatrixApi.page(row), role);
      }
    }
    return check.faults;
  }

  /**
   * What is wrong when this visitor has to be treated like somebody of that role.
   *
   * @param visitor asked for when everything is prepared
   */
  static List<String> faultsAs(
      MatrixFixture fixture,
      MatrixLog log,
      MatrixRow row,
      MatrixRole role,
      Supplier<Visitor> visitor) {
    if (row.path().startsWith(MatrixApi.ROOT)) {
      return List.of();
    }
    MatrixCheck check = new MatrixCheck(fixture, log);
    MatrixOutcome outcome = row.outcome(role);
    if (outcome == MatrixOutcome.A) {
      return List.of();
    }
    for (String method : row.methods()) {
      MatrixRequest request = check.requests.of(row, role, method, false);
      Set<String> before = fixture.database().fingerprint();
      check.plain(row, role, request, request.send(visitor.get()));
      check.unchanged(before, role, request, "");
    }
    return check.faults;
  }

  /** The same of a program whose token is this person's. */
  static List<String> faultsAs(
      MatrixFixture fixture, MatrixLog log, MatrixRow row, MatrixRole role, Caller caller) {
    MatrixCheck check = new MatrixCheck(fixture, log);
    if (MatrixApi.isMeant(row) && row.outcome(role) != MatrixOutcome.A) {
      MatrixRow page = MatrixApi.page(row);
      MatrixRequest request = check.requests.of(page, role, row.method(), false).byProgram();
      Set<String> before = fixture.database().fingerprint();
      check.answered(row, role, row.outcome(role), request, MatrixApi.send(caller, request));
      check.unchanged(before, role, request, "");
    }
    return check.faults;
  }

  private void answered(
      MatrixRow row, MatrixRole role, MatrixOutcome outcome, MatrixRequest request, Answer answer) {
    if (!outcome.fitsProgram(answer)) {
      fault(role, request, "should be " + outcome + ", but is " + answer.status() + answer.text());
    }
    words(row, role, request, answer);
  }

  private void cell(MatrixRow row, MatrixRole role, String method, Visitor visitor) {
    log.forget();
    boolean changes = row.outcome(role) == MatrixOutcome.A && !row.isRead();
    MatrixRequest request = requests.of(row, role, method, changes);
    Set<String> before = fixture.database().fingerprint();
    if (method.equals("POST")) {
      forged(row, role, request, visitor);
    }
    if (changes) {
      unchanged(before, role, request, " when forged");
      change(row, role, request, visitor);
      return;
    }
    Answer answer = request.send(visitor);
    plain(row, role, request, answer);
    turnedAwayInTheLog(row, role, request, answer);
    if (row.outcome(role) != MatrixOutcome.A) {
      likeTheUnknown(row, role, request, answer, visitor);
      disguised(row, role, request, answer, visitor);
    }
    unchanged(before, role, request, "");
  }

  /** The same by a program with a token of that person. */
  private void asProgram(MatrixRow row, MatrixRole role) {
    log.forget();
    MatrixOutcome outcome = MatrixApi.outcome(row, role);
    boolean changes = outcome == MatrixOutcome.A && !row.isRead();
    MatrixRequest request = requests.of(row, role, row.method(), changes).byProgram();
    Set<String> before = fixture.database().fingerprint();
    long rows = fixture.database().historyRows();
    Answer answer = fixture.api().send(role, request);
    answered(row, role, outcome, request, answer);
    if (outcome == row.outcome(role)) {
      turnedAwayInTheLog(row, role, request, answer);
    }
    if (!changes) {
      unchanged(before, role, request, "");
    } else if (!row.keeps(fixture.database().historyRows() - rows)) {
      fault(role, request, "did not write one row of history");
    }
  }

  private void change(MatrixRow row, MatrixRole role, MatrixRequest request, Visitor visitor) {
    long rows = fixture.database().historyRows();
    Answer answer = request.send(visitor);
    if (!MatrixOutcome.A.fits(answer, false) && !isSignOut(row, answer)) {
      fault(role, request, "should be A, but is " + answer.status());
    }
    words(row, role, request, answer);
    long written = fixture.database().historyRows() - rows;
    if (!row.keeps(written)) {
      fault(role, request, "wrote " + written + " rows of history");
    }
  }

  private static boolean isSignOut(MatrixRow row, Answer answer) {
    return row.path().equals("/sign-out") && MatrixOutcome.isSignIn(answer);
  }

  private void plain(MatrixRow row, MatrixRole role, MatrixRequest request, Answer answer) {
    MatrixOutcome outcome = row.outcome(role);
    if (!outcome.fits(answer, row.isRead())) {
      fault(role, request, "should be " + outcome + ", but is " + answer.status());
    }
    words(row, role, request, answer);
  }

  private void turnedAwayInTheLog(
      MatrixRow row, MatrixRole role, MatrixRequest request, Answer answer) {
    if (!row.outcome(role).isTurnedAway()) {
      return;
    }
    String outcome =
        "outcome=" + (MatrixOutcome.isSignIn(answer) ? "sign-in" : answer.status()) + " ";
    String person = "person=" + (role == MatrixRole.ANON ? "nobody" : fixture.person(role)) + " ";
    List<String> lines = log.about(answer);
    if (lines.size() != 1
        || !lines.getFirst().startsWith(outcome + person)
        || !lines.getFirst().contains(" route=")) {
      fault(role, request, "stands in the security log as " + lines);
    }
  }

  /** A change that our own page did not ask for is refused, whoever is signed in. */
  private void forged(MatrixRow row, MatrixRole role, MatrixRequest request, Visitor visitor) {
    boolean isSignedIn = !visitor.csrf().isEmpty();
    if (isSignedIn) {
      MatrixRole other = role == MatrixRole.LEAD ? MatrixRole.COORD : MatrixRole.LEAD;
      refused(row, role, request, " without token", request.send(visitor, ""));
      refused(
          row,
          role,
          request,
          " with a token of another session",
          request.send(visitor, fixture.visitor(other).csrf()));
    }
    for (MatrixRequest foreign : request.foreign()) {
      refused(row, role, foreign, "", foreign.send(visitor));
    }
  }

  private void refused(
      MatrixRow row, MatrixRole role, MatrixRequest request, String how, Answer answer) {
    boolean isNowhere = row.outcome(role) == MatrixOutcome.X && answer.status() >= 400;
    boolean isFirstToSignIn =
        row.outcome(role) == MatrixOutcome.L && MatrixOutcome.isSignIn(answer);
    if (answer.status() != 403 && !isNowhere && !isFirstToSignIn) {
      fault(role, request, "should be refused" + how + ", but is " + answer.status());
    }
    words(row, role, request, answer);
  }

  private void likeTheUnknown(
      MatrixRow row, MatrixRole role, MatrixRequest request, Answer answer, Visitor visitor) {
    boolean isWithinTheArea = !role.isOutside() && row.path().matches("/areas/\\{area}[^{]*");
    if (row.outcome(role) != MatrixOutcome.N || !row.path().contains("{") || isWithinTheArea) {
      return;
    }
    MatrixRequest unknown = requests.unknown(row, role, request.fields());
    Answer other = unknown.send(visitor);
    boolean isSame =
        other.status() == answer.status()
            && body(other).equals(body(answer))
            && type(other).equals(type(answer));
    if (!isSame) {
      fault(role, unknown, "is told apart from what exists: " + other.status());
    }
  }

  /** The body without the reference that an error page gives to its own request. */
  private static String body(Answer answer) {
    String request = answer.headers().firstValue("X-Request-Id").orElse("none");
    return answer.text().replace(request, "reference");
  }

  private static String type(Answer answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  private void disguised(
      MatrixRow row, MatrixRole role, MatrixRequest request, Answer plain, Visitor visitor) {
    for (MatrixRequest other : request.disguised(requests.ofAreaB(row))) {
      Answer answer = other.send(visitor);
      boolean isHead = other.method().equals("HEAD");
      if (isHead
          && (answer.bytes().length > 0 || (row.isRead() && answer.status() != plain.status()))) {
        fault(role, other, "is " + answer.status() + " with " + answer.bytes().length + " bytes");
      }
      boolean isMore =
          answer.status() < 400
              && !MatrixOutcome.isSignIn(answer)
              && row.outcome(role) != MatrixOutcome.Z
              && !(isHead && !row.isRead());
      if (isMore || answer.status() >= 500) {
        fault(role, other, "is " + answer.status() + ", the plain one " + plain.status());
      }
      words(row, role, other, answer);
    }
  }

  private void words(MatrixRow row, MatrixRole role, MatrixRequest request, Answer answer) {
    String text = answer.text().toLowerCase(Locale.ROOT);
    MatrixWords.forbidden(role, row.outcome(role)).stream()
        .filter(word -> !word.equals(role.person()) && text.contains(word))
        .forEach(word -> fault(role, request, "shows " + word));
  }

  private void unchanged(Set<String> before, MatrixRole role, MatrixRequest request, String how) {
    Set<String> after = fixture.database().fingerprint();
    after.removeAll(before);
    if (!after.isEmpty()) {
      fault(role, request, "changed" + how + " " + after);
    }
  }

  private void fault(MatrixRole role, MatrixRequest request, String what) {
    faults.add(role + " " + request + " " + what);
  }
}
