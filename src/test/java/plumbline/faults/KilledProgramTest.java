package plumbline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.testing.Answer;
import plumbline.testing.OwnProgram;
import plumbline.testing.RunsBeside;
import plumbline.testing.Visitor;

/** The whole program, its database, or both are killed while people save. */
@Tag("faults")
@RunsBeside
class KilledProgramTest {

  private static final OwnProgram PROGRAM = new OwnProgram(Path.of("target", "killed-program"));

  @BeforeAll
  static void install() {
    PROGRAM.install();
  }

  @BeforeEach
  void start() {
    PROGRAM.start();
  }

  @AfterEach
  void stop() {
    PROGRAM.close();
  }

  @ParameterizedTest(name = "when {0} is killed")
  @EnumSource
  void nothingAcknowledgedIsLost(Victim victim) throws Exception {
    Visitor visitor = PROGRAM.signIn("coordinator");
    SavingPeople people = SavingPeople.begin(victim.key(), PROGRAM, visitor);
    ClosingCheck check = new ClosingCheck(PROGRAM, people);
    int kills = Times.of("kills." + victim.key(), 1);
    Duration slowest = Duration.ZERO;
    for (int kill = 1; kill <= kills; kill++) {
      Duration ready = saveAndKill(victim, people);
      assertThat(ready)
          .as("until it was ready again")
          .isLessThan(Times.patience(victim.patience()));
      slowest = ready.compareTo(slowest) > 0 ? ready : slowest;
      check.newChanges();
    }
    people.saveOnce();
    int found = check.everything(visitor);
    assertThat(found).isEqualTo(people.tried());
    int swept = new StoredFiles(PROGRAM).sweep();
    System.out.printf(
        "killing %s: kills=%d tried=%d acknowledged=%d found=%d lost=0 twice=0 notSavedYet=%d"
            + " swept=%d slowestReadiness=%dms%n",
        victim,
        kills,
        people.tried(),
        people.acknowledged(),
        found,
        people.notSavedYet(),
        swept,
        slowest.toMillis());
  }

  @Test
  void anImportInTheMiddleLeavesNothing() throws Exception {
    KilledImport imports = new KilledImport(PROGRAM);
    int kills = Times.of("imports", 1);
    for (int kill = 1; kill <= kills; kill++) {
      imports.killInTheMiddle();
      PROGRAM.start();
    }
    imports.nothingIsLeft();
    imports.takeAgain();
    imports.refuseWhatIsFarTooLarge();
    System.out.printf("killing imports: kills=%d left=0 takenAgain=1%n", imports.kills());
  }

  @Test
  void aSentPaperIsServedAsTheSameBytes() {
    Visitor before = PROGRAM.signIn("coordinator");
    String paper =
        before
            .get("/areas/wexbridge/reports")
            .page()
            .select("main a[href~=/publications/\\d+$]")
            .attr("href");
    List<byte[]> sent = files(before, paper);
    PROGRAM.killBoth();
    PROGRAM.start();
    assertThat(files(PROGRAM.signIn("coordinator"), paper)).containsExactlyElementsOf(sent);
  }

  /** Pages, files, refused forms and addresses that are nowhere: files and threads stay as many. */
  @Test
  void whatIsAskedLeavesNothingOpen() {
    Visitor visitor = PROGRAM.signIn("coordinator");
    ask(visitor, 80);
    List<Integer> before = PROGRAM.held();
    ask(visitor, 400);
    List<Integer> after = PROGRAM.held();
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i)).isLessThan(before.get(i) + 20);
    }
  }

  private static void ask(Visitor visitor, int times) {
    List<String> paths = List.of("/board", "/ratings.xlsx", "/board.csv", "/nowhere", "/reports");
    for (int time = 0; time < times; time++) {
      visitor.get("/areas/wexbridge" + paths.get(time % paths.size()));
      if (time % 10 == 0) {
        visitor.post("/areas/wexbridge/agencies", Map.of("agency", ""));
      }
    }
  }

  private static List<byte[]> files(Visitor visitor, String paper) {
    return Stream.of("/page", ".pdf", ".docx", ".xlsx", ".zip", ".csv", ".json")
        .map(format -> {
          Answer answer = visitor.get(paper + format);
          assertThat(answer.status()).as(paper + format).isEqualTo(200);
          return answer.bytes();
        })
        .toList();
  }

  private static Duration saveAndKill(Victim victim, SavingPeople people) throws Exception {
    ProcessHandle server = PROGRAM.database();
    Duration ready = people.saveAndMeanwhile(() -> victim.kill(PROGRAM));
    if (victim != Victim.DATABASE) {
      ready = PROGRAM.start();
    }
    assertThat(OwnProgram.runs(server)).as("the earlier database server").isFalse();
    return ready;
  }
}
